package dk.voresplan.access;

import dk.voresplan.storage.Moment;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the reasons for which {@link AccessPolicy} makes a permit, so before there is one. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PermitReasonRows extends GenericRepository<PermitReasonRows.Named, UUID> {
  /** Whether the professional coordinates, of each plan in whose team they are: 1 if they do. */
  @Query(
      """
      select max(case when t.coordinator then 1 else 0 end) from in_team t
      where t.citizen_id in (:citizens) and t.professional_id = :professional
        and (:anyway or not
      """
          + UnitRefusals.REFUSED
          + """
          )
          group by t.citizen_id
          """)
  List<Integer> coordinates(List<UUID> citizens, UUID professional, boolean anyway);

  /** How many of these citizens put a question before the professional. */
  @Query(
      """
      select count(distinct citizen_id) from access_question_receiver
      where professional_id = :professional and citizen_id in (:citizens)
      """)
  int askedBy(List<UUID> citizens, UUID professional);

  /**
   * The citizens in whose teams the source named someone, and whether they said no to a unit of its
   * organisation. The unit need not be in the team any more, as the source says who is. There are
   * none where the operator has switched the source off.
   */
  @Query(
      """
      select n.citizen_id, exists (
        select 1 from unit_refusal r
        join unit u on u.id = r.unit_id
        join source_system s on s.organisation_id = u.organisation_id
        where r.citizen_id = n.citizen_id and s.id = :source) as refused
      from (
        select distinct citizen_id from team_naming
        where citizen_id in (:citizens) and source_system_id = :source
          and exists (select 1 from source_system o where o.id = :source and o.off_since is null)) n
      """)
  List<Named> namedBySource(List<UUID> citizens, UUID source);

  /**
   * Reads the delegations that the relative has or had from these citizens, one line for each
   * topic. It includes those that wait for the citizen's yes, as the relative used the code. If a
   * delegation is given, it reads that one alone, whoever its relative is.
   */
  @Query(
      """
      select d.citizen_id, d.id as delegation, d.relative_id as relative, d.basis as reason, t.topic,
             coalesce(t.writes, false) as writes,
             d.closed_at is not null as closed,
             d.closed_at is null and coalesce(d.opened_at <= :now, false)
               and (d.until_at is null or d.until_at > :now) as open,
             i.delegation_id is not null and d.opened_at is null and d.closed_at is null as invited
      from delegation d
      left join invitation i
        on i.citizen_id = d.citizen_id and i.delegation_id = d.id
          and i.used_by_id = cast(:relative as uuid) and i.expires_at > :now
      left join delegation_topic t on t.citizen_id = d.citizen_id and t.delegation_id = d.id
      where d.citizen_id in (:citizens)
        and (d.relative_id = cast(:relative as uuid) or d.id = cast(:delegation as uuid)
          or i.delegation_id is not null)
      order by d.opened_at, d.id
      """)
  List<OpenDelegations.Line> delegations(
      List<UUID> citizens, @Nullable UUID relative, @Nullable UUID delegation, @Moment Instant now);

  /** A citizen whom a source named someone for. */
  @Introspected
  record Named(UUID citizenId, boolean refused) {}
}
