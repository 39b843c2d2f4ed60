package dk.voresplan.organisation;

/** A system of one organisation that contributes to plans, known by the client id of its tokens. */
public record SourceSystem(SourceSystemId id, String clientId, Organisation organisation) {}
