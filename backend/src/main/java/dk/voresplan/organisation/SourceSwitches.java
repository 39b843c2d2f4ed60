package dk.voresplan.organisation;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;

/**
 * The switch of each source system, which every node asks at every call.
 * docs/decisions/030-switching-off-a-source.md
 */
final class SourceSwitches {
  private final Jdbi jdbi;

  private SourceSwitches(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Those in the database at this address.
   *
   * @throws IllegalStateException if it does not answer
   */
  static SourceSwitches at(String url, String user, String password) {
    var jdbi = Jdbi.create(url, user, password);
    try {
      jdbi.open().close();
      return new SourceSwitches(jdbi);
    } catch (ConnectionException closed) {
      throw new IllegalStateException(
          "The database does not answer. An embedded one is open to one program at a time: stop the"
              + " portal first.",
          closed);
    }
  }

  /**
   * How one of them stands.
   *
   * @param off since when, and why; empty when it is on
   */
  record State(String clientId, String organisation, Optional<String> off) {}

  /** How all of them stand. */
  List<State> all() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select s.client_id, o.name,
                       cast(s.off_since as varchar) || ': ' || s.off_reason as is_off
                from source_system s join organisation o on o.id = s.organisation_id
                order by s.client_id
                """)
            .map((row, context) ->
                new State(
                    row.getString("client_id"),
                    row.getString("name"),
                    Optional.ofNullable(row.getString("is_off"))))
            .list());
  }

  /**
   * Switches one off, and waits for what it is sending at this moment.
   *
   * @return whether there is one of that name
   */
  boolean off(String clientId, String reason) {
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(
                    """
                    update source_system
                    set off_since = coalesce(off_since, current_timestamp), off_reason = :reason
                    where client_id = :client
                    """)
                .bind("client", clientId)
                .bind("reason", reason)
                .execute()
            == 1);
  }

  /**
   * Switches one on again.
   *
   * @return whether there is one of that name
   */
  boolean on(String clientId) {
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(
                    """
                    update source_system set off_since = null, off_reason = null
                    where client_id = :client
                    """)
                .bind("client", clientId)
                .execute()
            == 1);
  }
}
