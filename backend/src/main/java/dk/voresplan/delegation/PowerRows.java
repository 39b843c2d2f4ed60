package dk.voresplan.delegation;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.NeedsForEach;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes the authorities' word at a sign-in, and reads nothing of a plan. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PowerRows extends GenericRepository<PowerRow, UUID> {
  /** Ends the powers that the relative has of these citizens. */
  @NeedsForEach(
      topic = {},
      part = Part.ADMISSION)
  @Query(
      """
      update delegation set closed_at = :now
      where relative_id = :relative and basis = 'POWER_OF_ATTORNEY' and closed_at is null
        and citizen_id in (:citizens)
      """)
  int end(Permits permits, List<UUID> citizens, UUID relative, @Moment Instant now);

  /** Finds it, and holds it until the transaction ends. */
  @Needs(
      topic = {},
      part = Part.ADMISSION)
  @Query(
      """
      select id, closed_by_citizen as is_refused,
             closed_at is null and coalesce(until_at > :now, false) as is_open,
             true as "for update"
      from delegation
      where citizen_id = :citizen and relative_id = :relative and basis = 'POWER_OF_ATTORNEY'
      order by closed_by_citizen desc, id desc
      limit 1
      for no key update
      """)
  Optional<PowerRow> find(Permit permit, UUID relative, @Moment Instant now);

  /** Makes it, open from now. */
  @Needs(
      topic = {},
      part = Part.ADMISSION)
  @Query(
      """
      insert into delegation
        (citizen_id, id, relative_id, name, basis, made_at, opened_at, until_at)
      values (:citizen, :id, :relative, :name, 'POWER_OF_ATTORNEY', :now, :now, :until)
      """)
  int add(
      WritePermit permit,
      UUID id,
      UUID relative,
      String name,
      @Moment Instant until,
      @Moment Instant now);

  /**
   * Opens one that is known.
   *
   * @param open whether it is open already, and so stays open since then
   */
  @Needs(
      topic = {},
      part = Part.ADMISSION)
  @Query(
      """
      update delegation
      set name = :name, until_at = :until, closed_at = null,
          opened_at = case when :open then opened_at
            else cast(:now as timestamp with time zone) end
      where citizen_id = :citizen and id = :id
      """)
  int open(
      WritePermit permit,
      UUID id,
      String name,
      boolean open,
      @Moment Instant until,
      @Moment Instant now);

  /** Lets these topics be seen no more. */
  @Needs(
      topic = {},
      part = Part.ADMISSION)
  @Query(
      """
      delete from delegation_topic
      where citizen_id = :citizen and delegation_id = :id and (topic in (:hidden))
      """)
  int closeTopics(WritePermit permit, UUID id, List<String> hidden);

  /** Lets these topics be seen; none of them is written. */
  @Needs(
      topic = {},
      part = Part.ADMISSION)
  @Query(
      """
      insert into delegation_topic (citizen_id, delegation_id, topic, writes)
      select :citizen, cast(:id as uuid), t.topic, false from unnest(:shown) as t(topic)
      on conflict do nothing
      """)
  int openTopics(WritePermit permit, UUID id, String[] shown);
}
