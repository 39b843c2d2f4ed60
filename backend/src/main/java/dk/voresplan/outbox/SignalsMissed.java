package dk.voresplan.outbox;

/**
 * Reports that this node was silent so long that the others no longer stored signals for it. All
 * that it shows may be old.
 */
public record SignalsMissed() {}
