package dk.voresplan.draft;

import dk.voresplan.access.Actor;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowLocks;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What people are typing, kept for its author alone, so that a reload, a timeout or a restart loses
 * nothing.
 *
 * <p>A draft is reached by its author and by nobody else, so it takes no permit: it stays with the
 * author when access to the plan is lost. docs/decisions/002-permits.md
 */
@Singleton
public class Drafts {
  /** The most characters that are kept; no box asks for more. */
  public static final int MOST = 100_000;

  /**
   * The most boxes of one plan that one author has something in. Nobody writes in so many without
   * sending what they wrote, and with each plan's own bound no author fills the table.
   */
  static final int MOST_BOXES = 200;

  private static final String AUTHORS =
      " where citizen_id = :citizen and author_kind = :kind and author_id = :author";

  private static final String MINE = AUTHORS + " and place = :place";

  private final Jdbi jdbi;
  private final Clock clock;
  private final RowLocks locks;
  private final DeviceKeys keys;

  Drafts(Jdbi jdbi, Clock clock, RowLocks locks, DeviceKeys keys) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.locks = locks;
    this.keys = keys;
  }

  /** The keys of what was typed and could not be saved yet. */
  public DeviceKeys keys() {
    return keys;
  }

  /** What the author last typed there. */
  public Optional<Draft> find(Actor author, DraftPlace place) {
    return own(author, handle -> find(handle, author, place));
  }

  /**
   * Saves what the author has typed there, unless another window of theirs has saved since {@code
   * version}.
   *
   * @param version that of the draft that was read or saved last; 0 when there was none
   */
  public DraftSaving save(Actor author, DraftPlace place, String text, long version) {
    var kept = storable(text.length() > MOST ? text.substring(0, MOST) : text);
    return own(
        author,
        handle -> {
          var now = clock.instant();
          return version > 0 && update(handle, author, place, kept, version, now)
              ? new DraftSaving.Saved(new Draft(kept, version + 1, now))
              : find(handle, author, place)
                  .<DraftSaving>map(DraftSaving.OtherWindow::new)
                  .orElseGet(() -> begin(handle, author, place, kept, now));
        });
  }

  /** What the author emptied makes room; it is kept as long as there is enough. */
  private static DraftSaving begin(
      Handle handle, Actor author, DraftPlace place, String text, Instant now) {
    if (isFull(handle, author, place)) {
      bind(handle.createUpdate("delete from draft" + AUTHORS + " and text = ''"), author, place)
          .execute();
      if (isFull(handle, author, place)) {
        return new DraftSaving.TooMany();
      }
    }
    return insert(handle, author, place, text, now)
        ? new DraftSaving.Saved(new Draft(text, 1, now))
        : new DraftSaving.OtherWindow(find(handle, author, place).orElseThrow());
  }

  private static boolean isFull(Handle handle, Actor author, DraftPlace place) {
    return bind(handle.createQuery("select count(*) from draft" + AUTHORS), author, place)
            .mapTo(Integer.class)
            .one()
        >= MOST_BOXES;
  }

  /** Forgets what the author typed there: it was sent, or thrown away. */
  public void discard(Actor author, DraftPlace place) {
    own(
        author,
        handle -> bind(handle.createUpdate("delete from draft" + MINE), author, place).execute());
  }

  private <T> T own(Actor author, Function<Handle, T> work) {
    return jdbi.inTransaction(handle -> {
      locks.openDrafts(handle, author.key());
      return work.apply(handle);
    });
  }

  private static Optional<Draft> find(Handle handle, Actor author, DraftPlace place) {
    return bind(
            handle.createQuery("select text, version, saved_at from draft" + MINE), author, place)
        .map((row, context) -> draft(row))
        .findOne();
  }

  private static boolean insert(
      Handle handle, Actor author, DraftPlace place, String text, Instant now) {
    return bind(
                handle.createUpdate(
                    """
                    insert into draft
                      (citizen_id, author_kind, author_id, place, version, text, saved_at)
                    values (:citizen, :kind, :author, :place, 1, :text, :now)
                    on conflict do nothing
                    """),
                author,
                place)
            .bind("text", text)
            .bind("now", now)
            .execute()
        == 1;
  }

  private static boolean update(
      Handle handle, Actor author, DraftPlace place, String text, long version, Instant now) {
    return bind(
                handle.createUpdate(
                    "update draft set text = :text, saved_at = :now, version = version + 1"
                        + MINE
                        + " and version = :version"),
                author,
                place)
            .bind("text", text)
            .bind("now", now)
            .bind("version", version)
            .execute()
        == 1;
  }

  private static <T extends SqlStatement<T>> T bind(T statement, Actor author, DraftPlace place) {
    return statement
        .bind("citizen", place.citizen().value())
        .bind("kind", author.kind().name())
        .bind("author", author.key())
        .bind("place", place.box());
  }

  /** What no text column can hold is replaced, so that the rest is not lost with it. */
  private static String storable(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .map(character ->
            character == 0 || Character.getType(character) == Character.SURROGATE
                ? 0xFFFD
                : character)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static Draft draft(ResultSet row) throws SQLException {
    return new Draft(
        row.getString("text"), row.getLong("version"), Columns.instant(row, "saved_at"));
  }
}
