package dk.voresplan.handover;

/** What a side does in a handover. */
public enum HandoverPart {
  /** Hands over. */
  GIVING,
  /** Takes over. */
  RECEIVING;

  /** What the other side does. */
  public HandoverPart other() {
    return this == GIVING ? RECEIVING : GIVING;
  }
}
