package dk.voresplan.contribution;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what a line of the plan is made of. Lines name nothing of their source, so each resource
 * that the plan is made of is asked in turn.
 */
@Singleton
public class LineOrigins {
  private static final int MOST_ACTIVITIES = 100;

  private final LineOriginRows rows;

  LineOrigins(LineOriginRows rows) {
    this.rows = rows;
  }

  /**
   * The resource of the line, if the citizen's plan is made of one.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for that topic
   */
  public Optional<LineOrigin> find(Permit permit, Topic topic, String line) {
    return rows.all(permit, List.of(topic)).stream()
        .filter(resource -> ids(resource).anyMatch(line::equals))
        .map(LineOriginRow::origin)
        .findFirst();
  }

  private static Stream<String> ids(LineOriginRow resource) {
    var reference = resource.key().toString();
    var activities =
        reference.startsWith("CarePlan/")
            ? IntStream.range(0, MOST_ACTIVITIES).mapToObj(i -> reference + "#activity" + i)
            : Stream.<String>empty();
    return Stream.concat(Stream.of(reference), activities)
        .map(it -> StableIds.of(resource.clientId(), it));
  }
}
