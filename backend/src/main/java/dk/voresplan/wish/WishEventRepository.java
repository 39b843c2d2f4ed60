package dk.voresplan.wish;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to wishes, written in the transaction in which it happens, and never changed. */
@Singleton
class WishEventRepository {
  void happened(Permit permit, Right right, WishId wish, WishAction action, Instant now) {
    happened(permit, right, wish, action, null, now);
  }

  /**
   * The same, with a colleague.
   *
   * @param colleague the name of the one for whom, or to whom
   */
  void happened(
      Permit permit,
      Right right,
      WishId wish,
      WishAction action,
      @Nullable String colleague,
      Instant now) {
    permit
        .rows(Topic.WISHES, right)
        .createUpdate(
            """
            insert into wish_event
              (citizen_id, wish_id, id, action, actor_id, actor_name, colleague_name, happened_at)
            values (:citizen, :wish, :id, :action, :actor, :name, :colleague, :now)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("wish", wish.value())
        .bind("id", RowId.next())
        .bind("action", action.name())
        .bind("actor", permit.actor().key())
        .bind("name", permit.actor().name())
        .bind("colleague", colleague)
        .bind("now", now)
        .execute();
  }

  /** Everything that happened to the wish, the oldest first. */
  List<WishEvent> of(Permit permit, WishId wish) {
    return permit
        .rows(Topic.WISHES, Right.SEE)
        .createQuery(
            """
            select action, actor_name, colleague_name, happened_at from wish_event
            where citizen_id = :citizen and wish_id = :wish
            order by id
            """)
        .bind("citizen", permit.citizen().value())
        .bind("wish", wish.value())
        .map((row, context) ->
            new WishEvent(
                WishAction.valueOf(row.getString("action")),
                row.getString("actor_name"),
                Columns.maybeText(row, "colleague_name"),
                Columns.instant(row, "happened_at")))
        .list();
  }
}
