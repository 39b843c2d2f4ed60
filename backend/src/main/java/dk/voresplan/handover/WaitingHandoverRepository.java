package dk.voresplan.handover;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Projection;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@Singleton
class WaitingHandoverRepository {
  private static final String GIVING =
      """
      (h.giving_organisation_id = mine.organisation_id
        and coalesce(h.giving_unit_id, mine.unit_id, mine.id) = coalesce(mine.unit_id, mine.id))
      """;

  private static final String RECEIVING =
      """
      (h.receiving_organisation_id = mine.organisation_id
        and coalesce(h.receiving_unit_id, mine.unit_id, mine.id) = coalesce(mine.unit_id, mine.id))
      """;

  /** Those that lack a tick of the professional's side, and all that are late. */
  private static final String WAITING =
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
          + (" and (" + GIVING + " or " + RECEIVING + ")")
          + """
           and (h.takes_place_on < :today or exists (
            select 1 from handover_point n
            where n.citizen_id = h.citizen_id and n.handover_id = h.id and case when
          """
          + GIVING
          + " then n.handed_over_at else n.taken_over_at end is null))";

  /** The citizens of those that take place first. */
  static Projection citizens(LocalDate today, int most) {
    return Projection.first(
        "select h.citizen_id, min(h.takes_place_on) as first_day "
            + WAITING
            + " group by h.citizen_id",
        "t.first_day, t.citizen_id",
        Map.of("today", today, "most", most));
  }

  /** Those of these citizens that take place first, as the permits' professional sees them. */
  List<WaitingHandover> items(Permits permits, LocalDate today, int most) {
    return HandoverRepository.read(
        permits,
        HandoverRepository.select(
                permits,
                "(h.citizen_id, h.id) in (select h.citizen_id, h.id "
                    + WAITING
                    + " and h.citizen_id in (<citizens>)"
                    + " order by h.takes_place_on, h.citizen_id, h.id limit :most)")
            .bind("professional", permits.actor().key())
            .bind("today", today)
            .bind("most", most));
  }

  void underWay(Permit permit, Handover handover) {
    var batch =
        permit
            .rows(Topic.GOALS, Right.WRITE)
            .prepareBatch(
                """
                insert into handover_waiting (organisation_id, citizen_id, handover_id)
                values (:organisation, :citizen, :handover)
                on conflict do nothing
                """);
    for (var part : HandoverPart.values()) {
      batch
          .bind("organisation", handover.side(part).organisation().value())
          .bind("citizen", permit.citizen().value())
          .bind("handover", handover.id().value())
          .add();
    }
    batch.execute();
  }

  void done(Permit permit, Handover handover) {
    permit
        .rows(Topic.GOALS, Right.WRITE)
        .createUpdate(
            """
            delete from handover_waiting
            where organisation_id in (:giving, :receiving)
              and citizen_id = :citizen and handover_id = :handover
            """)
        .bind("giving", handover.giving().organisation().value())
        .bind("receiving", handover.receiving().organisation().value())
        .bind("citizen", permit.citizen().value())
        .bind("handover", handover.id().value())
        .execute();
  }
}
