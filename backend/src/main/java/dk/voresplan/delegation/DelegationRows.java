package dk.voresplan.delegation;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.NeedsForEach;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
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

/** Reads and writes the citizens' delegations: a row for each with each of its topics. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DelegationRows extends GenericRepository<DelegationRow, UUID> {
  String SELECT =
      """
      select d.id, d.citizen_id, d.name, d.relative_id, d.basis, d.made_at, d.opened_at,
             d.until_at, d.version, t.topic, t.writes, o.name as organisation_name,
             p.name as citizen_name, i.expires_at, i.tries, i.used_by_name, i.use_id
      from delegation d
      join person p on p.citizen_id = d.citizen_id
      left join delegation_topic t on t.citizen_id = d.citizen_id and t.delegation_id = d.id
      left join source_system s on s.id = d.source_system_id
      left join organisation o on o.id = s.organisation_id
      left join invitation i on i.citizen_id = d.citizen_id and i.delegation_id = d.id
      """;
  String OF_ONE = SELECT + "where d.citizen_id = :citizen ";
  String NOT_CLOSED = "and d.closed_at is null ";

  /** All of the citizen's that are not closed, those that ended by themselves too. */
  @Needs(topic = Topic.DELEGATIONS, part = Part.OWN)
  @Query(OF_ONE + NOT_CLOSED + "order by d.id, t.topic")
  List<DelegationRow> of(Permit permit);

  @Needs(topic = Topic.DELEGATIONS, part = Part.OWN)
  @Query(OF_ONE + NOT_CLOSED + "and d.id = :id order by t.topic")
  List<DelegationRow> find(Permit permit, UUID id);

  /** What others opened, the citizen closed, and others may open again if the citizen lets them. */
  @Needs(topic = Topic.DELEGATIONS, part = Part.OWN)
  @Query(
      OF_ONE
          + """
          and d.closed_by_citizen and d.basis in ('POWER_OF_ATTORNEY', 'CONTRIBUTED_CONSENT')
          order by d.id, t.topic
          """)
  List<DelegationRow> refused(Permit permit);

  @Needs(topic = Topic.DELEGATIONS, part = Part.SHARED)
  @Query(OF_ONE + NOT_CLOSED + "and d.id in (:delegations) order by d.opened_at, d.id, t.topic")
  List<DelegationRow> shared(Permit permit, List<UUID> delegations);

  /** The same of all who opened something for the relative, or are about to. */
  @NeedsForEach(topic = Topic.DELEGATIONS, part = Part.SHARED)
  @Query(
      SELECT
          + """
          where d.closed_at is null
            and ((d.relative_id = :relative and d.opened_at <= :now
                and (d.until_at is null or d.until_at > :now))
              or (d.opened_at is null and i.used_by_id = :relative and i.expires_at > :now))
            and d.citizen_id in (:citizens)
          order by d.citizen_id, d.opened_at, d.id, t.topic
          """)
  List<DelegationRow> sharedOf(
      Permits permits, List<UUID> citizens, UUID relative, @Moment Instant now);

  @Needs(topic = Topic.DELEGATIONS, part = Part.OWN)
  @Query(
      """
      select birth_date from person where citizen_id = :citizen and birth_date is not null
      """)
  Optional<LocalDate> birthDate(Permit permit);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into delegation (citizen_id, id, name, basis, made_at, until_at)
      values (:citizen, :id, :name, 'GIVEN_BY_CITIZEN', :now, :until)
      """)
  int add(WritePermit permit, UUID id, String name, @Moment Instant until, @Moment Instant now);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      delete from delegation_topic where citizen_id = :citizen and delegation_id = :id
      """)
  int closeTopics(WritePermit permit, UUID id);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      delete from delegation_topic
      where citizen_id = :citizen and delegation_id = :id and topic = :topic
      """)
  int closeTopic(WritePermit permit, UUID id, Topic topic);

  /**
   * Opens topics that are not open.
   *
   * @param written which of them the relative may write in: {@code true} or {@code false} for each
   */
  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into delegation_topic (citizen_id, delegation_id, topic, writes)
      select :citizen, cast(:id as uuid), t.topic, cast(t.writes as boolean)
      from unnest(:topics, :written) as t(topic, writes)
      """)
  int openTopics(WritePermit permit, UUID id, String[] topics, String[] written);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query("update delegation set until_at = :until where citizen_id = :citizen and id = :id")
  int endAt(WritePermit permit, UUID id, @Moment Instant until);

  /** Counts a change, and lets no other change be made meanwhile. */
  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query("update delegation set version = version + 1 where citizen_id = :citizen and id = :id")
  int change(WritePermit permit, UUID id);

  /** Does the same, if the delegation is as it was at that version. */
  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      update delegation set version = version + 1
      where citizen_id = :citizen and id = :id and version = :version
      """)
  int changeSeen(WritePermit permit, UUID id, long version);

  /**
   * Opens it for the relative who used its code. It does so only if that use is still the one that
   * waits for a yes.
   */
  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      update delegation
      set opened_at = :now,
          relative_id = (
            select i.used_by_id from invitation i
            where i.citizen_id = delegation.citizen_id
              and i.delegation_id = delegation.id and i.use_id = :useId),
          name = (
            select i.used_by_name from invitation i
            where i.citizen_id = delegation.citizen_id
              and i.delegation_id = delegation.id and i.use_id = :useId)
      where citizen_id = :citizen and id = :id and exists (
        select 1 from invitation i
        where i.citizen_id = delegation.citizen_id
          and i.delegation_id = delegation.id and i.use_id = :useId)
      """)
  int open(WritePermit permit, UUID id, UUID useId, @Moment Instant now);

  /** Closes the others that the citizen gave the same relative. */
  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      update delegation set closed_at = :now
      where citizen_id = :citizen and id <> :id and closed_at is null
        and basis = 'GIVEN_BY_CITIZEN' and relative_id = (
          select other.relative_id from delegation other
          where other.citizen_id = :citizen and other.id = :id)
      """)
  int closeOthers(WritePermit permit, UUID id, @Moment Instant now);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      update delegation set closed_at = :now, closed_by_citizen = true
      where citizen_id = :citizen and id = :id
      """)
  int close(WritePermit permit, UUID id, @Moment Instant now);

  /** Keeps closed, until the citizen lets it open again, what others have opened or may open. */
  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      update delegation set closed_at = coalesce(closed_at, :now), closed_by_citizen = true
      where citizen_id = :citizen and basis in ('POWER_OF_ATTORNEY', 'CONTRIBUTED_CONSENT')
      """)
  int refuseAll(WritePermit permit, @Moment Instant now);

  /** Takes the refusal back, if there was one. */
  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      update delegation set closed_by_citizen = false
      where citizen_id = :citizen and closed_by_citizen and exists (
        select 1 from delegation one
        where one.citizen_id = delegation.citizen_id and one.id = :id
          and one.closed_by_citizen and one.relative_id = delegation.relative_id
          and (one.basis in ('POWER_OF_ATTORNEY', 'CONTRIBUTED_CONSENT'))
          and one.basis = delegation.basis
          and one.source_system_id is not distinct from delegation.source_system_id)
      """)
  int allow(WritePermit permit, UUID id);
}
