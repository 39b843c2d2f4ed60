package dk.voresplan.history;

import dk.voresplan.access.Permit;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changed in citizens' plans: kept for good, also what has left the plan. */
@Singleton
public class PlanHistory {
  /** The most changes that are read at once. */
  public static final int PAGE = 100;

  private final ChangeRows rows;
  private final Clock clock;

  PlanHistory(ChangeRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * What changed since a moment: the most important first, of two alike the newest; each line of
   * the plan once.
   *
   * @param most the most changes that are wanted
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing goals, contacts and
   *     the calendar
   */
  public List<PlanChange> since(Permit permit, Instant moment, int most) {
    var newest = new LinkedHashMap<String, PlanChange>();
    for (var row : rows.after(permit, moment, PAGE)) {
      newest.putIfAbsent(row.lineId(), row.change());
    }
    return newest.values().stream()
        .sorted(
            Comparator.comparing(PlanChange::kind)
                .thenComparing(PlanChange::at, Comparator.reverseOrder()))
        .limit(most)
        .toList();
  }

  /**
   * What changed before a moment, the newest first, at most {@value #PAGE}.
   *
   * @param page how many pages of it were read already
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing goals, contacts and
   *     the calendar
   */
  public List<PlanChange> before(Permit permit, Instant moment, int page) {
    return rows.before(permit, moment, PAGE, page * PAGE).stream().map(ChangeRow::change).toList();
  }

  /**
   * Keeps what is different between two versions of the plan.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for contributing
   */
  public void keep(WritePermit permit, WholePlan before, WholePlan after) {
    var changes = Difference.between(before, after, clock.instant());
    if (!changes.isEmpty()) {
      rows.add(
          permit,
          texts(changes, _ -> RowId.next().toString()),
          texts(changes, it -> it.at().toString()),
          texts(changes, it -> it.kind().name()),
          texts(changes, PlanChange::line),
          texts(changes, PlanChange::title),
          maybeTexts(changes, it -> it.moment().map(Instant::toString)),
          maybeTexts(changes, PlanChange::who),
          texts(changes, it -> it.source().organisation()),
          texts(changes, it -> it.source().sector().name()));
    }
  }

  private static String[] texts(List<PlanChange> changes, Function<PlanChange, String> text) {
    return changes.stream().map(text).toArray(String[]::new);
  }

  private static @Nullable String[] maybeTexts(
      List<PlanChange> changes, Function<PlanChange, Optional<String>> text) {
    var texts = new @Nullable String[changes.size()];
    Arrays.setAll(texts, i -> text.apply(changes.get(i)).orElse(null));
    return texts;
  }
}
