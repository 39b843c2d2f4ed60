package dk.voresplan.access;

/**
 * Something that the citizen has opened to others, and that closes when the citizen leaves the
 * portal. Every bean of this kind is asked.
 */
public interface ClosedOnLeaving {
  /** The topic in which it is closed. */
  Topic topic();

  /**
   * Closes it at once, whether it was open or not.
   *
   * @param permit the citizen's own, to write in the topic
   */
  void close(WritePermit permit);
}
