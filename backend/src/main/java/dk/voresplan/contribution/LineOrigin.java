package dk.voresplan.contribution;

import dk.voresplan.organisation.SourceSystemId;

/** Which resource of which source a line of the plan is made of. */
public record LineOrigin(SourceSystemId source, ResourceKey resource) {}
