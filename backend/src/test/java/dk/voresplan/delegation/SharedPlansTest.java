package dk.voresplan.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessLog;
import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.calendar.Subscriptions;
import dk.voresplan.correction.Corrections;
import dk.voresplan.handover.Handovers;
import dk.voresplan.history.PlanHistory;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.message.MessageInbox;
import dk.voresplan.message.MessageNotFound;
import dk.voresplan.message.RelativeMessage;
import dk.voresplan.message.RelativeMessages;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.GoalJoins;
import dk.voresplan.plan.Plan;
import dk.voresplan.plan.Plans;
import dk.voresplan.plan.Step;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wellbeing.DialogAnswers;
import dk.voresplan.wish.Attachments;
import dk.voresplan.wish.SharedWish;
import dk.voresplan.wish.SharedWishes;
import dk.voresplan.wish.WishDraft;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.WishKind;
import dk.voresplan.wish.WishNotFound;
import dk.voresplan.wish.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a relative sees and writes, and that it is no more than is opened for them. */
class SharedPlansTest {
  private static final Topic[] ALL = Opened.OFFERED.toArray(Topic[]::new);

  private final Family family = new Family();
  private final Wishes wishes = TeamOfTwo.bean(Wishes.class);
  private final SharedWishes sharedWishes = TeamOfTwo.bean(SharedWishes.class);
  private final RelativeMessages messages = TeamOfTwo.bean(RelativeMessages.class);

  @Test
  void theWishesAndWhatWasToldAreReadPageByPage() {
    family.opened(Topic.WISHES);
    var wishes = new ArrayList<Object>();
    var told = new ArrayList<Object>();
    for (int row = 0; row < 3; row++) {
      wishes.addFirst(family.people.wish("Ønske " + row, family.people.mette).id().value());
      told.addFirst(
          family
              .people
              .change(
                  family.brother,
                  Set.of(Topic.RELATIVES_WORDS),
                  permit -> messages.tell(permit, new OwnWords("Ord")))
              .id());
    }
    var id = family.people.id();
    var first = new PageRequest(2, Optional.empty());
    var seen = family.shared.open(family.brother, id, first).wishes().orElseThrow();
    assertThat(seen).extracting(SharedWish::id).isEqualTo(wishes.subList(0, 2));
    var rest = new PageRequest(2, Optional.of(seen.getLast().id()));
    assertThat(family.shared.open(family.brother, id, rest).wishes().orElseThrow())
        .extracting(SharedWish::id)
        .isEqualTo(wishes.subList(2, 3));
    var read = family.shared.told(family.brother, id, first);
    assertThat(read).extracting(RelativeMessage::id).isEqualTo(told.subList(0, 2));
    assertThatThrownBy(() -> family.shared.told(family.mother, id, first))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void onlyTheTopicsThatAreOpenAreThere() {
    family.opened(Topic.GOALS);
    var seen = seen();
    assertThat(seen.plan().orElseThrow().goals()).hasSize(2);
    assertThat(seen.team()).isEmpty();
    assertThat(seen.calendar()).isEmpty();
    assertThat(seen.wishes()).isEmpty();
  }

  @Test
  void whatIsKeptBackLeavesNoTrace() {
    var delegation = family.opened(Topic.GOALS, Topic.CALENDAR, Topic.WISHES);
    var wish = family.people.wish("Jeg vil male.", family.people.mette);
    family.people.wish("Jeg vil synge.", family.people.mette);
    keepBack(delegation, Topic.GOALS, goal("Være på værkstedet").id());
    keepBack(delegation, Topic.CALENDAR, appointment("Samtale om søvn").id());
    keepBack(delegation, Topic.WISHES, wish.id().toString());

    var seen = seen();
    assertThat(seen.plan().orElseThrow().goals())
        .extracting(Goal::title)
        .containsExactly("Komme op om morgenen");
    assertThat(seen.calendar().orElseThrow().appointments())
        .extracting(Appointment::title)
        .containsExactly("Fælles møde");
    assertThat(seen.wishes().orElseThrow())
        .extracting(SharedWish::text)
        .containsExactly(Optional.of("Jeg vil synge."));
    assertThat(seen.plan().orElseThrow().changedAt()).as("no date of the whole").isEmpty();
    assertThat(seen.plan().orElseThrow().contributions()).as("no count of the whole").isEmpty();
    assertThat(seen.toString())
        .doesNotContain(
            goal("Være på værkstedet").id(),
            appointment("Samtale om søvn").id(),
            wish.id().toString());
  }

  @Test
  void whatIsKeptBackStaysSoWhenAnotherDelegationOpensThePlan() {
    var first = family.opened(Topic.GOALS, Topic.CALENDAR, Topic.WISHES);
    var goal = goal("Være på værkstedet").id();
    var appointment = appointment("Samtale om søvn").id();
    var wish = family.people.wish("Jeg vil male.", family.people.mette).id().toString();
    keepBack(first, Topic.GOALS, goal);
    keepBack(first, Topic.CALENDAR, appointment);
    keepBack(first, Topic.WISHES, wish);
    var second =
        family.byOthers(
            DelegationBasis.CONTRIBUTED_CONSENT,
            family.brother,
            Instant.now().plus(Duration.ofDays(9)),
            Topic.GOALS,
            Topic.CALENDAR,
            Topic.WISHES);
    family.own(permit -> {
      family.delegations.close(permit, first.id());
      return permit;
    });
    assertThat(seen().delegations()).hasSize(1);
    assertThat(seen().toString()).doesNotContain(goal, appointment, wish);
    Set<String> kept = family.own(permit -> family.delegations.keptBack(permit, second));
    assertThat(kept).contains(goal, appointment, wish);
    family.own(permit -> {
      family.delegations.show(permit, second, new HiddenItems(Topic.GOALS, goal));
      return permit;
    });
    assertThat(seen().toString()).contains(goal).doesNotContain(appointment, wish);
  }

  @Test
  void thePreviewShowsAllThatIsOpenToThatRelative() {
    var first = family.opened(Topic.GOALS);
    var second =
        family.byOthers(
            DelegationBasis.CONTRIBUTED_CONSENT,
            family.brother,
            Instant.now().plus(Duration.ofDays(9)),
            Topic.CALENDAR);
    keepBack(first, Topic.CALENDAR, appointment("Samtale om søvn").id());
    for (var one : List.of(first.id(), second)) {
      assertThat(family.shared.preview(family.people.citizen, one)).isEqualTo(seen());
    }
    assertThat(seen().calendar().orElseThrow().appointments()).hasSize(1);
  }

  @Test
  void theCitizensNewWordsAreNotShownToWhoWroteOnTheirBehalf() {
    family.opened(family.brother, Map.of(Topic.WISHES, Right.WRITE));
    var id = write(family.brother, "Maja vil sejle.");
    changeWords(id, "Jeg vil aldrig sejle.");
    changeWords(id, "Jeg vil væk herfra.");
    assertThat(texts()).containsExactly("Maja vil sejle.");
    family.people.change(
        family.people.citizen,
        permit -> wishes.share(permit, id, Set.of(family.people.mette.id())));
    assertThat(texts()).containsExactly("Jeg vil væk herfra.");
    family.people.change(family.people.citizen, permit -> wishes.takeBack(permit, id));
    assertThat(texts()).containsExactly("Maja vil sejle.");
  }

  @Test
  void aStepOfAProfessionalOfTheSameNameIsNotTheRelatives() {
    family.opened(family.brother, Map.of(Topic.GOALS, Right.WRITE));
    family.people.contribute(
        "kommunen",
        List.of(
            """
            {"resourceType":"Practitioner","id":"jonas-fag","name":[{"text":"Jonas Test"}]}
            """,
            """
            {"resourceType":"Task","id":"kald","status":"in-progress","intent":"order",
             "description":"Ringe til kommunen","for":{"reference":"Patient/person"},
             "owner":{"reference":"Practitioner/jonas-fag"}}
            """));
    assertThat(plan().steps())
        .filteredOn(it -> it.title().equals("Ringe til kommunen"))
        .extracting(Step::holder)
        .containsExactly(Optional.of("Jonas Test"));
    assertThatThrownBy(() -> done("Ringe til kommunen")).isInstanceOf(AccessRefused.class);
  }

  @Test
  void aStepOfOneOfTwoRelativesOfTheSameNameIsNeithers() {
    family.opened(family.brother, Map.of(Topic.GOALS, Right.WRITE));
    var cousin = Family.person(RunningBackend.newCpr(), "Jonas Test");
    family.opened(cousin, Map.of(Topic.GOALS, Right.WRITE));
    assertThatThrownBy(() -> done("Gå en tur efter morgenmaden")).isInstanceOf(AccessRefused.class);
  }

  @Test
  void aStepOfANameThatTheSourceGivesTwoRelativesIsNeithers() {
    family.opened(family.brother, Map.of(Topic.GOALS, Right.WRITE));
    family.people.contribute(
        "kommunen",
        List.of(
            """
            {"resourceType":"RelatedPerson","id":"faetter","patient":{"reference":"Patient/person"},
             "name":[{"text":"Jonas Test"}]}
            """));
    assertThatThrownBy(() -> done("Gå en tur efter morgenmaden")).isInstanceOf(AccessRefused.class);
  }

  @Test
  void whatIsKeptBackFromOneIsShownToAnother() {
    var brothers = family.opened(Topic.GOALS);
    family.opened(family.mother, Map.of(Topic.GOALS, Right.SEE));
    keepBack(brothers, Topic.GOALS, goal("Være på værkstedet").id());
    assertThat(seen().plan().orElseThrow().goals()).hasSize(1);
    assertThat(family.shared.open(family.mother, family.people.id()).plan().orElseThrow().goals())
        .hasSize(2);
  }

  @Test
  void aGoalThatIsKeptBackStaysSoWhenItsSourcesChange() {
    var delegation = family.opened(Topic.GOALS);
    family.people.contribute("kommunen", List.of(leisure("vaerksted", "Være på værkstedet")));
    keepBack(delegation, Topic.GOALS, goal("Være på værkstedet").id());
    family.people.contribute("source3", List.of(leisure("a-vaerksted", "Være mere på værkstedet")));
    var alike = plan().alike().getFirst();
    family.people.change(
        family.people.nadia,
        Set.of(Topic.GOALS),
        permit -> TeamOfTwo.bean(GoalJoins.class).join(permit, alike));
    assertThat(plan().goals())
        .filteredOn(goal -> goal.title().endsWith("på værkstedet"))
        .singleElement()
        .satisfies(goal -> assertThat(goal.sources()).hasSize(2));
    assertThat(seen().plan().orElseThrow().goals())
        .extracting(Goal::title)
        .containsExactly("Komme op om morgenen");
  }

  @Test
  void whatIsShownAgainIsThereAgain() {
    var delegation = family.opened(Topic.GOALS);
    var item = new HiddenItems(Topic.GOALS, goal("Være på værkstedet").id());
    keepBack(delegation, item.topic(), item.item());
    family.own(permit -> {
      family.delegations.show(permit, delegation.id(), item);
      return permit;
    });
    assertThat(seen().plan().orElseThrow().goals()).hasSize(2);
  }

  @Test
  void theCitizenSeesExactlyWhatTheRelativeSees() {
    var delegation =
        family.opened(
            family.brother,
            Map.of(
                Topic.GOALS,
                Right.SEE,
                Topic.CONTACTS,
                Right.SEE,
                Topic.CALENDAR,
                Right.SEE,
                Topic.WISHES,
                Right.WRITE));
    keepBack(delegation, Topic.GOALS, goal("Være på værkstedet").id());
    family.people.wish("Jeg vil male.", family.people.mette);
    family.people.wish("Det er mit eget.");
    write(family.brother, "Maja vil gerne ud at sejle.");
    tell("Hun sover dårligt.");
    assertThat(family.shared.preview(family.people.citizen, delegation.id())).isEqualTo(seen());
  }

  @Test
  void theCitizenSeesItBeforeItIsOpen() {
    var invited = family.invite(Opened.seen(Set.of(Topic.GOALS)).topics());
    keepBack(invited.delegation(), Topic.GOALS, goal("Være på værkstedet").id());
    var preview = family.shared.preview(family.people.citizen, invited.delegation().id());
    assertThat(preview.plan().orElseThrow().goals()).hasSize(1);
    assertThat(preview.team()).isEmpty();
  }

  @Test
  void nobodyElseSeesThePreview() {
    var delegation = family.opened(Topic.GOALS);
    for (var other : List.of(family.brother, family.mother)) {
      assertThatThrownBy(() -> family.shared.preview(other, delegation.id()))
          .isInstanceOf(AccessRefused.class);
    }
  }

  @Test
  void privateWishesStayPrivateAndATakenBackOneIsGone() {
    family.opened(Topic.WISHES);
    family.people.wish("Det er mit eget.");
    var shared = family.people.wish("Jeg vil male.", family.people.mette);
    assertThat(texts()).containsExactly("Jeg vil male.");
    family.people.change(family.people.citizen, permit -> wishes.takeBack(permit, shared.id()));
    assertThat(texts()).isEmpty();
  }

  @Test
  void aRelativeDoesNotLearnThatThereIsAnother() {
    family.opened(ALL);
    family.opened(family.mother, Map.of(Topic.WISHES, Right.WRITE, Topic.GOALS, Right.SEE));
    write(family.mother, "Maja vil bo tættere på mig.");
    told(family.mother, "Hun spiser ikke.");
    assertThat(seen().toString()).doesNotContain("Leila", "tættere på mig", "spiser ikke");
    assertThat(seen().plan().orElseThrow().steps())
        .extracting(Step::holder)
        .containsExactlyInAnyOrder(Optional.of("Jonas Test"), Optional.empty());
    assertThat(seen().team().orElseThrow().contacts()).noneMatch(it -> it.relative());
  }

  @Test
  void aWishOnTheCitizensBehalfIsMarkedForEverAndSharedWithNobody() {
    family.opened(family.brother, Map.of(Topic.WISHES, Right.WRITE));
    var id = write(family.brother, "Maja vil gerne ud at sejle.");
    var own = family.people.open(family.people.citizen, permit -> wishes.find(permit, id));
    assertThat(own.onBehalfBy()).contains("Jonas Test");
    assertThat(own.currentReaders()).isEmpty();
    assertThatThrownBy(
            () -> family.people.open(family.people.mette, permit -> wishes.find(permit, id)))
        .isInstanceOf(WishNotFound.class);
    family.people.change(
        family.people.citizen,
        permit ->
            wishes.share(
                permit,
                wishes
                    .changeWords(
                        permit,
                        id,
                        wishes.find(permit, id).version(),
                        new OwnWords("Jeg vil sejle."))
                    .id(),
                Set.of(family.people.mette.id())));
    assertThat(
            family.people.open(family.people.mette, permit -> wishes.find(permit, id)).onBehalfBy())
        .contains("Jonas Test");
  }

  @Test
  void whoMayOnlySeeWritesNothing() {
    family.opened(ALL);
    assertThatThrownBy(() -> write(family.brother, "Maja vil sejle."))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(() -> done("Gå en tur efter morgenmaden")).isInstanceOf(AccessRefused.class);
  }

  @Test
  void whatTheCitizenDoesWithWishesARelativeDoesNot() {
    family.opened(family.brother, Map.of(Topic.WISHES, Right.WRITE, Topic.GOALS, Right.WRITE));
    var wish = family.people.wish("Jeg vil male.", family.people.mette);
    var own = write(family.brother, "Maja vil sejle.");
    for (var id : List.of(wish.id(), own)) {
      unchanged(permit -> wishes.takeBack(permit, id));
      unchanged(permit -> wishes.share(permit, id, Set.of()));
      unchanged(permit -> wishes.changeWords(permit, id, 0, new OwnWords("Andet.")));
      unchanged(permit -> wishes.comeTrue(permit, id));
      unchanged(permit -> wishes.reopen(permit, id));
      unchanged(permit -> wishes.say(permit, id, new OwnWords("Hej.")));
      unseen(permit -> wishes.open(permit, id));
      unseen(permit -> wishes.find(permit, id));
      unseen(permit -> wishes.trail(permit, id));
      unseen(permit -> wishes.revisions(permit, id));
      unseen(permit -> TeamOfTwo.bean(Attachments.class).of(permit, id));
    }
    unseen(wishes::of);
    unseen(wishes::quotes);
    unchanged(permit ->
        wishes.write(
            permit,
            new WishDraft(WishKind.WISH, new OwnWords("Som Maja."), Optional.empty(), Set.of())));
    unseen(TeamOfTwo.bean(DialogAnswers.class)::of);
  }

  @Test
  void whatIsNoTopicOfARelativesIsClosedToThem() {
    family.opened(ALL);
    var topics = Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);
    Stream.<Consumer<Permit>>of(
            permit -> TeamOfTwo.bean(PlanHistory.class).before(permit, Instant.now(), 0),
            permit -> TeamOfTwo.bean(Corrections.class).of(permit),
            permit -> TeamOfTwo.bean(Handovers.class).of(permit, 50),
            permit -> TeamOfTwo.bean(AccessLog.class).byOthers(permit, 10),
            permit -> TeamOfTwo.bean(Subscriptions.class).of(permit))
        .forEach(work ->
            assertThatThrownBy(() ->
                    family.people.open(
                        family.brother,
                        topics,
                        permit -> {
                          work.accept(permit);
                          return permit;
                        }))
                .isInstanceOf(AccessRefused.class));
  }

  @Test
  void aStepThatTheRelativeHoldsIsDoneForAllWhenTheySaySo() {
    family.opened(family.brother, Map.of(Topic.GOALS, Right.WRITE));
    assertThatThrownBy(() -> done("Tage bad")).isInstanceOf(AccessRefused.class);
    done("Gå en tur efter morgenmaden");
    assertThat(
            family
                .people
                .open(family.people.mette, Set.of(Topic.GOALS), TeamOfTwo.bean(Plans.class)::of)
                .steps())
        .filteredOn(Step::done)
        .extracting(Step::title)
        .containsExactly("Gå en tur efter morgenmaden");
  }

  @Test
  void oneTellsTheTeamSomethingWithNoTopicOpenAndTheCitizenReadsIt() {
    family.opened();
    assertThat(seen().plan()).isEmpty();
    var told = tell("Hun sover dårligt.");
    assertThat(told.replyDueOn()).isAfter(LocalDate.now(SpokenDates.ZONE));
    assertThat(
            family.people.open(family.people.citizen, Set.of(Topic.RELATIVES_WORDS), messages::of))
        .containsExactly(told);
    assertThat(TeamOfTwo.bean(MessageInbox.class).of(family.people.nadia, 50).rows())
        .extracting(it -> it.told())
        .containsExactly(told.id());
    assertThat(TeamOfTwo.bean(MessageInbox.class).of(family.people.outsider, 50).rows()).isEmpty();

    var answered =
        family.people.change(
            family.people.nadia,
            Set.of(Topic.RELATIVES_WORDS),
            permit -> messages.answer(permit, told.id(), new OwnWords("Tak. Jeg har læst det.")));
    assertThat(seen().told()).containsExactly(answered);
    assertThat(TeamOfTwo.bean(MessageInbox.class).of(family.people.nadia, 50).rows()).isEmpty();
    assertThatThrownBy(() ->
            family.people.change(
                family.people.nadia,
                Set.of(Topic.RELATIVES_WORDS),
                permit -> messages.answer(permit, told.id(), new OwnWords("Og igen."))))
        .isInstanceOf(MessageNotFound.class);
  }

  @Test
  void whoIsInTheTeamOfAnotherUnitReadsNotWhatIsTold() {
    family.opened();
    var told = tell("Hun sover dårligt.");
    assertThatThrownBy(() ->
            family.people.open(
                family.people.mette,
                Set.of(Topic.RELATIVES_WORDS),
                permit -> messages.find(permit, told.id())))
        .isInstanceOf(MessageNotFound.class);
  }

  @Test
  void theCitizenTellsNothingInARelativesName() {
    family.opened();
    assertThatThrownBy(() ->
            family.people.change(
                family.people.citizen,
                Set.of(Topic.RELATIVES_WORDS),
                permit -> messages.tell(permit, new OwnWords("Hej."))))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void eachLookIsInTheCitizensLogWithItsBasis() {
    family.opened(Topic.GOALS);
    seen();
    assertThat(log())
        .anySatisfy(entry -> {
          assertThat(entry.actorName()).isEqualTo("Jonas Test");
          assertThat(entry.topic()).isEqualTo(Topic.GOALS);
          assertThat(entry.reason()).contains(PermitReason.GIVEN_BY_CITIZEN);
        });
  }

  @Test
  void whatIsNotOpenIsNotInTheLogEither() {
    family.opened(Topic.GOALS);
    family.shared.openTo(family.brother, PageRequest.first());
    assertThat(log())
        .filteredOn(entry -> entry.actorName().equals("Jonas Test"))
        .extracting(entry -> entry.topic())
        .containsOnly(Topic.DELEGATIONS);
  }

  private void unseen(Function<Permit, ?> work) {
    assertThatThrownBy(
            () -> family.people.open(family.brother, Set.of(Topic.WISHES, Topic.GOALS), work))
        .isInstanceOf(AccessRefused.class);
  }

  private void unchanged(Function<WritePermit, ?> work) {
    assertThatThrownBy(
            () -> family.people.change(family.brother, Set.of(Topic.WISHES, Topic.GOALS), work))
        .isInstanceOf(AccessRefused.class);
  }

  private List<AccessLogEntry> log() {
    return family.people.open(
        family.people.citizen, permit -> TeamOfTwo.bean(AccessLog.class).byOthers(permit, 50));
  }

  private SharedPlan seen() {
    return family.shared.open(family.brother, family.people.id());
  }

  private List<String> texts() {
    return seen().wishes().orElseThrow().stream().map(it -> it.text().orElseThrow()).toList();
  }

  private WishId write(Actor.Person relative, String words) {
    return family.people.change(
        relative,
        permit -> sharedWishes.write(permit, WishKind.WISH, new OwnWords(words), Optional.empty()));
  }

  private void changeWords(WishId id, String words) {
    family.people.change(
        family.people.citizen,
        permit ->
            wishes.changeWords(permit, id, wishes.find(permit, id).version(), new OwnWords(words)));
  }

  private RelativeMessage tell(String words) {
    return told(family.brother, words);
  }

  private RelativeMessage told(Actor.Person relative, String words) {
    return family.people.change(
        relative,
        Set.of(Topic.RELATIVES_WORDS),
        permit -> messages.tell(permit, new OwnWords(words)));
  }

  private void done(String title) {
    var step =
        plan().steps().stream().filter(it -> it.title().equals(title)).findFirst().orElseThrow();
    family.people.change(
        family.brother,
        Set.of(Topic.GOALS),
        permit -> {
          TeamOfTwo.bean(Plans.class).done(permit, step.id());
          return permit;
        });
  }

  private static String leisure(String id, String title) {
    return """
    {"resourceType":"Goal","id":"%s","lifecycleStatus":"active","description":{"text":"%s"},
     "category":[{"coding":[{"system":"https://voresplan.dk/fhir/CodeSystem/life-area",
       "code":"LEISURE"}]}],"subject":{"reference":"Patient/person"}}
    """
        .formatted(id, title);
  }

  private Plan plan() {
    return family.people.open(
        family.people.citizen, Set.of(Topic.GOALS), TeamOfTwo.bean(Plans.class)::of);
  }

  private Goal goal(String title) {
    return plan().goals().stream()
        .filter(goal -> goal.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private Appointment appointment(String title) {
    return family
        .people
        .open(family.people.citizen, Set.of(Topic.CALENDAR), TeamOfTwo.bean(Calendars.class)::of)
        .appointments()
        .stream()
        .filter(it -> it.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private void keepBack(Delegation delegation, Topic topic, String item) {
    family.own(permit -> {
      family.delegations.keepBack(permit, delegation.id(), new HiddenItems(topic, item));
      return permit;
    });
  }
}
