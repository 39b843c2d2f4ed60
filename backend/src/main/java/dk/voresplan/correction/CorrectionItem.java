package dk.voresplan.correction;

import dk.voresplan.person.CitizenId;
import java.time.LocalDate;

/** A correction in the list of those who are to answer. */
public record CorrectionItem(
    CitizenId citizen,
    String citizenName,
    CorrectionId correction,
    String lineTitle,
    LocalDate replyDueOn) {}
