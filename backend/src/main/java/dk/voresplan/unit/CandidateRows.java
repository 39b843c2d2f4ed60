package dk.voresplan.unit;

import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Colleagues of a leader, and which units they belong to: about professionals, and no citizen. */
@Transactional
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CandidateRows extends GenericRepository<CandidateRow, UUID> {
  String PAGE =
      """
      (cast(:after as uuid) is null or (p.name, p.id) > (
        select a.name, a.id from professional a where a.id = cast(:after as uuid)))
      order by p.name, p.id
      limit :most
      """;

  String COLLEAGUES =
      """
      select p.id, p.name, p.role, p.said_unit_id, u.id as unit_id, u.name as unit_name,
             u.identifier as unit_identifier, o.identifier_value as organisation_identifier
      from professional p
      join organisation o on o.id = p.organisation_id
      join unit wanted on wanted.organisation_id = o.id
      left join unit u on u.id = p.unit_id
      where wanted.id = :unit and p.id <> :leader
      """;

  /** A page by name of those who do not belong to the unit. */
  @Query(
      COLLEAGUES
          + """
          and not coalesce(p.unit_id = :unit, false)
          and (position(:letters in lower(p.name)) > 0 or position(:capital in p.name) > 0)
          and
          """
          + PAGE)
  List<CandidateRow> named(
      UUID leader, UUID unit, String letters, String capital, @Nullable UUID after, int most);

  @Query(COLLEAGUES + "and p.id = :id")
  Optional<CandidateRow> find(UUID leader, UUID unit, UUID id);

  /**
   * Makes others who move the colleague wait. The key is left free, so that two leaders who move
   * each other do not wait for ever.
   */
  @Query("update professional set name = name where id = :id")
  int lock(UUID id);

  @Query("select count(*) from unit_departure where unit_id = :unit and professional_id = :id")
  int departures(UUID unit, UUID id);

  @Query("insert into unit_departure (professional_id, unit_id) values (:id, :unit)")
  int depart(UUID unit, UUID id);

  @Query("delete from unit_departure where professional_id = :id and unit_id = :unit")
  int comeBack(UUID unit, UUID id);

  /**
   * Puts the colleague into the unit.
   *
   * @param said whether a source says the same, so that no leader is to be remembered
   */
  @Query(
      """
      update professional
      set unit_id = :unit,
          placed_by_id = case when :said then null else cast(:leader as uuid) end
      where id = :id
      """)
  int place(UUID unit, UUID id, UUID leader, boolean said);

  /**
   * Puts the colleague back to where a source says that they belong. They have no unit if a leader
   * took them out of there, too.
   */
  @Query(
      """
      update professional
      set placed_by_id = null,
          unit_id = case when exists (
              select 1 from unit_departure d
              where d.professional_id = professional.id
                and d.unit_id = professional.said_unit_id)
            then null else said_unit_id end
      where id = :id and unit_id = :unit
      """)
  int placeAsSaid(UUID unit, UUID id);

  @Query(
      """
      update cover set ended_at = :now
      where unit_id = :unit and ended_at is null and :id in (away_id, covering_id)
      """)
  int endCovers(UUID unit, UUID id, @Moment Instant now);

  @Query(
      """
      insert into unit_change (id, unit_id, professional_id, leader_id, added, changed_at)
      values (:row, :unit, :id, :leader, :added, :now)
      """)
  int keep(UUID row, UUID unit, UUID id, UUID leader, boolean added, @Moment Instant now);
}
