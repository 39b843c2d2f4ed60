package dk.voresplan.handover;

import java.time.LocalDate;
import java.util.List;

/** A handover as a professional begins it. */
public record HandoverDraft(
    HandoverKind kind,
    SideId giving,
    SideId receiving,
    LocalDate takesPlaceOn,
    List<PointDraft> points) {}
