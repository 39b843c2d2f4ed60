package dk.voresplan.contribution;

import dk.voresplan.contribution.PlanLines.GoalLine;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.plan.Source;
import dk.voresplan.text.FoldedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds which lines are plainly the same goal, by the rules of {@link PlanMerge}. The line that
 * came first decides whose words are shown. So the lines must come in the same order each time.
 *
 * <p>It finds groups by their words and codes, and never compares all lines with all. So twice as
 * many lines take twice as long.
 */
final class GoalMerge {
  private final List<Group> groups = new ArrayList<>();
  private final Map<Mark, Group> byWords = new HashMap<>();
  private final Map<Mark, List<Group>> byCode = new HashMap<>();

  /** What two lines share that are the same goal: their words, or a code. */
  private record Mark(LifeArea area, boolean citizensOwn, String text) {
    static Mark of(GoalLine line, String text) {
      return new Mark(line.area(), line.goal().citizensOwn(), text);
    }
  }

  private record Numbered(int number, Goal goal) {}

  /** Lines that are one goal; a group that was joined to another leads to that one. */
  private static final class Group implements Comparable<Group> {
    private final int number;
    private final LifeArea area;
    private List<Numbered> goals = new ArrayList<>();
    private Set<Source> sources = new HashSet<>();
    private @Nullable Group joinedTo;

    Group(int number, GoalLine line) {
      this.number = number;
      this.area = line.area();
      this.goals.add(new Numbered(number, line.goal()));
      this.sources.addAll(line.goal().sources());
    }

    Group whole() {
      var whole = this;
      while (whole.joinedTo != null) {
        whole = whole.joinedTo;
      }
      for (var group = this; group.joinedTo != null; ) {
        var next = group.joinedTo;
        group.joinedTo = whole;
        group = next;
      }
      return whole;
    }

    boolean isOfOthersThan(Group other) {
      return Collections.disjoint(sources, other.sources);
    }

    /** Takes in another group; the smaller one is moved, so that moving stays cheap. */
    void takeIn(Group other) {
      if (other.goals.size() > goals.size()) {
        var larger = other.goals;
        other.goals = goals;
        goals = larger;
      }
      if (other.sources.size() > sources.size()) {
        var larger = other.sources;
        other.sources = sources;
        sources = larger;
      }
      goals.addAll(other.goals);
      sources.addAll(other.sources);
      other.joinedTo = this;
    }

    Goal goal() {
      var inOrder =
          goals.stream()
              .sorted(Comparator.comparingInt(Numbered::number))
              .map(Numbered::goal)
              .toList();
      return inOrder.getFirst().with(inOrder.subList(1, inOrder.size()));
    }

    @Override
    public int compareTo(Group other) {
      return Integer.compare(number, other.number);
    }
  }

  void add(GoalLine line) {
    var added = new Group(groups.size(), line);
    var words = Mark.of(line, FoldedText.of(line.goal().title()));
    var codes = line.codes().stream().map(code -> Mark.of(line, code)).toList();
    var same = new TreeSet<Group>();
    var ofSameWords = byWords.putIfAbsent(words, added);
    if (ofSameWords != null) {
      same.add(ofSameWords.whole());
    }
    for (var code : codes) {
      var ofSameCode = byCode.computeIfAbsent(code, _ -> new ArrayList<>());
      ofSameCode.stream().map(Group::whole).filter(added::isOfOthersThan).forEach(same::add);
      ofSameCode.add(added);
    }
    groups.add(added);
    same.add(added);
    var first = same.removeFirst();
    same.forEach(first::takeIn);
  }

  List<Goal> in(LifeArea area) {
    return groups.stream()
        .filter(group -> group.area == area && group.joinedTo == null)
        .map(Group::goal)
        .toList();
  }
}
