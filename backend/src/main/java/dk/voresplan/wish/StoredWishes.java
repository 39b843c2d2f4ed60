package dk.voresplan.wish;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Opened;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.paging.PageRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts wishes together of their rows: those that the permit's actor may read. */
@Singleton
class StoredWishes {
  private final WishRows rows;
  private final WishReaderRows readers;
  private final Clock clock;

  StoredWishes(WishRows rows, WishReaderRows readers, Clock clock) {
    this.rows = rows;
    this.readers = readers;
    this.clock = clock;
  }

  /** The citizen's own before those that relatives wrote, each with the newest first. */
  List<Wish> of(Permit permit, PageRequest page) {
    permit.openedAll(Topic.WISHES);
    var now = clock.instant();
    var may = MayRead.of(permit, now);
    var found =
        readers.ofAll(permit, may.all(), may.actor(), may.today()).stream()
            .collect(
                Collectors.groupingBy(
                    WishReaderRow::wishId,
                    Collectors.mapping(row -> row.reader(now), Collectors.toList())));
    return rows
        .page(permit, may.all(), may.actor(), may.today(), page.after().orElse(null), page.size())
        .stream()
        .map(row -> row.wish(found.getOrDefault(row.id(), List.of()), List.of(), now))
        .toList();
  }

  Optional<Wish> find(Permit permit, WishId id) {
    permit.opened(Opened.Kind.WISH, id.value());
    var now = clock.instant();
    var may = MayRead.of(permit, now);
    var found =
        readers.ofOne(permit, may.all(), may.actor(), may.today(), id.value()).stream()
            .map(row -> row.reader(now))
            .toList();
    var messages =
        rows.messages(permit, may.all(), may.actor(), may.today(), id.value()).stream()
            .map(WishMessageRow::message)
            .toList();
    return rows.one(permit, may.all(), may.actor(), may.today(), id.value())
        .map(row -> row.wish(found, messages, now));
  }

  Map<UUID, WishWords> quotes(Permit permit) {
    permit.openedAll(Topic.WISHES);
    var may = MayRead.of(permit, clock.instant());
    return rows.quotes(permit, may.all(), may.actor(), may.today()).stream()
        .collect(Collectors.toMap(WishWordsRow::id, WishWordsRow::words));
  }

  /**
   * Returns a page of what the wish said before this version, the newest first. It does so only if
   * the permit's actor may read the wish. A reader gets what it said after they could read it.
   */
  List<WishRevision> revisions(Permit permit, WishId id, long before) {
    var may = MayRead.of(permit, clock.instant());
    boolean always = !(permit.actor() instanceof Actor.Professional);
    return rows
        .revisions(
            permit,
            may.all(),
            may.actor(),
            may.today(),
            id.value(),
            before,
            always,
            WishRevision.PAGE)
        .stream()
        .map(WishRevisionRow::revision)
        .toList();
  }
}
