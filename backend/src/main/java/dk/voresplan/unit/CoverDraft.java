package dk.voresplan.unit;

import dk.voresplan.organisation.ProfessionalId;
import java.time.LocalDate;

/** Who is to answer for the professional, from a day to a day, both included. */
public record CoverDraft(ProfessionalId colleague, LocalDate from, LocalDate until) {}
