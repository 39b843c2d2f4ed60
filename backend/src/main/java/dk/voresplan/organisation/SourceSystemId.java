package dk.voresplan.organisation;

import java.util.UUID;

/** Stands for a system that contributes to plans. */
public record SourceSystemId(UUID value) {}
