package dk.voresplan.mydata;

import dk.voresplan.access.Permit;
import dk.voresplan.storage.RowLocks;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

@Singleton
class ErasingRepository {
  private static final String NEVER_SHARED =
      """
      (select w.id from wish w
       where w.citizen_id = :citizen and not exists (
         select 1 from wish_reader r where r.citizen_id = w.citizen_id and r.wish_id = w.id))
      """;

  /** All but the voice without which nothing would be said. */
  private static final String SPARE_ATTACHMENTS =
      """
      citizen_id = :citizen and wish_id is not null and not (slot = 0 and exists (
        select 1 from wish w
        where w.citizen_id = wish_attachment.citizen_id and w.id = wish_attachment.wish_id
          and w.text is null))
      """;

  private final RowLocks locks;

  ErasingRepository(RowLocks locks) {
    this.locks = locks;
  }

  /** How much there is of each kind. */
  Map<Erasable, Integer> count(Permit permit) {
    var counted = new EnumMap<Erasable, Integer>(Erasable.class);
    rows(permit)
        .createQuery(
            """
            select 'DRAFTS' as kind, count(*) as number from draft
            where citizen_id = :citizen and author_kind = 'PERSON' and author_id = :citizen
            union all
            select 'PRIVATE_WISHES', count(*) from wish
            where citizen_id = :citizen and id in <never>
            union all
            select 'ATTACHMENTS', count(*) from wish_attachment where <spare>
            union all
            select 'DIALOG_ANSWERS', count(*) from dialog_answer where citizen_id = :citizen
            union all
            select 'CALENDAR_ADDRESS', count(*) from calendar_subscription
            where citizen_id = :citizen
            """)
        .define("never", NEVER_SHARED)
        .define("spare", SPARE_ATTACHMENTS)
        .bind("citizen", permit.citizen().value())
        .map((row, context) ->
            Map.entry(Erasable.valueOf(row.getString("kind")), row.getInt("number")))
        .forEach(each -> counted.put(each.getKey(), each.getValue()));
    return counted;
  }

  void drafts(Permit permit) {
    each(
        permit,
        List.of(
            """
            delete from draft
            where citizen_id = :citizen and author_kind = 'PERSON' and author_id = :citizen
            """,
            "delete from wish_attachment where citizen_id = :citizen and wish_id is null"));
  }

  void privateWishes(Permit permit) {
    each(
        permit,
        List.of(
            "delete from wish_event where citizen_id = :citizen and wish_id in <never>",
            "delete from wish_revision where citizen_id = :citizen and wish_id in <never>",
            "delete from wish_message where citizen_id = :citizen and wish_id in <never>",
            "delete from wish_attachment where citizen_id = :citizen and wish_id in <never>",
            "delete from wish where citizen_id = :citizen and id in <never>"));
  }

  void attachments(Permit permit) {
    each(permit, List.of("delete from wish_attachment where <spare>"));
  }

  void dialogAnswers(Permit permit) {
    each(
        permit,
        List.of(
            "delete from dialog_answer where citizen_id = :citizen",
            "delete from dialog_reader where citizen_id = :citizen"));
  }

  /** With what the citizen is typing, which has a lock of its own. */
  private Handle rows(Permit permit) {
    var rows = permit.ownRows();
    locks.openDrafts(rows, permit.actor().key());
    return rows;
  }

  private void each(Permit permit, List<String> statements) {
    statements.forEach(statement ->
        rows(permit)
            .createUpdate(statement)
            .define("never", NEVER_SHARED)
            .define("spare", SPARE_ATTACHMENTS)
            .bind("citizen", permit.citizen().value())
            .execute());
  }
}
