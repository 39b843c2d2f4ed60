package dk.voresplan.access;

import dk.voresplan.TeamOfTwo;
import io.micronaut.data.connection.ConnectionOperations;
import java.util.List;

/** Asks a permit what a statement asks of it, in its own transaction. */
final class PermitQuestion {
  private PermitQuestion() {}

  /** Throws what a statement would that sees this part of the topic. */
  static void see(Permit permit, Topic topic, Part part) {
    permit.check(
        List.of(topic),
        Right.SEE,
        part,
        TeamOfTwo.bean(ConnectionOperations.class).getConnectionStatus().getConnection());
  }
}
