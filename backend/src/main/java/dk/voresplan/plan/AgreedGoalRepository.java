package dk.voresplan.plan;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.Sector;
import dk.voresplan.storage.Documents;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class AgreedGoalRepository {
  private final Documents documents;

  AgreedGoalRepository(Documents documents) {
    this.documents = documents;
  }

  void add(Permit permit, Agreement agreement, Instant now) {
    var wish = agreement.wish();
    var source = source(permit);
    var step =
        new Step(
            RowId.next().toString(),
            agreement.firstStep(),
            false,
            Optional.of(agreement.holder()),
            false,
            Optional.empty(),
            Optional.of(agreement.until()),
            source);
    var goal =
        new Goal(
            wish.toString(),
            agreement.title(),
            Optional.empty(),
            false,
            Optional.of(permit.actor().name()),
            Optional.empty(),
            Optional.empty(),
            List.of(step),
            List.of(new Line(wish.toString(), source)),
            List.of(),
            Optional.of(wish));
    permit
        .rows(Topic.GOALS, Right.WRITE)
        .createUpdate(
            """
            insert into agreed_goal (citizen_id, wish_id, life_area, agreed_at, document)
            values (:citizen, :wish, :area, :now, :document)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("wish", wish)
        .bind("area", agreement.area().name())
        .bind("now", now)
        .bind("document", documents.write(goal))
        .execute();
  }

  void remove(Permit permit, UUID wish) {
    permit
        .rows(Topic.GOALS, Right.WRITE)
        .createUpdate("delete from agreed_goal where citizen_id = :citizen and wish_id = :wish")
        .bind("citizen", permit.citizen().value())
        .bind("wish", wish)
        .execute();
  }

  private static Source source(Permit permit) {
    return permit
        .rows(Topic.GOALS, Right.WRITE)
        .createQuery(
            """
            select o.name, o.sector
            from professional p
            join organisation o on o.id = p.organisation_id
            where p.id = :professional
            """)
        .bind("professional", permit.actor().key())
        .map((row, context) ->
            new Source(row.getString("name"), Sector.valueOf(row.getString("sector"))))
        .one();
  }
}
