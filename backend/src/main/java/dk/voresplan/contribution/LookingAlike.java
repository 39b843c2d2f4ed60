package dk.voresplan.contribution;

import dk.voresplan.plan.Goal;
import dk.voresplan.plan.GoalPair;
import dk.voresplan.text.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds goals of different sources that look alike. The two titles share more than half of the
 * longer words of the shorter title. They share two such words at least. This is too little to
 * merge by, and enough to ask a person.
 */
final class LookingAlike {
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final int LONG_WORD = 4;
  private static final int LEAST_SHARED = 2;

  /** Comparing all with all beyond this many would cost more than it helps. */
  private static final int MOST_GOALS = 100;

  private LookingAlike() {}

  /** The pairs among the goals of one area. */
  static List<GoalPair> pairs(List<Goal> goals) {
    var pairs = new ArrayList<GoalPair>();
    var compared = goals.subList(0, Math.min(goals.size(), MOST_GOALS));
    var words = compared.stream().map(goal -> longWords(goal.title())).toList();
    for (int i = 0; i < compared.size(); i++) {
      for (int j = i + 1; j < compared.size(); j++) {
        var one = compared.get(i);
        var other = compared.get(j);
        if (one.citizensOwn() == other.citizensOwn()
            && one.sources().stream().noneMatch(other.sources()::contains)
            && areAlike(words.get(i), words.get(j))) {
          pairs.add(new GoalPair(one.id(), other.id()));
        }
      }
    }
    return pairs;
  }

  private static boolean areAlike(Set<String> one, Set<String> other) {
    var shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared.size() >= LEAST_SHARED && shared.size() * 2 > Math.min(one.size(), other.size());
  }

  private static Set<String> longWords(String title) {
    return SPACE
        .splitAsStream(FoldedText.of(title))
        .filter(word -> word.length() >= LONG_WORD)
        .collect(Collectors.toSet());
  }
}
