package dk.voresplan.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import dk.voresplan.organisation.Sector;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.GoalPair;
import dk.voresplan.plan.Line;
import dk.voresplan.plan.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the coordinator is asked about, and what nobody is bothered with. */
@NeedsNoDatabase
class LookingAlikeTest {
  private static final String KOMMUNEN = "Skanderborg Kommune";
  private static final String PSYKIATRIEN = "Regionspsykiatrien";

  @ParameterizedTest
  @CsvSource({
    "Komme op om morgenen på hverdage, Komme op om morgenen til arbejde",
    "Få ro på regningerne i foråret, Foråret: ro på regningerne"
  })
  void moreThanHalfOfTheLongerWordsLookAlike(String one, String other) {
    assertThat(LookingAlike.pairs(List.of(goal(one, KOMMUNEN), goal(other, PSYKIATRIEN))))
        .containsExactly(new GoalPair(one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "Cykle sammen hver morgen, Spise frokost hver morgen",
    "Male, Male huset",
    "Gå en tur i by og på sti, Gå en tur på en sti i by"
  })
  void halfOfTheWordsOrOneWordOrShortWordsDoNot(String one, String other) {
    assertThat(LookingAlike.pairs(List.of(goal(one, KOMMUNEN), goal(other, PSYKIATRIEN))))
        .isEmpty();
  }

  @Test
  void twoGoalsOfOneSourceAreMeantAsTwo() {
    var one = goal("Komme op om morgenen på hverdage", KOMMUNEN);
    var other = goal("Komme op om morgenen til arbejde", KOMMUNEN);
    assertThat(LookingAlike.pairs(List.of(one, other))).isEmpty();
  }

  @Test
  void theCitizensOwnWordsAreNeverTakenForAProfessionalsGoal() {
    var own = goal("Komme op om morgenen på hverdage", KOMMUNEN, true);
    var other = goal("Komme op om morgenen til arbejde", PSYKIATRIEN);
    assertThat(LookingAlike.pairs(List.of(own, other))).isEmpty();
  }

  private static Goal goal(String title, String organisation) {
    return goal(title, organisation, false);
  }

  private static Goal goal(String title, String organisation, boolean citizensOwn) {
    return new Goal(
        title,
        title,
        Optional.empty(),
        citizensOwn,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(new Line(title, new Source(organisation, Sector.PSYCHIATRY))),
        List.of(),
        Optional.empty());
  }
}
