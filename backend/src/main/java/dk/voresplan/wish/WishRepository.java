package dk.voresplan.wish;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Opened;
import dk.voresplan.access.OpenedTitle;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import dk.voresplan.text.Beginning;
import dk.voresplan.wish.Outcome.BecameGoal;
import dk.voresplan.wish.Outcome.Later;
import dk.voresplan.wish.Outcome.NotPossible;
import dk.voresplan.wish.Outcome.TalkAtMeeting;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

@Singleton
class WishRepository {
  private static final String CITIZENS = "w.citizen_id = :citizen";
  private static final String SHARED_WITH_THEM =
      """
      w.citizen_id = :citizen and exists (
        select 1 from wish_reader mine
        where mine.citizen_id = w.citizen_id and mine.wish_id = w.id
          and mine.professional_id = :professional and mine.taken_back_at is null
          and (mine.on_behalf_of is null or exists (
            select 1 from wish_reader named
            where named.citizen_id = w.citizen_id and named.wish_id = w.id
              and named.professional_id = mine.on_behalf_of and named.taken_back_at is null)
            and exists (
              select 1 from professional me
              where me.id = mine.professional_id and me.unit_id = mine.unit_id))
          and (mine.cover_id is null or exists (
            select 1 from cover v
            where v.id = mine.cover_id and v.ended_at is null and v.until_day >= :today)))
      """;
  private static final String ALWAYS = "1 = 1";
  private static final String SINCE_THEY_COULD_READ_IT =
      """
      exists (
        select 1 from wish_reader mine
        where mine.citizen_id = v.citizen_id and mine.wish_id = v.wish_id
          and mine.professional_id = :professional and mine.shared_at < v.changed_at)
      """;

  /** Shared with someone whom the source system has named in the team. */
  private static final String SHARED_WITH_THEIRS =
      """
      w.citizen_id = :citizen and exists (
        select 1 from wish_reader theirs
        join team_member t
          on t.citizen_id = theirs.citizen_id and t.professional_id = theirs.professional_id
            and t.source_system_id = :source
        where theirs.citizen_id = w.citizen_id and theirs.wish_id = w.id
          and theirs.taken_back_at is null
          and (theirs.on_behalf_of is null or exists (
            select 1 from professional s
            where s.id = theirs.professional_id and s.unit_id = theirs.unit_id))
          and (theirs.cover_id is null or exists (
            select 1 from cover v
            where v.id = theirs.cover_id and v.ended_at is null and v.until_day >= :today)))
      """;

  private static final String OUTCOME =
      """
      o.kind as outcome_kind, o.author_name, o.settled_at, o.goal_title, o.goal_area, o.first_step,
      o.holder, o.until_day, o.appointment, o.appointment_title, o.appointment_start,
      o.returns_on, o.reason, o.instead
      """;

  private static final String READERS =
      """
      select r.*, w.reopened_at, p.name, p.role, o.name as organisation_name,
             n.name as on_behalf_of_name, v.until_day as cover_until, v.ended_at as cover_ended_at,
             case when r.on_behalf_of is not null
                 and (p.unit_id is null or p.unit_id <> r.unit_id)
               then r.taken_at end as left_unit_since
      from wish w
      join wish_reader r on r.citizen_id = w.citizen_id and r.wish_id = w.id
      join professional p on p.id = r.professional_id
      join organisation o on o.id = p.organisation_id
      left join professional n on n.id = r.on_behalf_of
      left join cover v on v.id = r.cover_id
      where <readable>
      """;

  /** Joined where the length of the voice is asked for. */
  static final String VOICE =
      """
      left join wish_attachment v
        on v.citizen_id = w.citizen_id and v.wish_id = w.id and v.slot = 0
      """;

  private static final String WISHES =
      "select w.*, v.milliseconds, "
          + OUTCOME
          + "from wish w "
          + VOICE
          + """
          left join wish_outcome o
            on o.citizen_id = w.citizen_id and o.wish_id = w.id and o.id = w.outcome_id
          where <readable>
          """;

  private static final String PAGE =
      """
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
      """;

  private final Clock clock;

  WishRepository(Clock clock) {
    this.clock = clock;
  }

  /** The first words of those that have a text, and with whom the citizen shared them. */
  Map<UUID, OpenedTitle> titles(Permit permit, Set<UUID> ids) {
    return permit
        .rows(Topic.WISHES, Right.SEE)
        .createQuery(
            """
            select w.id, w.text, r.professional_id
            from wish w
            left join wish_reader r
              on r.citizen_id = w.citizen_id and r.wish_id = w.id and r.on_behalf_of is null
            where w.citizen_id = :citizen and w.id in (<ids>)
            """)
        .bind("citizen", permit.citizen().value())
        .bindList("ids", List.copyOf(ids))
        .map((row, context) -> Map.entry(Columns.uuid(row, "id"), title(row)))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, WishRepository::together));
  }

  private static OpenedTitle title(ResultSet row) throws SQLException {
    return new OpenedTitle(
        Columns.maybeText(row, "text").map(Beginning::of),
        Columns.maybeUuid(row, "professional_id").map(Set::of).orElse(Set.of()));
  }

  private static OpenedTitle together(OpenedTitle one, OpenedTitle other) {
    var readers = new HashSet<>(one.sharedWith());
    readers.addAll(other.sharedWith());
    return new OpenedTitle(one.words(), readers);
  }

  /** The citizen's own before those that relatives wrote, each with the newest first. */
  List<Wish> of(Permit permit, PageRequest page) {
    permit.openedAll(Topic.WISHES);
    Map<UUID, List<WishReader>> readers =
        readable(permit, READERS + "order by r.shared_at")
            .map((row, context) -> Map.entry(Columns.uuid(row, "wish_id"), reader(row)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return readable(permit, WISHES + PAGE)
        .bindByType("after", page.after().orElse(null), UUID.class)
        .bind("most", page.size())
        .map((row, context) ->
            wish(row, readers.getOrDefault(Columns.uuid(row, "id"), List.of()), List.of()))
        .list();
  }

  Optional<Wish> find(Permit permit, WishId id) {
    permit.opened(Opened.Kind.WISH, id.value());
    var readers =
        readable(permit, READERS + "and w.id = :id order by r.shared_at")
            .bind("id", id.value())
            .map((row, context) -> reader(row))
            .list();
    var messages =
        readable(
                permit,
                """
                select m.*
                from wish w
                join wish_message m on m.citizen_id = w.citizen_id and m.wish_id = w.id
                where <readable> and w.id = :id
                order by m.id
                """)
            .bind("id", id.value())
            .map((row, context) -> message(row))
            .list();
    return readable(permit, WISHES + "and w.id = :id")
        .bind("id", id.value())
        .map((row, context) -> wish(row, readers, messages))
        .findOne();
  }

  void insert(Permit permit, WishId id, WishDraft draft, Instant now) {
    permit
        .rows(Topic.WISHES, Right.WRITE)
        .createUpdate(
            """
            insert into wish (citizen_id, id, version, kind, text, life_area, written_at)
            values (:citizen, :id, 0, :kind, :text, :area, :now)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .bind("kind", draft.kind().name())
        .bind("text", draft.text().map(WishText::value).orElse(null))
        .bind("area", draft.lifeArea().map(Enum::name).orElse(null))
        .bind("now", now)
        .execute();
  }

  /** Waits for whoever changes the wish, and keeps others waiting. */
  void hold(Permit permit, WishId id) {
    permit
        .rows(Topic.WISHES, Right.SEE)
        .createQuery("select 1 from wish where citizen_id = :citizen and id = :id <lock>")
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .mapTo(Integer.class)
        .findOne();
  }

  /** Counts the version up, which also keeps other changes of the same wish waiting. */
  void touch(Permit permit, WishId id) {
    int touched =
        permit
            .rows(Topic.WISHES, Right.WRITE)
            .execute(
                "update wish set version = version + 1 where citizen_id = ? and id = ?",
                permit.citizen().value(),
                id.value());
    if (touched == 0) {
      throw new WishNotFound();
    }
  }

  /**
   * Whether nobody has changed the words since that version; and, for an outcome, whether nobody
   * has said anything else of what became of it. The version of this change itself does not count.
   */
  boolean isAsSeen(Permit permit, WishId id, long seen, boolean outcome) {
    return permit
        .rows(Topic.WISHES, Right.WRITE)
        .createQuery(
            """
            select count(*) from wish
            where citizen_id = :citizen and id = :id and version > :seen
              and words_version <= :seen and (not cast(:outcome as boolean) or outcome_version <= :seen)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .bind("seen", seen)
        .bind("outcome", outcome)
        .mapTo(Integer.class)
        .one()
        .equals(1);
  }

  /** Keeps that its words are others from this version on. */
  void otherWords(Permit permit, WishId id) {
    permit
        .rows(Topic.WISHES, Right.WRITE)
        .execute(
            "update wish set words_version = version where citizen_id = ? and id = ?",
            permit.citizen().value(),
            id.value());
  }

  /** The readers who are in the team, with the working days that their units promise. */
  Map<ProfessionalId, Integer> promises(Permit permit, Set<ProfessionalId> readers) {
    return permit
        .rows(Topic.WISHES, Right.WRITE)
        .createQuery(
            """
            select distinct p.id, coalesce(u.reply_working_days, 5) as reply_working_days
            from team_member t
            join professional p on p.id = t.professional_id
            left join unit u on u.id = p.unit_id
            where t.citizen_id = :citizen and p.id in (<readers>)
            """)
        .bind("citizen", permit.citizen().value())
        .bindList("readers", readers.stream().map(ProfessionalId::value).toList())
        .map((row, context) ->
            Map.entry(
                new ProfessionalId(Columns.uuid(row, "id")), row.getInt("reply_working_days")))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void addReader(Permit permit, WishId id, ProfessionalId reader, Instant now, LocalDate dueOn) {
    var handle = permit.rows(Topic.WISHES, Right.WRITE);
    int again =
        handle
            .createUpdate(
                """
                update wish_reader
                set taken_back_at = null, on_behalf_of = null, cover_id = null,
                    unit_id = (select p.unit_id from professional p where p.id = :reader),
                    shared_at = :now, taken_at = :now, reply_due_on = :due
                where citizen_id = :citizen and wish_id = :wish and professional_id = :reader
                  and (taken_back_at is not null or on_behalf_of is not null)
                """)
            .bind("now", now)
            .bind("due", dueOn)
            .bind("citizen", permit.citizen().value())
            .bind("wish", id.value())
            .bind("reader", reader.value())
            .execute();
    if (again == 0) {
      handle
          .createUpdate(
              """
              insert into wish_reader
                (citizen_id, wish_id, professional_id, unit_id, shared_at, taken_at, reply_due_on)
              values (:citizen, :wish, :reader,
                (select p.unit_id from professional p where p.id = :reader), :now, :now, :due)
              on conflict do nothing
              """)
          .bind("citizen", permit.citizen().value())
          .bind("wish", id.value())
          .bind("reader", reader.value())
          .bind("now", now)
          .bind("due", dueOn)
          .execute();
    }
  }

  /** Hides it from them, and from those who read it on their behalf. */
  void takeBack(Permit permit, WishId id, Set<ProfessionalId> readers, Instant now) {
    permit
        .rows(Topic.WISHES, Right.WRITE)
        .createUpdate(
            """
            update wish_reader set taken_back_at = :now
            where citizen_id = :citizen and wish_id = :wish and taken_back_at is null
              and (professional_id in (<readers>) or on_behalf_of in (<readers>))
            """)
        .bind("now", now)
        .bind("citizen", permit.citizen().value())
        .bind("wish", id.value())
        .bindList("readers", readers.stream().map(ProfessionalId::value).toList())
        .execute();
  }

  /** Lets those who may read it answer anew, by the day their unit promises. */
  void promise(Permit permit, WishId id, Map<ProfessionalId, LocalDate> dueOn) {
    var batch =
        permit
            .rows(Topic.WISHES, Right.WRITE)
            .prepareBatch(
                """
                update wish_reader set reply_due_on = :due
                where citizen_id = :citizen and wish_id = :wish and professional_id = :reader
                """);
    dueOn.forEach((reader, due) ->
        batch
            .bind("due", due)
            .bind("citizen", permit.citizen().value())
            .bind("wish", id.value())
            .bind("reader", reader.value())
            .add());
    batch.execute();
  }

  void reopen(Permit permit, WishId id, Instant now) {
    permit
        .rows(Topic.WISHES, Right.WRITE)
        .execute(
            "update wish set reopened_at = ?, came_true_at = null, outcome_version = version"
                + " where citizen_id = ? and id = ?",
            now,
            permit.citizen().value(),
            id.value());
  }

  void cameTrue(Permit permit, WishId id, Instant now) {
    permit
        .rows(Topic.WISHES, Right.WRITE)
        .execute(
            "update wish set came_true_at = ?, outcome_version = version"
                + " where citizen_id = ? and id = ?",
            now,
            permit.citizen().value(),
            id.value());
  }

  /** Gives a wish new words, and keeps the ones that it had. */
  void changeWords(Permit permit, Wish before, WishText words, Instant now) {
    var handle = permit.rows(Topic.WISHES, Right.WRITE);
    before
        .words()
        .text()
        .ifPresent(text ->
            handle
                .createUpdate(
                    """
                    insert into wish_revision (citizen_id, wish_id, version, text, changed_at)
                    values (:citizen, :wish, :version, :text, :now)
                    """)
                .bind("citizen", permit.citizen().value())
                .bind("wish", before.id().value())
                .bind("version", before.version())
                .bind("text", text.value())
                .bind("now", now)
                .execute());
    handle
        .createUpdate(
            """
            update wish set text = :text, changed_at = :now, words_version = version
            where citizen_id = :citizen and id = :wish
            """)
        .bind("text", words.value())
        .bind("now", now)
        .bind("citizen", permit.citizen().value())
        .bind("wish", before.id().value())
        .execute();
  }

  Map<UUID, WishWords> quotes(Permit permit) {
    permit.openedAll(Topic.WISHES);
    return readable(
            permit,
            "select w.id, w.text, v.milliseconds from wish w "
                + VOICE
                + """
                join wish_outcome o
                  on o.citizen_id = w.citizen_id and o.wish_id = w.id and o.id = w.outcome_id
                where <readable> and o.kind = 'BECAME_GOAL'
                """)
        .map((row, context) -> Map.entry(Columns.uuid(row, "id"), WordsColumns.read(row)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * A page of what the wish said before this version, the newest first, if the permit's actor may
   * read it; to a reader what it said after they could read it.
   */
  List<WishRevision> revisions(Permit permit, WishId id, long before) {
    return readable(
            permit,
            """
            select v.version, v.text, v.changed_at
            from wish w
            join wish_revision v on v.citizen_id = w.citizen_id and v.wish_id = w.id
            where <readable> and w.id = :id and v.version < :before and <since>
            order by v.version desc
            limit :most
            """)
        .bind("id", id.value())
        .bind("before", before)
        .bind("most", WishRevision.PAGE)
        .define(
            "since",
            permit.actor() instanceof Actor.Professional ? SINCE_THEY_COULD_READ_IT : ALWAYS)
        .map((row, context) ->
            new WishRevision(
                row.getLong("version"),
                new WishText(row.getString("text")),
                Columns.instant(row, "changed_at")))
        .list();
  }

  void seen(Permit permit, WishId id, ProfessionalId reader, Instant now) {
    permit
        .rows(Topic.WISHES, Right.SEE)
        .execute(
            "update wish_reader set seen_at = coalesce(seen_at, ?), opened_at = ?"
                + " where citizen_id = ? and wish_id = ? and professional_id = ?",
            now,
            now,
            permit.citizen().value(),
            id.value(),
            reader.value());
  }

  void answered(Permit permit, WishId id, ProfessionalId reader, Instant now) {
    permit
        .rows(Topic.WISHES, Right.WRITE)
        .execute(
            "update wish_reader set answered_at = ?, seen_at = coalesce(seen_at, ?), opened_at = ?,"
                + " first_answered_at = coalesce(first_answered_at, ?),"
                + " first_in_time = coalesce(first_in_time, reply_due_on >= ?)"
                + " where citizen_id = ? and wish_id = ? and professional_id = ?",
            now,
            now,
            now,
            now,
            LocalDate.ofInstant(now, SpokenDates.ZONE),
            permit.citizen().value(),
            id.value(),
            reader.value());
  }

  /** Keeps that the citizen said something. */
  void replied(Permit permit, WishId id, Instant now) {
    permit
        .rows(Topic.WISHES, Right.WRITE)
        .execute(
            "update wish set replied_at = ? where citizen_id = ? and id = ?",
            now,
            permit.citizen().value(),
            id.value());
  }

  void addMessage(Permit permit, WishId id, WishText text, Instant now) {
    permit
        .rows(Topic.WISHES, Right.WRITE)
        .createUpdate(
            """
            insert into wish_message
              (citizen_id, wish_id, id, professional_id, author_name, text, written_at)
            values (:citizen, :wish, :id, cast(:professional as uuid), :author, :text, :now)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("wish", id.value())
        .bind("id", RowId.next())
        .bindByType(
            "professional",
            permit.actor() instanceof Actor.Professional professional ? professional.key() : null,
            UUID.class)
        .bind("author", permit.actor().name())
        .bind("text", text.value())
        .bind("now", now)
        .execute();
  }

  /** A query whose {@code <readable>} is what the permit's actor may read. */
  Query readable(Permit permit, String sql) {
    var query =
        permit
            .rows(Topic.WISHES, Right.SEE)
            .createQuery(sql)
            .bind("citizen", permit.citizen().value());
    return switch (permit.actor()) {
      case Actor.Person _ -> query.define("readable", CITIZENS);
      case Actor.Professional professional ->
          query
              .define("readable", SHARED_WITH_THEM)
              .bind("professional", professional.key())
              .bind("today", today());
      case Actor.SourceSystem source ->
          query
              .define("readable", SHARED_WITH_THEIRS)
              .bind("source", source.id().value())
              .bind("today", today());
      case Actor.Subscription _ -> throw new AccessRefused();
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), SpokenDates.ZONE);
  }

  private Wish wish(ResultSet row, List<WishReader> readers, List<WishMessage> messages)
      throws SQLException {
    var opened = opened(row);
    return new Wish(
        new WishId(Columns.uuid(row, "id")),
        row.getLong("version"),
        WishKind.valueOf(row.getString("kind")),
        WordsColumns.read(row),
        Columns.maybeText(row, "life_area").map(LifeArea::valueOf),
        Columns.instant(row, "written_at"),
        Columns.maybeInstant(row, "changed_at"),
        outcome(row).filter(outcome -> stands(outcome.settledAt(), opened)),
        Columns.maybeInstant(row, "came_true_at"),
        Columns.maybeInstant(row, "replied_at"),
        Columns.maybeText(row, "on_behalf_name"),
        readers,
        messages);
  }

  /** When the wish last began to wait for an answer again, if that moment has come. */
  private Optional<Instant> opened(ResultSet row) throws SQLException {
    return Columns.maybeInstant(row, "reopened_at").filter(at -> !at.isAfter(clock.instant()));
  }

  private static boolean stands(Instant said, Optional<Instant> opened) {
    return opened.filter(at -> !said.isAfter(at)).isEmpty();
  }

  private WishReader reader(ResultSet row) throws SQLException {
    var opened = opened(row);
    return new WishReader(
        new ProfessionalId(Columns.uuid(row, "professional_id")),
        row.getString("name"),
        Columns.maybeText(row, "role"),
        row.getString("organisation_name"),
        Columns.maybeUuid(row, "on_behalf_of").map(ProfessionalId::new),
        Columns.maybeText(row, "on_behalf_of_name"),
        Columns.instant(row, "shared_at"),
        Columns.instant(row, "taken_at"),
        Columns.maybeDate(row, "reply_due_on").orElseThrow(),
        Columns.maybeInstant(row, "seen_at"),
        Columns.maybeInstant(row, "opened_at"),
        Columns.maybeInstant(row, "answered_at").filter(at -> stands(at, opened)),
        takenBack(row));
  }

  /**
   * When the citizen took it back, or the cover ended that let them read it; since they took it,
   * for one who has left the unit that they read it for.
   */
  private Optional<Instant> takenBack(ResultSet row) throws SQLException {
    var ended = Columns.maybeInstant(row, "cover_ended_at");
    var left = Columns.maybeInstant(row, "left_unit_since");
    var dayAfter =
        Columns.maybeDate(row, "cover_until")
            .map(last -> last.plusDays(1).atStartOfDay(SpokenDates.ZONE).toInstant())
            .filter(at -> !at.isAfter(clock.instant()));
    return Columns.maybeInstant(row, "taken_back_at")
        .or(() -> ended)
        .or(() -> dayAfter)
        .or(() -> left);
  }

  private static WishMessage message(ResultSet row) throws SQLException {
    return new WishMessage(
        Columns.maybeUuid(row, "professional_id").map(ProfessionalId::new),
        row.getString("author_name"),
        new WishText(row.getString("text")),
        Columns.instant(row, "written_at"));
  }

  /** The outcome of a row, if the wish has one. */
  private static Optional<WishOutcome> outcome(ResultSet row) throws SQLException {
    var kind = Columns.maybeText(row, "outcome_kind").map(OutcomeKind::valueOf);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    var outcome =
        switch (kind.get()) {
          case BECAME_GOAL ->
              new BecameGoal(
                  new ShortText(row.getString("goal_title")),
                  LifeArea.valueOf(row.getString("goal_area")),
                  new ShortText(row.getString("first_step")),
                  new ShortText(row.getString("holder")),
                  Columns.maybeDate(row, "until_day").orElseThrow());
          case TALK_AT_MEETING ->
              new TalkAtMeeting(
                  row.getString("appointment"),
                  row.getString("appointment_title"),
                  Columns.instant(row, "appointment_start"));
          case LATER -> new Later(Columns.maybeDate(row, "returns_on").orElseThrow());
          case NOT_POSSIBLE ->
              new NotPossible(
                  new WishText(row.getString("reason")), new WishText(row.getString("instead")));
        };
    return Optional.of(
        new WishOutcome(outcome, row.getString("author_name"), Columns.instant(row, "settled_at")));
  }

  /** How a wish is said, in a row with its text and the milliseconds of {@link #VOICE}. */
  static final class WordsColumns {
    private WordsColumns() {}

    static WishWords read(ResultSet row) throws SQLException {
      return new WishWords(
          Columns.maybeText(row, "text").map(WishText::new),
          Columns.maybeMilliseconds(row, "milliseconds"));
    }
  }
}
