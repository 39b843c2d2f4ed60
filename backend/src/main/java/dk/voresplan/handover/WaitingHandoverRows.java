package dk.voresplan.handover;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.NeedsForEach;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Topic;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The handovers that wait for a professional. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WaitingHandoverRows extends GenericRepository<HandoverRow, UUID> {
  String GIVING =
      """
      (h.giving_organisation_id = mine.organisation_id
        and coalesce(h.giving_unit_id, mine.unit_id, mine.id) = coalesce(mine.unit_id, mine.id))
      """;

  String RECEIVING =
      """
      (h.receiving_organisation_id = mine.organisation_id
        and coalesce(h.receiving_unit_id, mine.unit_id, mine.id) = coalesce(mine.unit_id, mine.id))
      """;

  /** Those that lack a tick of the professional's side, and all that are late. */
  String WAITING =
      """
      from professional mine
      join caseload c on c.professional_id = mine.id
      join handover_waiting w
        on w.organisation_id = mine.organisation_id and w.citizen_id = c.citizen_id
      join handover h on h.citizen_id = w.citizen_id and h.id = w.handover_id
      where mine.id = :professional and exists (
          select 1 from team_member t
          where t.citizen_id = c.citizen_id and t.professional_id = mine.id)
      """
          + ("and (" + GIVING + " or " + RECEIVING + ")")
          + """
          and (h.takes_place_on < :today or exists (
            select 1 from handover_point n
            where n.citizen_id = h.citizen_id and n.handover_id = h.id and case when
          """
          + GIVING
          + "then n.handed_over_at else n.taken_over_at end is null))\n";

  /** Of those of these citizens that take place first, as the professional {@code me} sees them. */
  @NeedsForEach(topic = Topic.GOALS)
  @Query(
      HandoverRows.ALL
          + """
          where (h.citizen_id in (:citizens)) and (h.citizen_id, h.id) in (
            select h.citizen_id, h.id
          """
          + WAITING
          + """
          and h.citizen_id in (:citizens)
          order by h.takes_place_on, h.citizen_id, h.id limit :most)
          """
          + HandoverRows.ORDER)
  List<HandoverRow> of(
      Permits permits, List<UUID> citizens, UUID me, UUID professional, LocalDate today, int most);
}
