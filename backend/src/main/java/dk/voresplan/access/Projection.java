package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Names the citizens whom a professional's list is about, so that permits can be asked for.
 *
 * <p>Only {@link AccessPolicy} reads it, and only ids of citizens come out, so that it shows
 * nothing of them whatever it selects. docs/decisions/003-keys-by-citizen.md
 *
 * @param sql selects the ids of citizens in whose teams {@code :professional} is
 */
public record Projection(String sql) {
  /** The most citizens that one list is about. */
  private static final int MOST = 50;

  List<CitizenId> citizens(Handle handle, Actor.Professional professional) {
    return handle
        .createQuery(sql + " limit :most")
        .bind("professional", professional.id().value())
        .bind("most", MOST)
        .mapTo(UUID.class)
        .map(CitizenId::new)
        .list();
  }
}
