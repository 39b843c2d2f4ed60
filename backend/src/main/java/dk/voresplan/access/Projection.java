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
 *     are open to {@code :relative}
 * @param ending which of them, in what order, after those are left out who are to be
 * @param values what else it binds
 */
public record Projection(
    String sql, String ending, Map<String, ? extends @Nullable Object> values) {
  /** The citizens whom a statement names that itself says how many. */
  public Projection(String sql, Map<String, ? extends @Nullable Object> values) {
    this(sql, "", values);
  }

  /**
   * The first citizens whom a statement names, {@code :most} of its values.
   *
   * @param sql selects {@code citizen_id} and what they are ordered by, each citizen once
   * @param order the columns of {@code t} that they are ordered by
   */
  public static Projection first(
      String sql, String order, Map<String, ? extends @Nullable Object> values) {
    return new Projection(sql, " order by " + order + " limit :most", values);
  }

  /**
   * The citizens' ids.
   *
   * @param butRefused whether those are left out who said no to the professional's unit
   */
  List<CitizenId> citizens(Handle handle, Actor actor, boolean butRefused) {
    return handle
        .createQuery(
            (butRefused ? UnitRefusals.LEFT_OUT : "select t.citizen_id from (<named>) t") + ending)
        .define("named", sql)
        .bind(actor instanceof Actor.Professional ? "professional" : "relative", actor.key())
        .bindMap(values)
        .mapTo(UUID.class)
        .map(CitizenId::new)
        .list();
  }
}
