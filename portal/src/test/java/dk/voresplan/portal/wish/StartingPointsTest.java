package dk.voresplan.portal.wish;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.i18n.Lix;
import dk.voresplan.i18n.Messages;
import dk.voresplan.plan.LifeArea;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartingPointsTest {
  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void thereAreTwentyFourQuestionsAndAGoodDayNoTwoAlike(String language) {
    var words = Messages.in(Locale.of(language));
    var questions = StartingPoints.keys(Optional.empty()).stream().map(words::say).toList();
    assertThat(questions).hasSizeGreaterThanOrEqualTo(25).doesNotContain("");
    assertThat(new HashSet<>(questions)).hasSameSizeAs(questions);
  }

  @Test
  void theyAreEasyToRead() {
    var words = Messages.in(Locale.of("da"));
    assertThat(StartingPoints.keys(Optional.empty()))
        .allSatisfy(key -> assertThat(Lix.of(words.say(key))).isLessThanOrEqualTo(Lix.EASY));
  }

  @ParameterizedTest
  @EnumSource(LifeArea.class)
  void thoseOfTheAreaThatIsChosenComeFirst(LifeArea area) {
    assertThat(StartingPoints.keys(Optional.of(area)).subList(0, StartingPoints.OF_EACH_AREA))
        .allSatisfy(key -> assertThat(key).startsWith("start." + area + "."));
    assertThat(StartingPoints.keys(Optional.of(area)))
        .hasSameSizeAs(StartingPoints.keys(Optional.empty()));
  }
}
