package dk.voresplan.plan;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Documents;
import jakarta.inject.Singleton;
import java.util.ArrayList;

@Singleton
class PlanRepository {
  private final Documents documents;

  PlanRepository(Documents documents) {
    this.documents = documents;
  }

  /**
   * The merged plan, with the coordinator's pairs laid over it and the goals that were agreed on
   * beside it: all in one statement.
   */
  Plan of(Permit permit) {
    permit.openedAll(Topic.GOALS);
    var merged = new ArrayList<Plan>(1);
    var pairs = new ArrayList<GoalPair>();
    var agreed = new ArrayList<AgreedGoal>();
    permit
        .rows(Topic.GOALS, Right.SEE)
        .createQuery(
            """
            select 1 as part, document, cast(null as varchar) as one, cast(null as varchar) as other,
                   cast(null as timestamp with time zone) as happened_at
            from plan where citizen_id = :citizen
            union all
            select 2, null, one_goal, other_goal, joined_at
            from goal_join where citizen_id = :citizen
            union all
            select 3, document, life_area, null, agreed_at
            from agreed_goal where citizen_id = :citizen
            order by part, happened_at, one, other
            """)
        .bind("citizen", permit.citizen().value())
        .map((row, context) -> {
          switch (row.getInt("part")) {
            case 1 -> merged.add(documents.read(row.getString("document"), Plan.class));
            case 2 -> pairs.add(new GoalPair(row.getString("one"), row.getString("other")));
            default ->
                agreed.add(
                    new AgreedGoal(
                        LifeArea.valueOf(row.getString("one")),
                        documents.read(row.getString("document"), Goal.class)));
          }
          return permit;
        })
        .list();
    var plan = merged.isEmpty() ? Plan.EMPTY : merged.getFirst();
    return plan.joined(pairs).withAgreed(agreed);
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
