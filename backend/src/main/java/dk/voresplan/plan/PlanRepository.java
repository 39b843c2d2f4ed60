package dk.voresplan.plan;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.Documents;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;

@Singleton
class PlanRepository {
  private final Documents documents;

  PlanRepository(Documents documents) {
    this.documents = documents;
  }

  /**
   * The merged plan, with the coordinator's pairs laid over it, the goals that were agreed on
   * beside it, the steps that relatives said are done, and since when it waits to be merged again;
   * without what is kept back from a relative: all in one statement.
   */
  Plan of(Permit permit) {
    permit.openedAll(Topic.GOALS);
    var merged = new ArrayList<Plan>(1);
    var pairs = new ArrayList<GoalPair>();
    var agreed = new ArrayList<AgreedGoal>();
    var done = new HashSet<String>();
    var keptBack = new HashSet<String>();
    var names = new HashSet<String>();
    var waiting = new ArrayList<Instant>(1);
    permit
        .sharedRows(Topic.GOALS, Right.SEE)
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
            union all
            select 4, null, step, null, null from step_done where citizen_id = :citizen
            union all
            select 5, null, item, null, null from kept_back
            where citizen_id = :citizen and topic = 'GOALS' and delegation_id = any(:keptBackIn)
            union all
            select 6, null, d.name, null, null from delegation d
            where d.citizen_id = :citizen and d.id = any(:delegations) and not exists (
              select 1 from delegation o
              where o.citizen_id = d.citizen_id and o.name = d.name and o.closed_at is null
                and o.relative_id <> d.relative_id)
            union all
            select 7, null, null, null, min(asked_at) from plan_to_merge
            where citizen_id = :citizen having count(*) > 0
            order by part, happened_at, one, other
            """)
        .bind("citizen", permit.citizen().value())
        .bindArray("delegations", UUID.class, permit.delegations())
        .bindArray("keptBackIn", UUID.class, permit.keptBackIn())
        .map((row, context) -> {
          switch (row.getInt("part")) {
            case 1 -> merged.add(documents.read(row.getString("document"), Plan.class));
            case 2 -> pairs.add(new GoalPair(row.getString("one"), row.getString("other")));
            case 3 ->
                agreed.add(
                    new AgreedGoal(
                        LifeArea.valueOf(row.getString("one")),
                        documents.read(row.getString("document"), Goal.class)));
            case 4 -> done.add(row.getString("one"));
            case 5 -> keptBack.add(row.getString("one"));
            case 7 -> waiting.add(Columns.instant(row, "happened_at"));
            default -> names.add(row.getString("one"));
          }
          return permit;
        })
        .list();
    var plan = merged.isEmpty() ? Plan.EMPTY : merged.getFirst();
    var whole = plan.joined(pairs).withAgreed(agreed).withDone(done);
    var shown = permit.isRelatives() ? new PlanForRelative(keptBack, names).of(whole) : whole;
    return shown.asOf(waiting.stream().findFirst());
  }

  /** Keeps that a step is done, as a relative says. */
  void done(Permit permit, String step, Instant now) {
    permit
        .sharedRows(Topic.GOALS, Right.WRITE)
        .createUpdate(
            """
            insert into step_done (citizen_id, step, relative_id, done_at)
            values (:citizen, :step, :relative, :now)
            on conflict do nothing
            """)
        .bind("citizen", permit.citizen().value())
        .bind("step", step)
        .bind("relative", permit.actor().key())
        .bind("now", now)
        .execute();
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
