package dk.voresplan.access;

import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/**
 * Reads all citizens' access logs, to see whether anyone has changed them. A page of rows at a time
 * is kept in memory.
 */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LogChainRows extends GenericRepository<LogHead, UUID> {
  /** The heads after one citizen's, in the order of the citizens' ids. */
  @Query(
      """
      select citizen_id as citizen, entries, hash, last_at as "at" from access_log_head
      where citizen_id > :after
      order by citizen_id
      limit :most
      """)
  List<LogHead> heads(UUID after, int most);

  /** The entries after one, in the order of the citizens' ids, with their heads. */
  @Query(
      """
      select l.*, h.entries as head_entries, h.hash as head_hash, h.last_at as head_last_at
      from access_log l
      left join access_log_head h on h.citizen_id = l.citizen_id
      where (l.citizen_id, l.entry_number) > (:citizen, :number)
      order by l.citizen_id, l.entry_number
      limit :most
      """)
  List<LogLink> links(UUID citizen, long number, int most);

  /**
   * Finds the citizens whose log has no entries. Each has a head, or something stored that only a
   * permit writes. Without entries, nothing shows who wrote it.
   */
  @Query(
      """
      select c.citizen_id, c.stored = 1 as stored,
             h.entries as head_entries, h.hash as head_hash, h.last_at as head_last_at
      from (
        select citizen_id, max(stored) as stored
        from (
          select citizen_id, 0 as stored from access_log_head
          union select citizen_id, 1 from plan
          union select citizen_id, 1 from contribution
          union select citizen_id, 1 from wish
          union select citizen_id, 1 from delegation
          union select citizen_id, 1 from emergency_access
          union select citizen_id, 1 from calendar_subscription
        ) each_of_them
        group by citizen_id
      ) c
      left join access_log_head h on h.citizen_id = c.citizen_id
      where not exists (select 1 from access_log l where l.citizen_id = c.citizen_id)
      """)
  List<EmptyLog> empty();
}
