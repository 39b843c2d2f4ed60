package dk.voresplan.access;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Counts what waits for a professional in the teams they are in.
 *
 * <p>Only {@link AccessPolicy} reads it, and only numbers come out, less than what a {@link
 * Projection} tells; so it asks no permits and is in nobody's access log.
 *
 * @param sql selects {@code counted} and {@code number} of what waits in the teams in which {@code
 *     :professional} is
 * @param values what else it binds
 */
public record Tally(String sql, Map<String, ?> values) {
  Map<String, Integer> of(Handle handle, Actor.Professional professional) {
    return handle
        .createQuery(sql)
        .bind("professional", professional.id().value())
        .bindMap(values)
        .reduceRows(
            new HashMap<>(),
            (numbers, row) -> {
              numbers.merge(
                  row.getColumn("counted", String.class),
                  row.getColumn("number", Integer.class),
                  Integer::sum);
              return numbers;
            });
  }
}
