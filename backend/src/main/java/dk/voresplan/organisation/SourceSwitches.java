package dk.voresplan.organisation;

import dk.voresplan.storage.CommandDatabase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The switch of each source system, which every node asks at every call.
 * docs/decisions/030-switching-off-a-source.md
 */
final class SourceSwitches {
  private static final String ALL =
      """
      select s.client_id, o.name, cast(s.off_since as varchar) || ': ' || s.off_reason
      from source_system s join organisation o on o.id = s.organisation_id
      order by s.client_id
      """;
  private static final String OFF =
      """
      update source_system
      set off_since = coalesce(off_since, current_timestamp), off_reason = ?
      where client_id = ?
      """;
  private static final String ON =
      "update source_system set off_since = null, off_reason = null where client_id = ?";

  private final CommandDatabase database;

  private SourceSwitches(CommandDatabase database) {
    this.database = database;
  }

  /**
   * Those in the database at this address.
   *
   * @throws IllegalStateException if it does not answer
   */
  static SourceSwitches at(String url, String user, String password) {
    return new SourceSwitches(CommandDatabase.at(url, user, password));
  }

  /**
   * How one of them stands.
   *
   * @param off since when, and why; empty when it is on
   */
  record State(String clientId, String organisation, Optional<String> off) {
    private static State of(List<@Nullable String> row) {
      return new State(
          Objects.requireNonNull(row.get(0)),
          Objects.requireNonNull(row.get(1)),
          Optional.ofNullable(row.get(2)));
    }
  }

  /** How all of them stand. */
  List<State> all() {
    return database.rows(ALL).stream().map(State::of).toList();
  }

  /**
   * Switches one off, and waits for what it is sending at this moment.
   *
   * @return whether there is one of that name
   */
  boolean off(String clientId, String reason) {
    return database.change(OFF, reason, clientId) == 1;
  }

  /**
   * Switches one on again.
   *
   * @return whether there is one of that name
   */
  boolean on(String clientId) {
    return database.change(ON, clientId) == 1;
  }
}
