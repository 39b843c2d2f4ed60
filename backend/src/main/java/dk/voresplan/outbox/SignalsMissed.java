package dk.voresplan.outbox;

/**
 * Told when this node was silent for so long that the others no longer kept notices for it: all
 * that it shows may be old.
 */
public record SignalsMissed() {}
