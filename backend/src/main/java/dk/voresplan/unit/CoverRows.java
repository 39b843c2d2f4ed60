package dk.voresplan.unit;

import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Units, colleagues and covers: about professionals, and no citizen. */
@Transactional
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CoverRows extends GenericRepository<CoverRow, UUID> {
  String COVERS =
      """
      select v.id, v.away_id, a.name as away_name, v.covering_id, c.name as covering_name,
             v.from_day, v.until_day
      from cover v
      join professional a on a.id = v.away_id
      join professional c on c.id = v.covering_id
      where v.ended_at is null
      """;

  @Query(
      """
      select other.id, other.name
      from professional me
      join professional other on other.unit_id = me.unit_id and other.id <> me.id
      where me.id = :professional
      order by other.name, other.id
      """)
  List<ColleagueRow> colleagues(UUID professional);

  @Query(
      COVERS
          + """
          and v.until_day >= :today and :professional in (v.away_id, v.covering_id)
          order by v.from_day, v.id
          """)
  List<CoverRow> of(UUID professional, LocalDate today);

  /** Keeps others who change covers of the professional's unit waiting. */
  @Query(
      """
      select id as "for update" from unit
      where id = (select unit_id from professional where id = :professional)
      for no key update
      """)
  List<UUID> lockUnit(UUID professional);

  /** Those in which one of the two is away in that time. */
  @Query(
      COVERS
          + """
          and v.away_id in (:away, :colleague)
          and v.from_day <= :last and v.until_day >= :first
          """)
  List<CoverRow> overlapping(UUID away, UUID colleague, LocalDate first, LocalDate last);

  @Query(
      """
      insert into cover (id, unit_id, away_id, covering_id, from_day, until_day)
      select cast(:id as uuid), unit_id, id, cast(:colleague as uuid), cast(:first as date),
             cast(:last as date)
      from professional where id = :away
      """)
  int add(UUID id, UUID away, UUID colleague, LocalDate first, LocalDate last);

  @Query(COVERS + "and v.id = :id")
  Optional<CoverRow> find(UUID id);

  @Query(
      """
      update cover set ended_at = :now
      where id = :id and ended_at is null and until_day >= :today
        and :professional in (away_id, covering_id)
      """)
  int end(UUID id, UUID professional, @Moment Instant now, LocalDate today);
}
