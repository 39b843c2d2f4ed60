package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Names the citizens whom a professional's or a relative's list is about, so that permits can be
 * asked for.
 *
 * <p>Only {@link AccessPolicy} reads it, and only ids of citizens come out, so that it shows
 * nothing of them whatever it selects. docs/decisions/003-keys-by-citizen.md
 *
 * @param sql selects the ids of citizens in whose teams {@code :professional} is, or whose plans
 *     are open to {@code :relative}, {@code :most} at most
 * @param values what else it binds
 */
public record Projection(String sql, Map<String, ? extends @Nullable Object> values) {
  /** The most citizens that a list without an order is about. */
  private static final int MOST = 50;

  /** The first citizens that a statement without other values names. */
  public Projection(String sql) {
    this(sql + " limit :most", Map.of("most", MOST));
  }

  /**
   * The citizens' ids.
   *
   * @param butRefused whether those are left out who said no to the professional's unit
   */
  List<CitizenId> citizens(Handle handle, Actor actor, boolean butRefused) {
    return handle
        .createQuery(butRefused ? UnitRefusals.LEFT_OUT : "<named>")
        .define("named", sql)
        .bind(actor instanceof Actor.Professional ? "professional" : "relative", actor.key())
        .bindMap(values)
        .mapTo(UUID.class)
        .map(CitizenId::new)
        .list();
  }
}
