package dk.voresplan.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessLog;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.correction.Corrections;
import dk.voresplan.delegation.Family;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.media.Content;
import dk.voresplan.media.Picture;
import dk.voresplan.message.RelativeMessages;
import dk.voresplan.plan.Plans;
import dk.voresplan.question.Questions;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.Attachments;
import dk.voresplan.wish.SharedWishes;
import dk.voresplan.wish.WishKind;
import dk.voresplan.wish.Wishes;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one person does in one plan on one day has an end, and it holds in the database. */
class DailyLimitsTest {
  private static final OwnWords WORDS = new OwnWords("Nye ord");

  private final RunningBackend backend = RunningBackend.get();
  private final Family family = new Family();
  private final TeamOfTwo people = family.people;
  private final Wishes wishes = TeamOfTwo.bean(Wishes.class);

  @ParameterizedTest
  @EnumSource
  void whatIsTakenTodayIsThereAgainTomorrow(Daily what) {
    family.opened(family.brother, Map.of(Topic.WISHES, Right.WRITE));
    var wish = people.wish("Jeg vil male", people.mette).id();
    people.open(people.mette, Set.of(Topic.CALENDAR), permit -> permit);
    taken(what, LocalDate.now(SpokenDates.ZONE));
    assertThatThrownBy(() -> does(what, wish))
        .isInstanceOfSatisfying(TooMany.class, tooMany -> assertThat(tooMany.isToday()).isTrue());
    taken(what, LocalDate.now(SpokenDates.ZONE).minusDays(1));
    assertThatCode(() -> does(what, wish)).doesNotThrowAnyException();
    assertThat(backend.count("daily_count where kind = '" + what + "' and " + ofTheCitizen()))
        .as("yesterday is forgotten")
        .isEqualTo(1);
  }

  @Test
  void anAppHearsWhenItMayTryAgain() {
    taken(Daily.WISH, LocalDate.now(SpokenDates.ZONE));
    var maja = backend.issuer().citizen(people.cpr, "Maja Test", "patient/*.rs wishes.write");
    var answer =
        backend.post(
            "/api/citizens/" + people.id() + "/wishes",
            maja,
            "{\"kind\":\"WISH\",\"text\":\"En til\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(429);
    assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1L, 25L * 3600);
    assertThat(backend.count("wish where citizen_id = '" + people.id() + "'")).isZero();
  }

  @Test
  void whatFailsIsNotCounted() {
    assertThatThrownBy(() ->
            people.change(
                people.citizen,
                permit -> {
                  TeamOfTwo.bean(DailyLimits.class).take(permit, Topic.WISHES, Daily.WISH);
                  throw new IllegalStateException("on purpose");
                }))
        .hasMessage("on purpose");
    assertThat(backend.count("daily_count where " + ofTheCitizen())).isZero();
  }

  @Test
  void whatOneDoesIsTakenFromNobodyElse() {
    taken(Daily.MESSAGE, LocalDate.now(SpokenDates.ZONE));
    backend
        .everything()
        .change(
            "delete from daily_count where citizen_id = ? and actor_id = ?",
            people.id().value(),
            people.mette.key());
    var wish = people.wish("Jeg vil male", people.mette).id();
    assertThatCode(() -> people.change(people.mette, permit -> wishes.say(permit, wish, WORDS)))
        .doesNotThrowAnyException();
  }

  private Object does(Daily what, dk.voresplan.wish.WishId wish) {
    return switch (what) {
      case WISH -> people.wish("Endnu et");
      case WISH_ON_BEHALF ->
          people.change(
              family.brother,
              permit ->
                  TeamOfTwo.bean(SharedWishes.class)
                      .write(permit, WishKind.WISH, WORDS, Optional.empty()));
      case REVISION ->
          own(
              Topic.WISHES,
              permit ->
                  wishes.changeWords(permit, wish, wishes.find(permit, wish).version(), WORDS));
      case MESSAGE -> people.change(people.mette, permit -> wishes.say(permit, wish, WORDS));
      case CHANGE -> own(Topic.WISHES, permit -> wishes.takeBack(permit, wish));
      case ATTACHMENT ->
          own(
              Topic.WISHES,
              permit -> {
                var content = new Content(new byte[] {1});
                return TeamOfTwo.bean(Attachments.class)
                    .add(permit, new Picture(content, content, 1, 1));
              });
      case RELATIVE_MESSAGE ->
          people.change(
              family.brother,
              Set.of(Topic.RELATIVES_WORDS),
              permit -> TeamOfTwo.bean(RelativeMessages.class).tell(permit, WORDS));
      case CORRECTION ->
          own(
              Topic.GOALS,
              permit -> {
                var line = TeamOfTwo.bean(Plans.class).of(permit).goals().getFirst().id();
                return TeamOfTwo.bean(Corrections.class).write(permit, line, WORDS);
              });
      case QUESTION ->
          people.change(
              people.citizen,
              Questions.TOPICS,
              permit -> {
                var entry =
                    TeamOfTwo.bean(AccessLog.class).byOthers(permit, 100).stream()
                        .filter(it -> it.actor().equals(people.mette.key()))
                        .findFirst()
                        .orElseThrow();
                return TeamOfTwo.bean(Questions.class).ask(permit, entry.number(), WORDS);
              });
      case INVITATION -> family.invite(Map.of(Topic.GOALS, Right.SEE));
      case HANDOVER ->
          own(
              Topic.GOALS,
              permit -> {
                TeamOfTwo.bean(DailyLimits.class).take(permit, Topic.GOALS, Daily.HANDOVER);
                return permit;
              });
    };
  }

  private <T> T own(Topic topic, java.util.function.Function<WritePermit, T> work) {
    return people.change(people.citizen, Set.of(topic), work);
  }

  /** Everyone has done it more often than anyone may, on that day and on no other. */
  private void taken(Daily what, LocalDate day) {
    var everything = backend.everything();
    everything.change("delete from daily_count where citizen_id = ?", people.id().value());
    for (Actor actor : new Actor[] {people.citizen, people.mette, family.brother}) {
      everything.change(
          "insert into daily_count (citizen_id, actor_id, kind, counted_on, times)"
              + " values (?, ?, ?, ?, 2000000)",
          people.id().value(),
          actor.key(),
          what,
          day);
    }
  }

  private String ofTheCitizen() {
    return "citizen_id = '" + people.id() + "' and times < 1000";
  }
}
