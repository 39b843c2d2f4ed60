package dk.voresplan.handover;

import java.time.LocalDate;

/** A point as a professional writes it: what, who takes it, and by when. */
public record PointDraft(HandoverText title, PointOwner taker, LocalDate until) {}
