package dk.voresplan.handover;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.UnitId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class HandoverChangeRepository {
  void insert(
      Permit permit,
      HandoverId id,
      HandoverDraft draft,
      HandoverSide giving,
      HandoverSide receiving,
      ProfessionalId beginner,
      Instant now) {
    permit
        .rows(Topic.GOALS, Right.WRITE)
        .createUpdate(
            """
            insert into handover
              (citizen_id, id, version, kind, giving_organisation_id, giving_unit_id,
               receiving_organisation_id, receiving_unit_id, takes_place_on, begun_by_id, begun_at)
            values
              (:citizen, :id, 0, :kind, :giving, cast(:givingUnit as uuid), :receiving,
               cast(:receivingUnit as uuid), :day, :beginner, :now)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .bind("kind", draft.kind().name())
        .bind("giving", giving.organisation().value())
        .bindByType("givingUnit", giving.unit().map(UnitId::value).orElse(null), UUID.class)
        .bind("receiving", receiving.organisation().value())
        .bindByType("receivingUnit", receiving.unit().map(UnitId::value).orElse(null), UUID.class)
        .bind("day", draft.takesPlaceOn())
        .bind("beginner", beginner.value())
        .bind("now", now)
        .execute();
  }

  void addPoint(Permit permit, HandoverId handover, HandoverPointId id, PointDraft point) {
    permit
        .rows(Topic.GOALS, Right.WRITE)
        .createUpdate(
            """
            insert into handover_point
              (citizen_id, handover_id, id, title, taker_id, taker_name, until_day)
            values (:citizen, :handover, :id, :title, cast(:taker as uuid), :name, :until)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("handover", handover.value())
        .bind("id", id.value())
        .bind("title", point.title().value())
        .bindByType(
            "taker",
            point.taker() instanceof Taker.Member(var taker) ? taker.value() : null,
            UUID.class)
        .bind("name", point.taker() instanceof Taker.InWords(var name) ? name : null)
        .bind("until", point.until())
        .execute();
  }

  /** Keeps other changes of the same handover waiting until this one is done. */
  void lock(Permit permit, HandoverId id) {
    var version =
        permit
            .rows(Topic.GOALS, Right.WRITE)
            .createQuery(
                "select version from handover where citizen_id = :citizen and id = :id <lock>")
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value())
            .mapTo(Long.class)
            .findOne();
    if (version.isEmpty()) {
      throw new HandoverNotFound();
    }
  }

  void touch(Permit permit, HandoverId id) {
    permit
        .rows(Topic.GOALS, Right.WRITE)
        .execute(
            "update handover set version = version + 1 where citizen_id = ? and id = ?",
            permit.citizen().value(),
            id.value());
  }

  void tick(
      Permit permit, HandoverId handover, HandoverPointId point, HandoverPart part, Instant now) {
    set(permit, handover, point, part, permit.actor().key(), now);
  }

  void takeBack(Permit permit, HandoverId handover, HandoverPointId point, HandoverPart part) {
    set(permit, handover, point, part, null, null);
  }

  private static void set(
      Permit permit,
      HandoverId handover,
      HandoverPointId point,
      HandoverPart part,
      @Nullable UUID by,
      @Nullable Instant at) {
    var column = part == HandoverPart.GIVING ? "handed_over" : "taken_over";
    permit
        .rows(Topic.GOALS, Right.WRITE)
        .createUpdate(
            """
            update handover_point set <column>_by_id = cast(:by as uuid), <column>_at = :at
            where citizen_id = :citizen and handover_id = :handover and id = :point
            """)
        .define("column", column)
        .bindByType("by", by, UUID.class)
        .bindByType("at", at, Instant.class)
        .bind("citizen", permit.citizen().value())
        .bind("handover", handover.value())
        .bind("point", point.value())
        .execute();
  }
}
