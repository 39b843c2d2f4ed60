package dk.voresplan.organisation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The switch of each source system, which every node asks at every call.
 * docs/decisions/030-switching-off-a-source.md
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface SourceSwitchRows extends GenericRepository<SourceRow, UUID> {
  /**
   * How one of them stands.
   *
   * @param off since when, and why; nothing when it is on
   */
  @Introspected
  record State(String clientId, String organisation, @Nullable String off) {}

  /** How all of them stand. */
  @Query(
      """
      select s.client_id, o.name as organisation,
             cast(s.off_since as varchar) || ': ' || s.off_reason as off
      from source_system s join organisation o on o.id = s.organisation_id
      order by s.client_id
      """)
  List<State> all();

  /** Switches one off, and waits for what it is sending at this moment. */
  @Query(
      """
      update source_system
      set off_since = coalesce(off_since, current_timestamp), off_reason = :reason
      where client_id = :client
      """)
  int off(String client, String reason);

  /** Switches one on again. */
  @Query("update source_system set off_since = null, off_reason = null where client_id = :client")
  int on(String client);
}
