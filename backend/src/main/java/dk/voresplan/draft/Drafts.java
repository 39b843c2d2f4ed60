package dk.voresplan.draft;

import dk.voresplan.access.Actor;
import dk.voresplan.access.PartPermits;
import dk.voresplan.access.Permit;
import dk.voresplan.access.WritePermit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores what people are typing, for its author alone. So a reload, a timeout or a restart loses
 * nothing.
 *
 * <p>Only its author reaches a draft, so it takes no permit. It stays with the author when access
 * to the plan is lost. docs/decisions/002-permits.md
 */
@Singleton
public class Drafts {
  /** The most characters that are kept; no box asks for more. */
  public static final int MOST = 100_000;

  /**
   * Limits in how many boxes of one plan one author has something. Nobody writes in so many without
   * sending what they wrote. Each plan has this bound, so no author fills the table.
   */
  static final int MOST_BOXES = 200;

  private final DraftRows rows;
  private final PartPermits permits;
  private final Clock clock;
  private final DeviceKeys keys;

  Drafts(DraftRows rows, PartPermits permits, Clock clock, DeviceKeys keys) {
    this.rows = rows;
    this.permits = permits;
    this.clock = clock;
    this.keys = keys;
  }

  /** The keys of what was typed and could not be saved yet. */
  public DeviceKeys keys() {
    return keys;
  }

  /** What the author last typed there. */
  public Optional<Draft> find(Actor author, DraftPlace place) {
    return permits.drafts(author, place.citizen(), permit -> kept(permit, place));
  }

  /**
   * Saves what the author has typed there, unless another window of theirs has saved since {@code
   * version}.
   *
   * @param version that of the draft that was read or saved last; 0 when there was none
   */
  public DraftSaving save(Actor author, DraftPlace place, String text, long version) {
    var kept = storable(text.length() > MOST ? text.substring(0, MOST) : text);
    return permits.drafts(
        author,
        place.citizen(),
        permit -> {
          var now = clock.instant();
          return version > 0 && change(permit, place, kept, version, now)
              ? new DraftSaving.Saved(new Draft(kept, version + 1, now))
              : kept(permit, place)
                  .<DraftSaving>map(DraftSaving.OtherWindow::new)
                  .orElseGet(() -> begin(permit, place, kept, now));
        });
  }

  /** What the author emptied makes room; it is kept as long as there is enough. */
  private DraftSaving begin(WritePermit permit, DraftPlace place, String text, Instant now) {
    boolean added = add(permit, place, text, now);
    if (!added && kept(permit, place).isEmpty()) {
      remove(permit, null);
      added = add(permit, place, text, now);
    }
    return added
        ? new DraftSaving.Saved(new Draft(text, 1, now))
        : kept(permit, place)
            .<DraftSaving>map(DraftSaving.OtherWindow::new)
            .orElseGet(DraftSaving.TooMany::new);
  }

  /** Forgets what the author typed there: it was sent, or thrown away. */
  public void discard(Actor author, DraftPlace place) {
    permits.drafts(author, place.citizen(), permit -> remove(permit, place.box()));
  }

  private int remove(WritePermit permit, @Nullable String box) {
    return rows.remove(permit, permit.actor().kind(), permit.actor().key(), box);
  }

  private Optional<Draft> kept(Permit permit, DraftPlace place) {
    return rows.find(permit, permit.actor().kind(), permit.actor().key(), place.box())
        .map(DraftRow::draft);
  }

  private boolean change(
      WritePermit permit, DraftPlace place, String text, long version, Instant now) {
    return rows.change(
            permit, permit.actor().kind(), permit.actor().key(), place.box(), version, text, now)
        == 1;
  }

  private boolean add(WritePermit permit, DraftPlace place, String text, Instant now) {
    return rows.add(
            permit, permit.actor().kind(), permit.actor().key(), place.box(), text, now, MOST_BOXES)
        == 1;
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
}
