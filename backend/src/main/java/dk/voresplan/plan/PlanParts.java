package dk.voresplan.plan;

import dk.voresplan.plan.PlanRow.Kind;
import dk.voresplan.storage.Documents;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of one plan, in the order of the statement that read them. */
record PlanParts(List<PlanRow> rows, Documents documents) {
  /** The plan as those see it who see all of it. */
  Plan plan() {
    return whole().asOf(waitsSince());
  }

  /** The plan as a relative sees it. */
  Plan planForRelative() {
    var relative = new PlanForRelative(names(Kind.KEPT_BACK), names(Kind.NAME));
    return relative.of(whole()).asOf(waitsSince());
  }

  private Plan whole() {
    return merged().joined(pairs()).withAgreed(agreed()).withDone(names(Kind.DONE));
  }

  private Optional<Instant> waitsSince() {
    return of(Kind.WAITS).map(PlanRow::happenedAt).map(Objects::requireNonNull).findFirst();
  }

  private Plan merged() {
    return of(Kind.MERGED)
        .map(row -> documents.read(Objects.requireNonNull(row.document()), Plan.class))
        .findFirst()
        .orElse(Plan.EMPTY);
  }

  private List<GoalPair> pairs() {
    return of(Kind.JOINED)
        .map(row -> new GoalPair(one(row), Objects.requireNonNull(row.other())))
        .toList();
  }

  private List<AgreedGoal> agreed() {
    return of(Kind.AGREED)
        .map(row ->
            new AgreedGoal(
                LifeArea.valueOf(one(row)),
                documents.read(Objects.requireNonNull(row.document()), Goal.class)))
        .toList();
  }

  private Set<String> names(Kind kind) {
    return of(kind).map(PlanParts::one).collect(Collectors.toUnmodifiableSet());
  }

  private static String one(PlanRow row) {
    return Objects.requireNonNull(row.one());
  }

  private Stream<PlanRow> of(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind);
  }
}
