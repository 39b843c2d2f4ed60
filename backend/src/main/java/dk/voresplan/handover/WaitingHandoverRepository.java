package dk.voresplan.handover;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Projection;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class WaitingHandoverRepository {
  static final Projection CITIZENS =
      new Projection(
          """
          select distinct c.citizen_id
          from professional p
          join caseload c on c.professional_id = p.id
          join handover_waiting w
            on w.organisation_id = p.organisation_id and w.citizen_id = c.citizen_id
          join handover h on h.citizen_id = w.citizen_id and h.id = w.handover_id
          join team_member t
            on t.citizen_id = c.citizen_id and t.professional_id = p.id
          where p.id = :professional
            and ((h.giving_organisation_id = p.organisation_id
                  and coalesce(h.giving_unit_id, p.unit_id, p.id)
                    = coalesce(p.unit_id, p.id))
              or (h.receiving_organisation_id = p.organisation_id
                  and coalesce(h.receiving_unit_id, p.unit_id, p.id)
                    = coalesce(p.unit_id, p.id)))
          """);

  /** The handovers of these citizens that are under way, as the permits' professional sees them. */
  List<WaitingHandover> underWay(Permits permits) {
    return HandoverRepository.read(
        permits,
        HandoverRepository.select(
            permits,
            """
            exists (
              select 1 from handover_waiting w
              where w.citizen_id = h.citizen_id and w.handover_id = h.id
                and w.organisation_id = me.organisation_id)
            """));
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
