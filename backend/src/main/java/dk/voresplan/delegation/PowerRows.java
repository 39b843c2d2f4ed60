package dk.voresplan.delegation;

import dk.voresplan.storage.Moment;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes the authorities' word at a sign-in, and reads nothing of a plan. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
interface PowerRows extends GenericRepository<PowerRow, UUID> {
  /** Ends the relative's powers but those of {@code givers}; what was refused stays refused. */
  @Query(
      """
      update delegation set closed_at = :now
      where relative_id = :relative and basis = 'POWER_OF_ATTORNEY' and closed_at is null
        and citizen_id not in (:givers)
        and citizen_id in (select s.citizen_id from shared_plan s where s.relative_id = :relative)
      """)
  int endAllBut(UUID relative, List<UUID> givers, @Moment Instant now);

  /** Finds it, and holds it until the transaction ends. */
  @Query(
      """
      select id, closed_by_citizen as is_refused,
             closed_at is null and coalesce(until_at > :now, false) as is_open,
             true as "for update"
      from delegation
      where citizen_id = :giver and relative_id = :relative and basis = 'POWER_OF_ATTORNEY'
      order by closed_by_citizen desc, id desc
      limit 1
      for no key update
      """)
  Optional<PowerRow> find(UUID giver, UUID relative, @Moment Instant now);

  /** Opens it, and makes it if it is new; one that is open stays so. */
  @Query(
      """
      merge into delegation d
      using (select cast(:giver as uuid) as citizen_id, cast(:id as uuid) as id) p
      on d.citizen_id = p.citizen_id and d.id = p.id
      when matched then update
        set name = :name, until_at = :until, closed_at = null,
            opened_at = case when :open then d.opened_at
              else cast(:now as timestamp with time zone) end
      when not matched then
        insert (citizen_id, id, relative_id, name, basis, made_at, opened_at, until_at)
        values (p.citizen_id, p.id, :relative, :name, 'POWER_OF_ATTORNEY', :now, :now, :until)
      """)
  int open(
      UUID giver,
      UUID id,
      UUID relative,
      String name,
      boolean open,
      @Moment Instant until,
      @Moment Instant now);

  /**
   * Lets these topics be seen, and those that are no longer open be seen no more.
   *
   * @param seen which of the topics can be seen: {@code true} or {@code false} for each
   */
  @Query(
      """
      merge into delegation_topic t
      using (
        select cast(:giver as uuid) as citizen_id, cast(:id as uuid) as delegation_id, s.topic,
               cast(s.seen as boolean) as seen
        from unnest(:topics, :seen) as s(topic, seen)) p
      on t.citizen_id = p.citizen_id and t.delegation_id = p.delegation_id and t.topic = p.topic
      when matched and not p.seen then delete
      when not matched and p.seen then
        insert (citizen_id, delegation_id, topic, writes)
        values (p.citizen_id, p.delegation_id, p.topic, false)
      """)
  int openTopics(UUID giver, UUID id, String[] topics, String[] seen);
}
