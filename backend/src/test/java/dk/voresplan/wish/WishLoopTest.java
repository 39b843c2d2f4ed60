package dk.voresplan.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.ListPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.limit.DailyLimits;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.plan.AgreedGoals;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.plan.PlanArea;
import dk.voresplan.plan.Plans;
import dk.voresplan.text.OwnWords;
import dk.voresplan.text.ShortText;
import dk.voresplan.wish.Outcome.BecameGoal;
import dk.voresplan.wish.Outcome.Later;
import dk.voresplan.wish.Outcome.NotPossible;
import dk.voresplan.wish.Outcome.TalkAtMeeting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The loop of a wish: what it becomes, and what the citizen can do about it. */
class WishLoopTest {
  private static final Set<Topic> TOPICS = Set.of(Topic.WISHES, Topic.GOALS, Topic.CALENDAR);

  private final TeamOfTwo people = new TeamOfTwo();
  private final Wishes wishes = TeamOfTwo.bean(Wishes.class);
  private final LocalDate today = LocalDate.now(SpokenDates.ZONE);
  private final Outcome goal = goal("Male på værkstedet", today.plusDays(10));
  private final Outcome not =
      new NotPossible(new OwnWords("Der er ingen ledige."), new OwnWords("Værkstedet har plads."));

  @Test
  void aWishBecomesAGoalOfThePlanAndTheGoalKnowsItsWish() {
    var wish = people.wish("Jeg vil male.", people.mette);
    var settled = settle(people.mette, wish.id(), goal);
    assertThat(settled.state()).isEqualTo(WishState.SETTLED);
    assertThat(settled.outcome().orElseThrow().outcome()).isEqualTo(goal);
    assertThat(settled.outcome().orElseThrow().by()).isEqualTo("Mette Test");
    assertThat(goals(LifeArea.LEISURE))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.wish()).contains(wish.id().value());
          assertThat(it.title()).isEqualTo("Male på værkstedet");
          assertThat(it.sources())
              .singleElement()
              .satisfies(
                  source -> assertThat(source.organisation()).isEqualTo("Skanderborg Kommune"));
          assertThat(it.nextStep().orElseThrow().holder()).contains("Mette Test");
          assertThat(it.nextStep().orElseThrow().until()).contains(today.plusDays(10));
        });

    settle(people.mette, wish.id(), goal("Male derhjemme", today));
    assertThat(goals(LifeArea.LEISURE)).extracting(Goal::title).containsExactly("Male derhjemme");
    settle(people.mette, wish.id(), not);
    assertThat(goals(LifeArea.LEISURE)).isEmpty();
  }

  @Test
  void aWishIsTalkedAboutAtAMeetingOfTheCitizensOwnCalendar() {
    var start = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    people.contribute(
        "kommunen",
        List.of(
            """
            {"resourceType":"Appointment","id":"m1","status":"booked","description":"Møde",
             "start":"%s","end":"%s","participant":[{"status":"accepted",
             "actor":{"reference":"Patient/person"}}]}
            """
                .formatted(start, start.plusSeconds(3600))));
    var meeting =
        people
            .open(people.citizen, Set.of(Topic.CALENDAR), TeamOfTwo.bean(Calendars.class)::of)
            .appointments()
            .getFirst();
    var wish = people.wish("Jeg vil male.", people.mette);
    var settled =
        settle(
            people.mette,
            wish.id(),
            new TalkAtMeeting(meeting.id(), "Noget, som den anden side siger", Instant.EPOCH));
    assertThat(settled.outcome().orElseThrow().outcome())
        .isEqualTo(new TalkAtMeeting(meeting.id(), "Møde", start));
    invalid(
        InvalidOutcome.Problem.MEETING,
        new TalkAtMeeting("01a20245-210e-74ad-adca-87afeb922d73", "Møde", start));
  }

  @Test
  void whatIsForLaterComesBackByItselfOnItsDay() {
    var wish = people.wish("Jeg vil male.", people.mette);
    var back = today.plusDays(30);
    var settled = settle(people.mette, wish.id(), new Later(back));
    assertThat(settled.state()).isEqualTo(WishState.SETTLED);
    assertThat(settled.replyDueOn()).isEmpty();
    assertThat(inbox(people.mette).getFirst().answeredAt()).isPresent();

    var after = Clock.offset(Clock.systemUTC(), Duration.ofDays(31));
    var returned = people.open(people.citizen, permit -> at(after).find(permit, wish.id()));
    assertThat(returned.state()).isEqualTo(WishState.SEEN);
    assertThat(returned.outcome()).isEmpty();
    assertThat(returned.replyDueOn().orElseThrow()).isAfter(back);
    var waiting =
        new Inbox(
                TeamOfTwo.bean(ListPolicy.class),
                TeamOfTwo.bean(InboxCitizenRows.class),
                TeamOfTwo.bean(InboxRows.class),
                TeamOfTwo.bean(ReplyPromise.class),
                after)
            .of(people.mette);
    assertThat(waiting.getFirst().answeredAt()).isEmpty();
  }

  @Test
  void whatIsNotPossibleSaysWhyAndWhatIs() {
    var wish = people.wish("Jeg vil male.", people.mette);
    var words = Optional.of(new OwnWords("Jeg er ked af det."));
    var settled =
        people.change(
            people.mette,
            TOPICS,
            permit ->
                wishes.settle(
                    permit, wish.id(), wishes.find(permit, wish.id()).version(), not, words));
    assertThat(settled.outcome().orElseThrow().outcome()).isEqualTo(not);
    assertThat(settled.messages())
        .extracting(it -> it.text().value())
        .containsExactly("Jeg er ked af det.");
  }

  @Test
  void daysThatCannotBeAreRefusedAndNothingChanges() {
    invalid(InvalidOutcome.Problem.RETURNS_ON, new Later(today));
    invalid(InvalidOutcome.Problem.RETURNS_ON, new Later(today.plusYears(3)));
    invalid(InvalidOutcome.Problem.UNTIL, goal("Male", today.minusDays(1)));
    invalid(InvalidOutcome.Problem.UNTIL, goal("Male", today.plusYears(3)));
  }

  @Test
  void whatIsAnsweredCanBeReopenedAndIsAnsweredAgain() {
    var wish = people.wish("Jeg vil male.", people.mette);
    assertThatThrownBy(() -> own(permit -> wishes.reopen(permit, wish.id())))
        .isInstanceOfSatisfying(
            WishNotNow.class, not -> assertThat(not.state()).isEqualTo(WishState.SHARED));
    settle(people.mette, wish.id(), not);
    var reopened = own(permit -> wishes.reopen(permit, wish.id()));
    assertThat(reopened.state()).isEqualTo(WishState.SEEN);
    assertThat(reopened.outcome()).isEmpty();
    assertThat(reopened.replyDueOn().orElseThrow()).isAfter(today);
    assertThat(inbox(people.mette).getFirst().answeredAt()).isEmpty();

    assertThat(settle(people.mette, wish.id(), goal).state()).isEqualTo(WishState.SETTLED);
    assertThat(inbox(people.mette).getFirst().answeredAt()).isPresent();
  }

  @Test
  void theWordsCanBeChangedAndTheOnesBeforeAreKeptForItsReaders() {
    var wish = people.wish("Jeg vil male.", people.mette);
    var changed =
        own(permit ->
            wishes.changeWords(
                permit,
                wish.id(),
                wishes.find(permit, wish.id()).version(),
                new OwnWords("Jeg vil tegne.")));
    assertThat(changed.words().text()).contains(new OwnWords("Jeg vil tegne."));
    assertThat(changed.changedAt()).isPresent();
    assertThat(revisions(people.mette, wish.id()))
        .extracting(it -> it.text().value())
        .containsExactly("Jeg vil male.");
    assertThatThrownBy(() -> revisions(people.nadia, wish.id())).isInstanceOf(WishNotFound.class);
    own(permit ->
        wishes.changeWords(
            permit,
            wish.id(),
            wishes.find(permit, wish.id()).version(),
            new OwnWords("Jeg vil tegne.")));
    assertThat(revisions(people.mette, wish.id())).as("the same words are no change").hasSize(1);
  }

  @Test
  void itCanBeTakenBackFromSome() {
    var wish = people.wish("Jeg vil male.", people.mette, people.nadia);
    var kept = own(permit -> wishes.takeBack(permit, wish.id(), Set.of(people.mette.id())));
    assertThat(kept.currentReaders()).extracting(WishReader::name).containsExactly("Nadia Test");
    assertThatThrownBy(() -> settle(people.mette, wish.id(), goal))
        .isInstanceOf(WishNotFound.class);
    assertThat(goals(LifeArea.LEISURE)).isEmpty();
  }

  @Test
  void whatChangesNothingIsNotInTheTrail() {
    var wish = people.wish("Jeg vil male.", people.mette);
    own(permit -> wishes.share(permit, wish.id(), Set.of(people.mette.id())));
    own(permit -> wishes.takeBack(permit, wish.id(), Set.of(people.nadia.id())));
    assertThat(trail(wish.id())).extracting(WishEvent::action).containsExactly(WishAction.SHARE);
  }

  @Test
  void onlyTheCitizenReadsTheTrail() {
    var wish = people.wish("Jeg vil male.", people.mette);
    assertThatThrownBy(() -> people.open(people.mette, permit -> wishes.trail(permit, wish.id())))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void whenItCameTrueTheTrailTellsItFromDreamToDone() {
    var wish = people.wish("Jeg vil male.", people.mette);
    people.open(people.mette, permit -> wishes.open(permit, wish.id()));
    settle(people.mette, wish.id(), goal);
    var done = own(permit -> wishes.comeTrue(permit, wish.id()));
    assertThat(done.state()).isEqualTo(WishState.CAME_TRUE);
    assertThat(trail(wish.id()))
        .extracting(WishEvent::action)
        .containsExactly(
            WishAction.SHARE, WishAction.OPEN, WishAction.SETTLE, WishAction.COME_TRUE);
    assertThatThrownBy(() -> settle(people.mette, wish.id(), not)).isInstanceOf(WishNotNow.class);
    assertThat(own(permit -> wishes.reopen(permit, wish.id())).state()).isEqualTo(WishState.SEEN);
  }

  @Test
  void whatCameTrueAndNobodyReadsIsReopenedToo() {
    var wish = people.wish("Jeg vil male.");
    own(permit -> wishes.comeTrue(permit, wish.id()));
    assertThat(own(permit -> wishes.reopen(permit, wish.id())).state())
        .isEqualTo(WishState.PRIVATE);
  }

  @Test
  void nobodyDoesTheOthersPart() {
    var wish = people.wish("Jeg vil male.", people.mette);
    assertThatThrownBy(() -> settle(people.nadia, wish.id(), goal))
        .isInstanceOf(WishNotFound.class);
    assertThatThrownBy(() ->
            people.change(
                people.citizen,
                TOPICS,
                permit ->
                    wishes.settle(
                        permit,
                        wish.id(),
                        wishes.find(permit, wish.id()).version(),
                        goal,
                        Optional.empty())))
        .isInstanceOf(WishNotFound.class);
    for (var work :
        List.<Function<WritePermit, Wish>>of(
            permit -> wishes.comeTrue(permit, wish.id()),
            permit -> wishes.reopen(permit, wish.id()),
            permit -> wishes.changeWords(permit, wish.id(), 0, new OwnWords("Andre ord")),
            permit -> wishes.takeBack(permit, wish.id(), Set.of(people.mette.id())))) {
      assertThatThrownBy(() -> people.change(people.mette, work))
          .isInstanceOf(RuntimeException.class);
    }
    var kept = people.open(people.citizen, permit -> wishes.find(permit, wish.id()));
    assertThat(kept.words().text()).contains(new OwnWords("Jeg vil male."));
    assertThat(kept.state()).isEqualTo(WishState.SHARED);
  }

  private void invalid(InvalidOutcome.Problem problem, Outcome outcome) {
    var wish = people.wish("Jeg vil male.", people.mette);
    assertThatThrownBy(() -> settle(people.mette, wish.id(), outcome))
        .isInstanceOfSatisfying(
            InvalidOutcome.class, it -> assertThat(it.problem()).isEqualTo(problem));
    var kept = people.open(people.citizen, permit -> wishes.find(permit, wish.id()));
    assertThat(kept.state()).isEqualTo(WishState.SHARED);
  }

  private Outcome goal(String title, LocalDate until) {
    return new BecameGoal(
        new ShortText(title),
        LifeArea.LEISURE,
        new ShortText("Se værkstedet sammen"),
        new ShortText("Mette Test"),
        until);
  }

  private Wish settle(Actor actor, WishId id, Outcome outcome) {
    return people.change(
        actor,
        TOPICS,
        permit ->
            wishes.settle(
                permit, id, wishes.find(permit, id).version(), outcome, Optional.empty()));
  }

  private Wish own(Function<WritePermit, Wish> work) {
    return people.change(people.citizen, work);
  }

  private List<WishRevision> revisions(Actor actor, WishId id) {
    return people.open(actor, permit -> wishes.revisions(permit, id));
  }

  private List<WishEvent> trail(WishId id) {
    return people.open(people.citizen, permit -> wishes.trail(permit, id));
  }

  private static List<InboxItem> inbox(Actor.Professional professional) {
    return TeamOfTwo.bean(Inbox.class).of(professional);
  }

  private List<Goal> goals(LifeArea area) {
    return people
        .open(people.citizen, Set.of(Topic.GOALS), TeamOfTwo.bean(Plans.class)::of)
        .areas()
        .stream()
        .filter(it -> it.area() == area)
        .map(PlanArea::goals)
        .flatMap(List::stream)
        .toList();
  }

  private static Wishes at(Clock clock) {
    return new Wishes(
        new StoredWishes(
            TeamOfTwo.bean(WishRows.class), TeamOfTwo.bean(WishReaderRows.class), clock),
        TeamOfTwo.bean(WishRows.class),
        TeamOfTwo.bean(WishReaderRows.class),
        TeamOfTwo.bean(InboxRows.class),
        TeamOfTwo.bean(UnitShares.class),
        TeamOfTwo.bean(Outcomes.class),
        TeamOfTwo.bean(WishEvents.class),
        TeamOfTwo.bean(StoredAttachments.class),
        TeamOfTwo.bean(AgreedGoals.class),
        TeamOfTwo.bean(Calendars.class),
        TeamOfTwo.bean(ReplyPromise.class),
        TeamOfTwo.bean(Outbox.class),
        TeamOfTwo.bean(DailyLimits.class),
        clock);
  }
}
