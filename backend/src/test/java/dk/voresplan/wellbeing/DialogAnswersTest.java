package dk.voresplan.wellbeing;

import static dk.voresplan.wellbeing.DialogQuestion.FRIENDSHIPS;
import static dk.voresplan.wellbeing.DialogQuestion.MEDICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.Meanwhile;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.WritePermit;
import dk.voresplan.organisation.ProfessionalId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialogAnswersTest {
  private static final LocalDate TODAY = TeamOfTwo.bean(DialogAnswers.class).today();

  private final TeamOfTwo people = new TeamOfTwo();

  @Test
  void thereAreElevenQuestions() {
    assertThat(DialogQuestion.values()).hasSize(11);
  }

  @Test
  void theLastAnswerOfADayCountsAndEarlierDaysStay() {
    answer(FRIENDSHIPS, 2, TODAY.minusDays(30));
    answer(FRIENDSHIPS, 3, TODAY);
    answer(FRIENDSHIPS, 5, TODAY);
    answer(MEDICATION, 7, TODAY);
    assertThat(seenBy(people.citizen).development(FRIENDSHIPS))
        .containsExactly(
            new DialogAnswer(FRIENDSHIPS, new Satisfaction(2), TODAY.minusDays(30)),
            new DialogAnswer(FRIENDSHIPS, new Satisfaction(5), TODAY));
    assertThat(seenBy(people.citizen).latest(MEDICATION).orElseThrow().satisfaction().value())
        .isEqualTo(7);
  }

  @Test
  void onlyTheLatestTwelveAreShown() {
    for (int day = 0; day < 14; day++) {
      answer(FRIENDSHIPS, 1 + day % 7, TODAY.minusDays(day));
    }
    var shown = seenBy(people.citizen).development(FRIENDSHIPS);
    assertThat(shown).hasSize(12);
    assertThat(shown.getFirst().answeredOn()).isEqualTo(TODAY.minusDays(11));
    assertThat(shown.getLast().answeredOn()).isEqualTo(TODAY);
  }

  @Test
  void nobodySeesThemUntilTheCitizenChoosesAndOnlyThoseChosen() {
    answer(FRIENDSHIPS, 2, TODAY);
    assertThat(seenBy(people.mette).isEmpty()).isTrue();
    share(Set.of(people.mette.id()));
    assertThat(seenBy(people.mette).development(FRIENDSHIPS)).hasSize(1);
    assertThat(seenBy(people.nadia).isEmpty()).isTrue();
    assertThatThrownBy(() -> seenBy(people.outsider)).isInstanceOf(AccessRefused.class);

    share(Set.of(people.nadia.id()));
    assertThat(seenBy(people.mette).isEmpty()).as("no longer chosen").isTrue();
    share(Set.of());
    assertThat(seenBy(people.nadia).isEmpty()).isTrue();
  }

  @Test
  void whoeverIsNotInTheTeamCannotBeChosen() {
    assertThat(
            share(
                Set.of(
                    people.mette.id(),
                    people.outsider.id(),
                    new ProfessionalId(UUID.randomUUID()))))
        .containsExactly(people.mette.id());
    people.letMetteGo();
    assertThat(readers()).isEmpty();
  }

  @Test
  void ofTwoWindowsThatChooseAtOnceTheLastHolds() throws InterruptedException {
    var chosen = new CountDownLatch(1);
    var second =
        Thread.startVirtualThread(() -> {
          try {
            chosen.await();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
          share(Set.of(people.nadia.id()));
        });
    people.change(
        people.citizen,
        permit -> {
          var first = TeamOfTwo.bean(DialogAnswers.class).share(permit, Set.of(people.mette.id()));
          chosen.countDown();
          Meanwhile.letRun(second);
          return first;
        });
    second.join();
    assertThat(readers()).containsExactly(people.nadia.id());
  }

  @Test
  void onlyTheCitizenAnswersAndChooses() {
    assertThatThrownBy(() ->
            people.change(
                people.mette,
                permit ->
                    answered(permit, new DialogAnswer(FRIENDSHIPS, new Satisfaction(7), TODAY))))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(() ->
            people.change(
                people.mette,
                permit ->
                    TeamOfTwo.bean(DialogAnswers.class).share(permit, Set.of(people.mette.id()))))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void nothingIsAnsweredBeforeItsDayOrLongAgo() {
    var tomorrow = TeamOfTwo.bean(DialogAnswers.class).today().plusDays(1);
    for (var day : List.of(tomorrow, LocalDate.MAX, LocalDate.MIN, tomorrow.minusYears(21))) {
      assertThatThrownBy(() -> answer(FRIENDSHIPS, 7, day)).isInstanceOf(NoSuchAnswerDay.class);
    }
    assertThat(seenBy(people.citizen).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8, -1, Integer.MAX_VALUE})
  void theScaleGoesFromOneToSeven(int value) {
    assertThatThrownBy(() -> new Satisfaction(value)).isInstanceOf(IllegalArgumentException.class);
  }

  private void answer(DialogQuestion question, int value, LocalDate day) {
    people.change(
        people.citizen,
        permit -> answered(permit, new DialogAnswer(question, new Satisfaction(value), day)));
  }

  private static DialogAnswer answered(WritePermit permit, DialogAnswer answer) {
    TeamOfTwo.bean(DialogAnswers.class).answer(permit, answer);
    return answer;
  }

  private Wellbeing seenBy(Actor actor) {
    return people.open(actor, TeamOfTwo.bean(DialogAnswers.class)::of);
  }

  private Set<ProfessionalId> share(Set<ProfessionalId> readers) {
    return people.change(
        people.citizen, permit -> TeamOfTwo.bean(DialogAnswers.class).share(permit, readers));
  }

  private Set<ProfessionalId> readers() {
    return people.open(people.citizen, TeamOfTwo.bean(DialogAnswers.class)::readers);
  }
}
