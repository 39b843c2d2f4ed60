package dk.voresplan.access;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who has seen the plan: one entry for each permit used and each try refused. */
@Singleton
public class AccessLog {
  /** Later than anything that can have happened. */
  public static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

  private final AccessLogRows entries;
  private final List<OpenedTitles> titles;

  AccessLog(AccessLogRows entries, List<OpenedTitles> titles) {
    this.entries = entries;
    this.titles = titles;
  }

  /**
   * Returns what others did in the plan, newest first, as {@code limit} entries at most. The same
   * use within one minute becomes one entry. So do one actor's refused tries of a day, and a
   * calendar program's readings of a day.
   *
   * @throws AccessRefused if the permit is not the citizen's own
   */
  public List<AccessLogEntry> byOthers(Permit permit, int limit) {
    return byOthers(permit, NEWEST, limit);
  }

  /**
   * Returns the same, up to and including a moment. The moment is included, as several entries can
   * share it and a page may end between them.
   */
  public List<AccessLogEntry> byOthers(Permit permit, Instant before, int limit) {
    return called(permit, read(entries.byOthers(permit, before, limit)));
  }

  /** One entry of what others did, by its number. */
  public Optional<AccessLogEntry> find(Permit permit, long number) {
    return entries
        .find(permit, number)
        .map(line -> called(permit, List.of(line.entry())).getFirst());
  }

  /**
   * Every entry of what others did as it was written, the oldest first.
   *
   * @param after the number after which to go on; 0 for the first
   */
  public List<AccessLogEntry> asWritten(Permit permit, long after, int limit) {
    return called(permit, read(entries.asWritten(permit, after, limit, false)));
  }

  /** The same, with the citizen's own use of the plan. */
  public List<AccessLogEntry> whole(Permit permit, long after, int limit) {
    return called(permit, read(entries.asWritten(permit, after, limit, true)));
  }

  private static List<AccessLogEntry> read(List<AccessLogLine> lines) {
    return lines.stream().map(AccessLogLine::entry).toList();
  }

  private List<AccessLogEntry> called(Permit permit, List<AccessLogEntry> found) {
    var ids = new HashMap<Opened.Kind, Set<UUID>>();
    found.forEach(entry ->
        entry
            .opened()
            .ifPresent(it -> ids.computeIfAbsent(it.kind(), kind -> new HashSet<>()).add(it.id())));
    var names = new HashMap<Opened, OpenedTitle>();
    for (var each : titles) {
      var wanted = ids.getOrDefault(each.kind(), Set.of());
      if (!wanted.isEmpty() && permit.isFor(each.kind().topic(), Right.SEE)) {
        each.titles(permit, wanted)
            .forEach((id, title) -> names.put(new Opened(each.kind(), id), title));
      }
    }
    return names.isEmpty() ? found : found.stream().map(entry -> named(entry, names)).toList();
  }

  private static AccessLogEntry named(AccessLogEntry entry, Map<Opened, OpenedTitle> names) {
    return entry.called(entry.opened().map(names::get));
  }
}
