package dk.voresplan.plan;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.Documents;
import jakarta.inject.Singleton;
import java.util.ArrayList;

@Singleton
class PlanRepository {
  private final Documents documents;

  PlanRepository(Documents documents) {
    this.documents = documents;
  }

  /** The merged plan, with the coordinator's pairs laid over it: both in one statement. */
  Plan of(Permit permit) {
    var pairs = new ArrayList<GoalPair>();
    var document = new ArrayList<String>(1);
    permit
        .rows(Topic.GOALS, Right.SEE)
        .createQuery(
            """
            select
              case when row_number() over (order by j.joined_at, j.one_goal, j.other_goal) = 1
                then p.document end as document,
              j.one_goal, j.other_goal
            from plan p
            left join goal_join j on j.citizen_id = p.citizen_id
            where p.citizen_id = :citizen
            order by j.joined_at, j.one_goal, j.other_goal
            """)
        .bind("citizen", permit.citizen().value())
        .map((row, context) -> {
          Columns.maybeText(row, "document").ifPresent(document::add);
          var one = Columns.maybeText(row, "one_goal");
          if (one.isPresent()) {
            pairs.add(new GoalPair(one.get(), row.getString("other_goal")));
          }
          return pairs.size();
        })
        .list();
    return document.stream()
        .findFirst()
        .map(json -> documents.read(json, Plan.class).joined(pairs))
        .orElse(Plan.EMPTY);
  }

  /** Returns what was there before. */
  Plan replace(Permit permit, Plan plan) {
    var handle = permit.rows(Topic.GOALS, Right.CONTRIBUTE);
    var before = documents.find(handle, "plan", permit.citizen().value(), Plan.class);
    if (before.filter(plan::equals).isPresent()) {
      return plan;
    }
    handle
        .createUpdate(
            before.isEmpty()
                ? """
                insert into plan (citizen_id, version, changed_at, document)
                values (:citizen, 1, :changed, :document)
                """
                : """
                update plan
                set version = version + 1, changed_at = :changed, document = :document
                where citizen_id = :citizen
                """)
        .bind("changed", plan.changedAt().orElse(null))
        .bind("document", documents.write(plan))
        .bind("citizen", permit.citizen().value())
        .execute();
    return before.orElse(Plan.EMPTY);
  }
}
