package dk.voresplan.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Permits of one decision: the same actor, topics and right, in the plans of one citizen or more. A
 * repository reads the rows of all of them in one statement.
 */
public final class Permits {
  private final List<Permit> permits;

  Permits(List<? extends Permit> permits) {
    this.permits = List.copyOf(permits);
  }

  /** One permit, for the statement that also reads the rows of several. */
  public static Permits of(Permit permit) {
    return new Permits(List.of(permit));
  }

  /** Who may. */
  public Actor actor() {
    return permits.getFirst().actor();
  }

  /** The ids of those in whose plans, as a statement binds them. */
  public List<UUID> citizens() {
    return permits.stream().map(permit -> permit.citizen().value()).toList();
  }

  void end() {
    permits.forEach(Permit::end);
  }

  /** Whether these permits are for that topic and right. */
  public boolean isFor(Topic topic, Right asked) {
    return permits.getFirst().isFor(topic, asked);
  }

  /**
   * Checks that a statement may use these permits, on this connection.
   *
   * @throws AccessRefused if one of them is not to see those topics and that part
   * @throws IllegalStateException if their transaction has ended or is another
   */
  void check(List<Topic> asked, Part part, @Nullable Object connection) {
    permits.forEach(permit -> permit.check(asked, Right.SEE, part, connection));
  }
}
