package dk.voresplan.wish;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds wishes, what is said about them, and what they said before. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WishRows extends GenericRepository<WishRow, UUID> {
  String WISHES =
      """
      select w.id, w.version, w.kind, w.text, v.milliseconds, w.life_area, w.written_at,
             w.changed_at, w.reopened_at, w.came_true_at, w.replied_at, w.on_behalf_name,
             o.kind as outcome_kind, o.author_name, o.settled_at, o.goal_title, o.goal_area,
             o.first_step, o.holder, o.until_day, o.appointment, o.appointment_title,
             o.appointment_start, o.returns_on, o.reason, o.instead
      from wish w
      left join wish_attachment v
        on v.citizen_id = w.citizen_id and v.wish_id = w.id and v.slot = 0
      left join wish_outcome o
        on o.citizen_id = w.citizen_id and o.wish_id = w.id and o.id = w.outcome_id
      where
      """
          + MayRead.CONDITION;
  String COUNT_UP =
      "update wish set version = version + 1 where citizen_id = :citizen and id = :id";

  /** The first words of those that have a text, and with whom the citizen shared them. */
  @Needs(topic = Topic.WISHES, part = Part.OWN)
  @Query(
      """
      select w.id, w.text, r.professional_id
      from wish w
      left join wish_reader r
        on r.citizen_id = w.citizen_id and r.wish_id = w.id and r.on_behalf_of is null
      where w.citizen_id = :citizen and w.id in (:ids)
      """)
  List<WishTitleRow> titles(Permit permit, List<UUID> ids);

  /** The citizen's own before those that relatives wrote, each with the newest first. */
  @Needs(topic = Topic.WISHES)
  @Query(
      WISHES
          + """
          and (cast(:after as uuid) is null
            or (w.on_behalf_id is null and w.id < cast(:after as uuid)
              and exists (select 1 from wish a
                where a.citizen_id = :citizen and a.id = cast(:after as uuid)
                  and a.on_behalf_id is null))
            or (w.on_behalf_id is not null
              and (w.id < cast(:after as uuid) or exists (select 1 from wish a
                where a.citizen_id = :citizen and a.id = cast(:after as uuid)
                  and a.on_behalf_id is null))))
          order by case when w.on_behalf_id is null then 0 else 1 end, w.id desc
          limit :most
          """)
  List<WishRow> page(
      Permit permit, boolean all, UUID actor, LocalDate today, @Nullable UUID after, int most);

  @Needs(topic = Topic.WISHES)
  @Query(WISHES + "and w.id = :id")
  Optional<WishRow> one(Permit permit, boolean all, UUID actor, LocalDate today, UUID id);

  @Needs(topic = Topic.WISHES)
  @Query(
      """
      select m.professional_id, m.author_name, m.text, m.written_at
      from wish w
      join wish_message m on m.citizen_id = w.citizen_id and m.wish_id = w.id
      where w.id = :id and
      """
          + MayRead.CONDITION
          + "order by m.id")
  List<WishMessageRow> messages(Permit permit, boolean all, UUID actor, LocalDate today, UUID id);

  /** How those are said that became goals. */
  @Needs(topic = Topic.WISHES)
  @Query(
      """
      select w.id, w.text, v.milliseconds
      from wish w
      left join wish_attachment v
        on v.citizen_id = w.citizen_id and v.wish_id = w.id and v.slot = 0
      join wish_outcome o
        on o.citizen_id = w.citizen_id and o.wish_id = w.id and o.id = w.outcome_id
      where o.kind = 'BECAME_GOAL' and
      """
          + MayRead.CONDITION)
  List<WishWordsRow> quotes(Permit permit, boolean all, UUID actor, LocalDate today);

  /**
   * What the wish said before this version, the newest first.
   *
   * @param always whether also what it said before the actor could read it
   */
  @Needs(topic = Topic.WISHES)
  @Query(
      """
      select v.version, v.text, v.changed_at
      from wish w
      join wish_revision v on v.citizen_id = w.citizen_id and v.wish_id = w.id
      where w.id = :id and v.version < :before
        and (:always or exists (
          select 1 from wish_reader mine
          where mine.citizen_id = v.citizen_id and mine.wish_id = v.wish_id
            and mine.professional_id = :actor and mine.shared_at < v.changed_at))
        and
      """
          + MayRead.CONDITION
          + """
          order by v.version desc
          limit :most
          """)
  List<WishRevisionRow> revisions(
      Permit permit,
      boolean all,
      UUID actor,
      LocalDate today,
      UUID id,
      long before,
      boolean always,
      int most);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into wish (citizen_id, id, version, kind, text, life_area, written_at)
      values (:citizen, :id, 0, :kind, cast(:text as text), cast(:area as text), :now)
      """)
  int add(
      WritePermit permit,
      UUID id,
      WishKind kind,
      @Nullable String text,
      @Nullable LifeArea area,
      @Moment Instant now);

  /** Waits for whoever changes the wish, and keeps others waiting. */
  @Needs(topic = Topic.WISHES)
  @Query(
      """
      select id as "for update" from wish
      where citizen_id = :citizen and id = :id
      for no key update
      """)
  Optional<UUID> hold(Permit permit, UUID id);

  /** Counts the version up, which also keeps other changes of the same wish waiting. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(COUNT_UP)
  int touch(WritePermit permit, UUID id);

  /** The same, for what only the citizen does. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(COUNT_UP)
  int touchOwn(WritePermit permit, UUID id);

  /**
   * Tells whether nobody has changed the words since that version. For an outcome, it also tells
   * whether nobody has changed what became of the wish. The version of this change itself does not
   * count.
   */
  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(
      """
      select count(*) = 1 from wish
      where citizen_id = :citizen and id = :id and version > :seen and words_version <= :seen
        and (not cast(:outcome as boolean) or outcome_version <= :seen)
      """)
  boolean isAsSeen(WritePermit permit, UUID id, long seen, boolean outcome);

  /** Keeps that its words are others from this version on. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("update wish set words_version = version where citizen_id = :citizen and id = :id")
  int otherWords(WritePermit permit, UUID id);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      update wish set reopened_at = :now, came_true_at = null, outcome_version = version
      where citizen_id = :citizen and id = :id
      """)
  int reopen(WritePermit permit, UUID id, @Moment Instant now);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      update wish set came_true_at = :now, outcome_version = version
      where citizen_id = :citizen and id = :id
      """)
  int cameTrue(WritePermit permit, UUID id, @Moment Instant now);

  /** Keeps the words that it had until now. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into wish_revision (citizen_id, wish_id, version, text, changed_at)
      values (:citizen, :id, :version, :text, :now)
      """)
  int addRevision(WritePermit permit, UUID id, long version, String text, @Moment Instant now);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      update wish set text = :text, changed_at = :now, words_version = version
      where citizen_id = :citizen and id = :id
      """)
  int changeText(WritePermit permit, UUID id, String text, @Moment Instant now);

  /** Keeps that the citizen said something. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("update wish set replied_at = :now where citizen_id = :citizen and id = :id")
  int replied(WritePermit permit, UUID id, @Moment Instant now);

  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(
      """
      insert into wish_message
        (citizen_id, wish_id, id, professional_id, author_name, text, written_at)
      values (:citizen, :wish, :id, cast(:professional as uuid), :author, :text, :now)
      """)
  int addMessage(
      WritePermit permit,
      UUID wish,
      UUID id,
      @Nullable UUID professional,
      String author,
      String text,
      @Moment Instant now);
}
