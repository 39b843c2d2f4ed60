package dk.voresplan.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.handover.InvalidHandover.Problem;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.text.InvalidText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HandoversTest {
  private final TwoSides people = new TwoSides();
  private final Handovers handovers = TwoSides.bean(Handovers.class);
  private final WaitingHandovers waiting = TwoSides.bean(WaitingHandovers.class);

  @Test
  void aHandoverHasTwoSidesADayAndPointsThatSomeoneTakesByADay() {
    var begun = people.discharge("Medicin", "Hvem ringer dagen efter");
    var seen = found(people.citizen, begun.id());
    assertThat(seen.giving().name()).isEqualTo("Regionspsykiatrien");
    assertThat(seen.receiving().name()).isEqualTo("Skanderborg Kommune");
    assertThat(seen.takesPlaceOn()).isEqualTo(people.day);
    assertThat(seen.begunByName()).isEqualTo("amira Test");
    assertThat(seen.points())
        .extracting(point -> point.title().value() + ": " + point.takerName())
        .containsExactly("Medicin: mette Test", "Hvem ringer dagen efter: mette Test");
    assertThat(seen.points().getFirst().until()).isEqualTo(people.day.plusDays(1));
    assertThat(seen.missing(HandoverPart.GIVING)).isEqualTo(2);
    assertThat(seen.missing(HandoverPart.RECEIVING)).isEqualTo(2);
    assertThat(seen.yours()).as("the citizen ticks for nobody").isEmpty();
  }

  @Test
  void eachSideTicksForItselfAndTheCitizenSeesWhoDid() {
    var handover = people.discharge("Medicin");
    var ticked = tick(people.bo, handover, 0);
    assertThat(ticked.points().getFirst().handedOver().orElseThrow().name()).isEqualTo("bo Test");
    assertThat(ticked.points().getFirst().takenOver()).isEmpty();
    assertThat(ticked.isDone()).isFalse();
    tick(people.line, handover, 0);
    var done = found(people.citizen, handover.id());
    assertThat(done.points().getFirst().takenOver().orElseThrow().name()).isEqualTo("line Test");
    assertThat(done.isDone()).isTrue();
    assertThat(done.doneAt()).isPresent();
  }

  @Test
  void whoIsOnNeitherSideTicksForNobody() {
    var handover = people.discharge("Medicin");
    for (var actor : List.of(people.sanne, people.citizen)) {
      refused(() -> tick(actor, handover, 0), NotYourTick.class);
      refused(() -> takeBack(actor, handover, 0), NotYourTick.class);
      refused(() -> add(actor, handover, "Bolig"), NotYourTick.class);
    }
    refused(() -> tick(people.outsider, handover, 0), AccessRefused.class);
    assertThat(found(people.citizen, handover.id()).points().getFirst())
        .extracting(HandoverPoint::handedOver, HandoverPoint::takenOver)
        .containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void aSideThatIsAUnitLeavesTheRestOfItsOrganisationOut() {
    var handover =
        people.begin(
            people.amira,
            people.draft(people.side("Regionspsykiatrien"), people.side("Enheden unit1"), "Bolig"));
    refused(() -> tick(people.line, handover, 0), NotYourTick.class);
    assertThat(tick(people.mette, handover, 0).missing(HandoverPart.RECEIVING)).isZero();
  }

  @Test
  void twoUnitsOfOneOrganisationCanHandOverToEachOther() {
    var handover =
        people.begin(
            people.line,
            people.draft(people.side("Enheden unit2"), people.side("Enheden unit1"), "Skole"));
    var ticked = tick(people.line, handover, 0);
    assertThat(ticked.missing(HandoverPart.GIVING)).isZero();
    assertThat(ticked.missing(HandoverPart.RECEIVING)).isEqualTo(1);
    assertThat(tick(people.mette, handover, 0).isDone()).isTrue();
  }

  @Test
  void sidesThatSomeoneCouldBeOnBothOfAreRefused() {
    var whole = people.side("Skanderborg Kommune");
    var unit = people.side("Enheden unit1");
    for (var pair : List.of(List.of(whole, whole), List.of(whole, unit), List.of(unit, whole))) {
      assertThat(problem(people.draft(pair.getFirst(), pair.getLast(), "Bolig")))
          .isEqualTo(Problem.SAME_SIDE);
    }
  }

  @Test
  void bothSidesMustHaveSomeoneInTheTeam() {
    var stranger = new SideId(UUID.randomUUID());
    var known = people.side("Regionspsykiatrien");
    assertThat(problem(people.draft(stranger, known, "Bolig"))).isEqualTo(Problem.GIVING);
    assertThat(problem(people.draft(known, stranger, "Bolig"))).isEqualTo(Problem.RECEIVING);
    assertThat(found(people.citizen)).as("nothing is kept").isEmpty();
  }

  @Test
  void aHandoverNeedsAPointAndHasFiftyAtMost() {
    var from = people.side("Regionspsykiatrien");
    var to = people.side("Skanderborg Kommune");
    assertThat(problem(people.draft(from, to))).isEqualTo(Problem.POINTS);
    var many = Stream.generate(() -> "Bolig").limit(51).toArray(String[]::new);
    assertThat(problem(people.draft(from, to, many))).isEqualTo(Problem.POINTS);
    assertThat(found(people.citizen)).as("nothing is kept").isEmpty();
  }

  @Test
  void aPointIsTakenByTheReceivingSideOrByAName() {
    var handover = people.discharge("Medicin");
    for (var wrong : List.of(people.amira, people.sanne, people.outsider)) {
      assertThatThrownBy(
              () -> add(people.mette, handover, "Bolig", new PointOwner.Member(wrong.id())))
          .isInstanceOfSatisfying(
              InvalidHandover.class,
              invalid -> assertThat(invalid.problem()).isEqualTo(Problem.TAKER));
    }
    var added = add(people.mette, handover, "Recept", new PointOwner.InWords("Din egen læge"));
    assertThat(added.points().getLast().takerName()).isEqualTo("Din egen læge");
    assertThat(added.points().getLast().taker()).isEmpty();
  }

  @Test
  void daysThatNobodyMeansAreRefused() {
    var from = people.side("Regionspsykiatrien");
    var to = people.side("Skanderborg Kommune");
    for (var day : List.of("0001-01-01", "9999-12-31")) {
      var draft =
          new HandoverDraft(
              HandoverKind.DISCHARGE, from, to, LocalDate.parse(day), List.of(people.point("x")));
      assertThat(problem(draft)).isEqualTo(Problem.DAY);
      var until =
          new PointDraft(
              new HandoverText("x"),
              new PointOwner.Member(people.mette.id()),
              LocalDate.parse(day));
      assertThat(
              problem(
                  new HandoverDraft(HandoverKind.DISCHARGE, from, to, people.day, List.of(until))))
          .isEqualTo(Problem.UNTIL);
    }
  }

  @Test
  void tickingTwiceHasOneEffectAndTheSecondSeesWhoWasFirst() {
    var handover = people.discharge("Medicin");
    var first = tick(people.amira, handover, 0);
    var second = tick(people.bo, handover, 0);
    assertThat(second.version()).isEqualTo(first.version());
    assertThat(second.points()).isEqualTo(first.points());
    assertThat(second.points().getFirst().handedOver().orElseThrow().by())
        .isEqualTo(people.amira.id());
  }

  @Test
  void oneTakesBackOnesOwnTickAndTheOtherSidesStays() {
    var handover = people.discharge("Medicin");
    tick(people.amira, handover, 0);
    tick(people.mette, handover, 0);
    refused(() -> takeBack(people.bo, handover, 0), NotYourTick.class);
    var opened = takeBack(people.amira, handover, 0);
    assertThat(opened.points().getFirst().handedOver()).isEmpty();
    assertThat(opened.points().getFirst().takenOver().orElseThrow().by())
        .isEqualTo(people.mette.id());
    assertThat(takeBack(people.amira, handover, 0).version()).isEqualTo(opened.version());
  }

  @Test
  void twoSidesThatTickAtOnceBothCount() throws Exception {
    var handover = people.discharge("Medicin", "Bolig");
    atOnce(
        List.of(
            () -> Optional.of(tick(people.amira, handover, 0)),
            () -> Optional.of(tick(people.mette, handover, 0)),
            () -> Optional.of(tick(people.bo, handover, 0)),
            () -> Optional.of(tick(people.amira, handover, 1)),
            () -> Optional.of(tick(people.line, handover, 1))));
    var ticked = found(people.citizen, handover.id());
    assertThat(ticked.isDone()).isTrue();
    assertThat(ticked.version())
        .as("one of the five was ticked already")
        .isEqualTo(handover.version() + 4);
  }

  @Test
  void aPointThatIsAddedWhileTheLastIsTickedIsAddedBeforeOrNotAtAll() throws Exception {
    for (int round = 0; round < 5; round++) {
      var handover = people.discharge("Medicin");
      tick(people.amira, handover, 0);
      var answers =
          atOnce(
              List.of(
                  () -> Optional.of(tick(people.mette, handover, 0)),
                  () -> {
                    try {
                      return Optional.of(add(people.bo, handover, "Bolig"));
                    } catch (HandoverDone done) {
                      return Optional.empty();
                    }
                  }));
      assertThat(found(people.citizen, handover.id()).isDone())
          .isEqualTo(answers.getLast().isEmpty());
    }
  }

  @Test
  void aPointOfAnotherHandoverCannotBeTickedThroughThisOne() {
    var one = people.discharge("Medicin");
    var other = people.discharge("Bolig");
    var forged = other.points().getFirst().id();
    refused(
        () -> people.change(people.amira, permit -> handovers.tick(permit, one.id(), forged)),
        HandoverNotFound.class);
    assertThat(found(people.citizen, other.id()).points().getFirst().handedOver()).isEmpty();
  }

  @Test
  void anotherCitizensHandoverIsNotFoundThroughOnesOwn() {
    var others = new TwoSides();
    var theirs = others.discharge("Medicin");
    refused(() -> found(people.citizen, theirs.id()), HandoverNotFound.class);
    refused(() -> tick(people.amira, theirs, 0), HandoverNotFound.class);
    refused(() -> takeBack(people.amira, theirs, 0), HandoverNotFound.class);
    refused(() -> add(people.amira, theirs, "Bolig"), HandoverNotFound.class);
    var kept = others.open(others.citizen, permit -> handovers.find(permit, theirs.id()));
    assertThat(kept.version()).isEqualTo(theirs.version());
  }

  @Test
  void onlyAProfessionalOfTheTeamBeginsOne() {
    var draft =
        people.draft(people.side("Regionspsykiatrien"), people.side("Skanderborg Kommune"), "x");
    refused(() -> people.begin(people.citizen, draft), AccessRefused.class);
    refused(() -> people.begin(people.outsider, draft), AccessRefused.class);
    assertThat(people.begin(people.sanne, draft).begunByName()).isEqualTo("sanne Test");
  }

  @Test
  void whenAllIsTickedNothingIsAddedAndItStaysInTheHistory() {
    var handover = people.discharge("Medicin");
    tick(people.amira, handover, 0);
    tick(people.mette, handover, 0);
    refused(() -> add(people.mette, handover, "Bolig"), HandoverDone.class);
    var next = people.discharge("Bolig");
    assertThat(found(people.citizen))
        .extracting(Handover::id)
        .containsExactly(next.id(), handover.id());
  }

  @Test
  void itWaitsForTheSideThatHasNotTicked() {
    var handover = people.discharge("Medicin");
    assertThat(waitsFor(people.amira)).containsExactly(handover.id());
    assertThat(waitsFor(people.mette)).containsExactly(handover.id());
    assertThat(waitsFor(people.sanne)).as("on neither side").isEmpty();
    tick(people.amira, handover, 0);
    assertThat(waitsFor(people.amira)).isEmpty();
    assertThat(waiting.of(people.mette, 50).rows().getFirst().citizen()).isEqualTo(people.id());
    tick(people.mette, handover, 0);
    assertThat(waitsFor(people.mette)).isEmpty();
    takeBack(people.mette, handover, 0);
    assertThat(waitsFor(people.mette)).containsExactly(handover.id());
  }

  @Test
  void aLateOneIsShownToBothSidesFirst() {
    var soon = people.discharge("Medicin");
    var late = people.discharge("Bolig");
    letTheDayPass(late);
    tick(people.amira, late, 0);
    assertThat(waitsFor(people.amira)).containsExactly(late.id(), soon.id());
    assertThat(waitsFor(people.mette)).containsExactly(late.id(), soon.id());
    assertThat(found(people.citizen)).extracting(Handover::id).startsWith(late.id());
    tick(people.mette, late, 0);
    assertThat(waitsFor(people.amira)).containsExactly(soon.id());
  }

  @Test
  void whoLeavesTheTeamNoLongerFindsItAndWhoComesLaterDoes() {
    var handover = people.discharge("Medicin");
    people.contribute("kommunen", "peter:unit1");
    assertThat(waitsFor(people.mette)).isEmpty();
    refused(() -> tick(people.mette, handover, 0), AccessRefused.class);
    assertThat(waitsFor(people.outsider)).containsExactly(handover.id());
    assertThat(tick(people.outsider, handover, 0).missing(HandoverPart.RECEIVING)).isZero();
  }

  @Test
  void allHandoversAreReadInOneStatementWhateverTheyHold() {
    for (int each = 0; each < 3; each++) {
      people.discharge("Medicin", "Bolig", "Kriseplan");
    }
    int statements =
        RunningBackend.get().statementsOf(() -> assertThat(found(people.citizen)).hasSize(3));
    assertThat(statements).as("the three of the log and ours").isEqualTo(4);
  }

  @Test
  void whereMoreWaitThanAreShownTheListSaysSo() {
    var second = people.discharge("Medicin", "Bolig");
    var third = people.discharge("Medicin");
    people.discharge("Medicin");
    var first = waiting.of(people.mette, 2);
    assertThat(first.rows())
        .extracting(item -> item.handover().id())
        .containsExactly(second.id(), third.id());
    assertThat(first.more()).isTrue();
    assertThat(waiting.of(people.mette, 3).more()).isFalse();
    tick(people.mette, third, 0);
    assertThat(waiting.of(people.mette, 2).rows())
        .as("what is ticked takes no place")
        .extracting(item -> item.handover().id())
        .doesNotContain(third.id())
        .hasSize(2);
  }

  @Test
  void aTextIsKeptAsItWasWrittenAndOneThatCannotBeIsRefused() {
    var odd = "Ilaç ve دواء <b>2</b> 🐈";
    assertThat(people.discharge(odd).points().getFirst().title().value()).isEqualTo(odd);
    assertThat(new HandoverText("a".repeat(500)).value()).hasSize(500);
    for (var bad : List.of("", "  ", "a".repeat(501), "a\u0000b", "a\ud800b", "a\u202eb")) {
      refused(() -> new HandoverText(bad), InvalidText.class);
    }
    refused(() -> new PointOwner.InWords("a".repeat(201)), InvalidText.class);
  }

  private static void letTheDayPass(Handover handover) {
    RunningBackend.get()
        .everything()
        .change(
            "update handover set takes_place_on = ? where id = ?",
            LocalDate.now(SpokenDates.ZONE).minusDays(2),
            handover.id().value());
  }

  private Problem problem(HandoverDraft draft) {
    try {
      people.begin(people.amira, draft);
    } catch (InvalidHandover invalid) {
      return invalid.problem();
    }
    throw new AssertionError("It was begun");
  }

  private static void refused(ThrowingCallable work, Class<? extends Throwable> why) {
    assertThatThrownBy(work).isInstanceOf(why);
  }

  private List<HandoverId> waitsFor(Actor.Professional professional) {
    return waiting.of(professional, 50).rows().stream().map(item -> item.handover().id()).toList();
  }

  private List<Handover> found(Actor actor) {
    return people.open(actor, permit -> handovers.of(permit, 50).rows());
  }

  private Handover found(Actor actor, HandoverId id) {
    return people.open(actor, permit -> handovers.find(permit, id));
  }

  private Handover tick(Actor actor, Handover handover, int point) {
    var id = handover.points().get(point).id();
    return people.change(actor, permit -> handovers.tick(permit, handover.id(), id));
  }

  private Handover takeBack(Actor actor, Handover handover, int point) {
    var id = handover.points().get(point).id();
    return people.change(actor, permit -> handovers.takeBack(permit, handover.id(), id));
  }

  private Handover add(Actor actor, Handover handover, String title) {
    return add(actor, handover, title, new PointOwner.Member(people.mette.id()));
  }

  private Handover add(Actor actor, Handover handover, String title, PointOwner taker) {
    var point = new PointDraft(new HandoverText(title), taker, people.day);
    return people.change(actor, permit -> handovers.add(permit, handover.id(), point));
  }

  /** What they answered, in their order. */
  private static List<Optional<Handover>> atOnce(List<Callable<Optional<Handover>>> all)
      throws InterruptedException, ExecutionException {
    var answers = new ArrayList<Optional<Handover>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(all)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }
}
