package dk.voresplan.limit;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.SqlStatement;

@Singleton
class DailyCountRepository {
  private static final String OF_THE_ACTOR =
      " where citizen_id = :citizen and actor_id = :actor and kind = :kind";

  /**
   * Counts one more of that day, and forgets the days before.
   *
   * @return false if there are as many as there may be
   */
  boolean oneMore(Permit permit, Topic topic, Daily what, LocalDate day, int most) {
    if (counted(permit, topic, what, day, most)) {
      return true;
    }
    var handle = permit.sharedRows(topic, Right.WRITE);
    bind(
            handle.createUpdate(
                "delete from daily_count" + OF_THE_ACTOR + " and counted_on < :day"),
            permit)
        .bind("kind", what.name())
        .bind("day", day)
        .execute();
    int first =
        most < 1
            ? 0
            : bind(
                    handle.createUpdate(
                        """
                        insert into daily_count (citizen_id, actor_id, kind, counted_on, times)
                        values (:citizen, :actor, :kind, :day, 1)
                        on conflict do nothing
                        """),
                    permit)
                .bind("kind", what.name())
                .bind("day", day)
                .execute();
    return first == 1 || counted(permit, topic, what, day, most);
  }

  private static boolean counted(Permit permit, Topic topic, Daily what, LocalDate day, int most) {
    return bind(
                permit
                    .sharedRows(topic, Right.WRITE)
                    .createUpdate(
                        "update daily_count set times = times + 1"
                            + OF_THE_ACTOR
                            + " and counted_on = :day and times < :most"),
                permit)
            .bind("kind", what.name())
            .bind("day", day)
            .bind("most", most)
            .execute()
        == 1;
  }

  private static <T extends SqlStatement<T>> T bind(T statement, Permit permit) {
    return statement.bind("citizen", permit.citizen().value()).bind("actor", permit.actor().key());
  }
}
