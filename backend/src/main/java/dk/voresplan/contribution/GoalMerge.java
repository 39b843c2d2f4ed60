package dk.voresplan.contribution;

import dk.voresplan.contribution.PlanLines.GoalLine;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.LifeArea;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds which lines are plainly the same goal: the rules are {@link PlanMerge}'s. The order of the
 * lines decides whose words are shown, and so it must be the same each time.
 */
final class GoalMerge {
  private final List<Group> groups = new ArrayList<>();

  private record Group(
      LifeArea area, boolean citizensOwn, Set<String> words, Set<String> codes, Goal goal) {
    boolean isSameAs(Group other) {
      return area == other.area
          && citizensOwn == other.citizensOwn
          && (words.stream().anyMatch(other.words::contains)
              || (codes.stream().anyMatch(other.codes::contains) && isOfOthers(other)));
    }

    private boolean isOfOthers(Group other) {
      return goal.sources().stream().noneMatch(other.goal.sources()::contains);
    }

    Group with(Group other) {
      var allWords = new HashSet<>(words);
      allWords.addAll(other.words);
      var allCodes = new HashSet<>(codes);
      allCodes.addAll(other.codes);
      return new Group(area, citizensOwn, allWords, allCodes, goal.with(other.goal));
    }
  }

  void add(GoalLine line) {
    var added =
        new Group(
            line.area(),
            line.goal().citizensOwn(),
            Set.of(Fallbacks.folded(line.goal().title())),
            line.codes(),
            line.goal());
    var same = groups.stream().filter(added::isSameAs).toList();
    if (same.isEmpty()) {
      groups.add(added);
      return;
    }
    var first = same.getFirst();
    int place = groups.indexOf(first);
    var whole = same.stream().skip(1).reduce(first, Group::with).with(added);
    groups.set(place, whole);
    groups.removeAll(same.subList(1, same.size()));
  }

  List<Goal> in(LifeArea area) {
    return groups.stream().filter(group -> group.area() == area).map(Group::goal).toList();
  }
}
