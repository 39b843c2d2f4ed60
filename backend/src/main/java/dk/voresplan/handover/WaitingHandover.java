package dk.voresplan.handover;

import dk.voresplan.person.CitizenId;

/** A handover that waits for a professional, and whose it is. */
public record WaitingHandover(CitizenId citizen, String citizenName, Handover handover) {}
