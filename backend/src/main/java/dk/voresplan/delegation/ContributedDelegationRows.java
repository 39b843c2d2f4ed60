package dk.voresplan.delegation;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds what source systems say that relatives may see. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ContributedDelegationRows extends GenericRepository<ContributedDelegationRow, UUID> {
  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query("select birth_date from person where citizen_id = :citizen and birth_date is not null")
  Optional<LocalDate> birthDate(WritePermit permit);

  /** All that are open and all that the citizen closed, the latest first. */
  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query(
      """
      select id, source_system_id, relative_id, basis, closed_at is null as is_open
      from delegation
      where citizen_id = :citizen and source_system_id is not null
        and (closed_at is null or closed_by_citizen)
      order by id desc
      """)
  List<ContributedDelegationRow> of(WritePermit permit);

  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query(
      """
      insert into delegation
        (citizen_id, id, relative_id, name, basis, source_system_id, made_at, opened_at, until_at)
      values (:citizen, :id, :relative, :name, :basis, :source, :now, :start,
              cast(:until as timestamp with time zone))
      """)
  int add(
      WritePermit permit,
      UUID id,
      UUID relative,
      String name,
      DelegationBasis basis,
      UUID source,
      @Moment Instant now,
      @Moment Instant start,
      @Nullable @Moment Instant until);

  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query(
      """
      update delegation
      set name = :name,
          opened_at = coalesce(cast(:start as timestamp with time zone), made_at),
          until_at = cast(:until as timestamp with time zone)
      where citizen_id = :citizen and id = :id
      """)
  int change(
      WritePermit permit,
      UUID id,
      String name,
      @Nullable @Moment Instant start,
      @Nullable @Moment Instant until);

  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query(
      """
      update delegation set closed_at = coalesce(closed_at, :now)
      where citizen_id = :citizen and id = :id
      """)
  int end(WritePermit permit, UUID id, @Moment Instant now);

  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query("delete from delegation_topic where citizen_id = :citizen and delegation_id = :id")
  int closeTopics(WritePermit permit, UUID id);

  /** Lets topics be seen that were not. */
  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query(
      """
      insert into delegation_topic (citizen_id, delegation_id, topic, writes)
      select :citizen, cast(:id as uuid), t.topic, false from unnest(:topics) as t(topic)
      """)
  int openTopics(WritePermit permit, UUID id, String[] topics);
}
