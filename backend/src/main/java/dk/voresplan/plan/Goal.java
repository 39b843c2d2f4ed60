package dk.voresplan.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wanted, in one area of life.
 *
 * @param id names the goal within the plan; stable as long as its sources keep its ids
 * @param description more words on it, when a source has them; plain text
 * @param citizensOwn whether these are the citizen's own words
 * @param holder who follows it, when a source says so; empty: nobody has agreed to yet
 * @param since the first day it applies, when known
 * @param followUpOn the day it is followed up, when agreed
 * @param lines what each source says here, the one whose words are shown first
 * @param joined the ids of the goals that the coordinator joined to this one
 * @param wish the wish that it was agreed on from, when it was; else a source contributes it
 */
@Serdeable
public record Goal(
    String id,
    String title,
    Optional<String> description,
    boolean citizensOwn,
    Optional<String> holder,
    Optional<LocalDate> since,
    Optional<LocalDate> followUpOn,
    List<Step> steps,
    List<Line> lines,
    List<String> joined,
    Optional<UUID> wish) {
  /** Whom it comes from, one or more. */
  public List<Source> sources() {
    return lines.stream().map(Line::source).distinct().toList();
  }

  /** How many of the steps are done. */
  public long stepsDone() {
    return steps.stream().filter(Step::done).count();
  }

  /** The first step that is not done. */
  public Optional<Step> nextStep() {
    return steps.stream().filter(step -> !step.done()).findFirst();
  }

  /** The same goal as several sources say it, in the words of this one. */
  public Goal with(List<Goal> others) {
    return new Goal(
        id,
        title,
        first(others, Goal::description),
        citizensOwn,
        first(others, Goal::holder),
        earliest(others, Goal::since),
        earliest(others, Goal::followUpOn),
        everything(others, Goal::steps),
        everything(others, Goal::lines),
        joined,
        wish);
  }

  /** The same goal with these steps. */
  Goal withSteps(List<Step> others) {
    return new Goal(
        id,
        title,
        description,
        citizensOwn,
        holder,
        since,
        followUpOn,
        others,
        lines,
        joined,
        wish);
  }

  /** Every id that it is, or may come to be, known by. */
  public Set<String> ids() {
    return Stream.of(Stream.of(id), joined.stream(), lines.stream().map(Line::id))
        .flatMap(ids -> ids)
        .collect(Collectors.toUnmodifiableSet());
  }

  Goal joinedWith(Goal other) {
    var both = with(List.of(other));
    return new Goal(
        id,
        title,
        both.description,
        citizensOwn,
        both.holder,
        both.since,
        both.followUpOn,
        both.steps,
        both.lines,
        Stream.of(joined, List.of(other.id), other.joined).flatMap(List::stream).toList(),
        wish);
  }

  private Stream<Goal> and(List<Goal> others) {
    return Stream.concat(Stream.of(this), others.stream());
  }

  private <T> Optional<T> first(List<Goal> others, Function<Goal, Optional<T>> said) {
    return and(others).map(said).flatMap(Optional::stream).findFirst();
  }

  private Optional<LocalDate> earliest(List<Goal> others, Function<Goal, Optional<LocalDate>> day) {
    return and(others).map(day).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private <T> List<T> everything(List<Goal> others, Function<Goal, List<T>> said) {
    return and(others).map(said).flatMap(List::stream).distinct().toList();
  }
}
