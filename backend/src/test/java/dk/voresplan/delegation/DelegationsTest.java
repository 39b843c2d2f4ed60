package dk.voresplan.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.TestRows;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.limit.TooMany;
import dk.voresplan.mydata.Erasing;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.person.CitizenId;
import dk.voresplan.plan.Plans;
import dk.voresplan.storage.LookUpKey;
import dk.voresplan.text.ShortText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a citizen opens the plan for a relative, and closes it. */
class DelegationsTest {
  private static final Map<Topic, Right> GOALS = Map.of(Topic.GOALS, Right.SEE);

  private final Family family = new Family();
  private final TestRows own = RunningBackend.get().own();
  private final Delegations delegations = family.delegations;

  @Test
  void leavingThePortalClosesAllThatIsForTheCitizenToClose() {
    family.opened(Topic.GOALS);
    family.custody(family.mother, Instant.now().plus(Duration.ofDays(1)));
    var erasing = TeamOfTwo.bean(Erasing.class);
    family.people.change(
        family.people.citizen,
        erasing.topics(),
        permit -> {
          erasing.leave(permit);
          return permit;
        });
    assertThat(family.own(family.delegations::of))
        .extracting(Delegation::basis)
        .containsExactly(DelegationBasis.PARENTAL_CUSTODY);
  }

  @Test
  void someoneWhoGuessesCodesIsStoppedWhoeversTheyAre() {
    for (int i = 0; i < 20; i++) {
      assertThat(delegations.use(family.brother, "2222-2222-22" + (22 + i)))
          .isEqualTo(CodeTry.NOT_RIGHT);
    }
    var right = family.invite(GOALS).code().spoken();
    assertThatThrownBy(() -> delegations.use(family.brother, right)).isInstanceOf(TooMany.class);
    assertThat(delegations.use(family.mother, right)).isEqualTo(CodeTry.WAITS_FOR_A_YES);
  }

  @Test
  void aCitizenMakesSoManyCodesADayAndNoMore() {
    for (int i = 0; i < 20; i++) {
      family.invite(GOALS);
    }
    assertThatThrownBy(() -> family.invite(GOALS)).isInstanceOf(TooMany.class);
  }

  @Test
  void nothingIsOpenBeforeTheCitizenHasSaidYesToTheName() {
    var invited = family.invite(GOALS);
    assertRefused(family.brother);
    assertThat(delegations.use(family.brother, invited.code().spoken()))
        .isEqualTo(CodeTry.WAITS_FOR_A_YES);
    assertRefused(family.brother);
    var waiting = family.own(permit -> delegations.find(permit, invited.delegation().id()));
    assertThat(waiting.invitation().orElseThrow().usedBy()).contains("Jonas Test");

    family.confirm(waiting.id(), "Jonas Test");
    assertThat(family.shared.open(family.brother, family.people.id()).plan()).isPresent();
  }

  @Test
  void theYesIsToTheNameThatTheCitizenRead() {
    var invited = family.invite(GOALS);
    delegations.use(family.mother, invited.code().spoken());
    assertThatThrownBy(() -> family.confirm(invited.delegation().id(), "Jonas Test"))
        .isInstanceOf(DelegationNotFound.class);
    assertRefused(family.mother);
  }

  @Test
  void theCodeIsOfOneUse() {
    var invited = family.invite(GOALS);
    delegations.use(family.brother, invited.code().spoken());
    assertThat(delegations.use(family.mother, invited.code().spoken()))
        .isEqualTo(CodeTry.NOT_RIGHT);
    family.confirm(invited.delegation().id(), "Jonas Test");
    assertThat(delegations.use(family.mother, invited.code().spoken()))
        .isEqualTo(CodeTry.NOT_RIGHT);
    assertRefused(family.mother);
  }

  @Test
  void theCodeIsReadHoweverItIsTyped() {
    var invited = family.invite(GOALS);
    var typed = " " + invited.code().spoken().toLowerCase(Locale.ROOT).replace('-', ' ');
    assertThat(delegations.use(family.brother, typed.replace('0', 'o').replace('1', 'l')))
        .isEqualTo(CodeTry.WAITS_FOR_A_YES);
  }

  @Test
  void afterFiveTriesTheRightCodeIsWrongTooAndANewOneIsNeeded() {
    var invited = family.invite(GOALS);
    for (int i = 0; i < 5; i++) {
      assertThat(delegations.use(stranger(), wrong(invited))).isEqualTo(CodeTry.NOT_RIGHT);
    }
    assertThat(delegations.use(family.brother, invited.code().spoken()))
        .isEqualTo(CodeTry.NOT_RIGHT);
    var spent = family.own(permit -> delegations.find(permit, invited.delegation().id()));
    assertThat(spent.invitation().orElseThrow().triesLeft()).isZero();

    var again = family.own(permit -> delegations.renewCode(permit, spent.id()));
    assertThat(delegations.use(family.brother, invited.code().spoken()))
        .as("the first code")
        .isEqualTo(CodeTry.NOT_RIGHT);
    assertThat(delegations.use(family.brother, again.code().spoken()))
        .isEqualTo(CodeTry.WAITS_FOR_A_YES);
  }

  @Test
  void manyAtOnceHaveFiveTriesTogether() {
    var invited = family.invite(GOALS);
    var strangers = IntStream.range(0, 12).mapToObj(_ -> stranger()).toList();
    var tries =
        strangers.stream()
            .map(it -> CompletableFuture.supplyAsync(() -> delegations.use(it, wrong(invited))))
            .toList();
    tries.forEach(CompletableFuture::join);
    assertThat(triesOf(invited)).isEqualTo(5);
  }

  @Test
  void onePersonHasTwoTriesAlsoWithManyAtOnce() {
    var invited = family.invite(GOALS);
    var tries =
        IntStream.range(0, 8)
            .mapToObj(_ ->
                CompletableFuture.supplyAsync(
                    () -> delegations.use(family.brother, wrong(invited))))
            .toList();
    assertThat(tries).allMatch(it -> it.join() == CodeTry.NOT_RIGHT);
    assertThat(triesOf(invited)).isEqualTo(2);
  }

  @Test
  void onePersonSpendsTwoTriesOfACodeAndLeavesTheRestToOthers() {
    var invited = family.invite(GOALS);
    var tries =
        IntStream.range(0, 6)
            .mapToObj(_ ->
                CompletableFuture.supplyAsync(() -> delegations.use(family.mother, wrong(invited))))
            .toList();
    tries.forEach(CompletableFuture::join);
    assertThat(triesOf(invited)).isEqualTo(2);
    assertThat(delegations.use(family.brother, invited.code().spoken()))
        .isEqualTo(CodeTry.WAITS_FOR_A_YES);
  }

  @Test
  void aYesToOneUseOfTheCodeOpensForNobodyElseOfThatName() {
    var invited = family.invite(GOALS);
    var id = invited.delegation().id();
    delegations.use(family.brother, invited.code().spoken());
    var read = family.use(id);
    var again = family.own(permit -> delegations.renewCode(permit, id));
    var cousin = Family.person(RunningBackend.newCpr(), "Jonas Test");
    delegations.use(cousin, again.code().spoken());
    assertThatThrownBy(
            () -> family.own(permit -> delegations.confirm(permit, id, "Jonas Test", read)))
        .isInstanceOf(DelegationNotFound.class);
    assertRefused(cousin);
  }

  @Test
  void changingTheDayOpensNoTopicThatWasClosed() {
    var delegation = family.opened(Topic.GOALS, Topic.CALENDAR);
    family.own(permit ->
        delegations.changeTopic(permit, delegation.id(), Topic.CALENDAR, Optional.empty()));
    var tomorrow = LocalDate.now(SpokenDates.ZONE).plusDays(1);
    var changed = family.own(permit -> delegations.changeDay(permit, delegation.id(), tomorrow));
    assertThat(changed.opened().shown()).containsExactly(Topic.GOALS);
    assertThat(changed.lastDay()).contains(tomorrow);
  }

  @Test
  void openingATopicLeavesTheDayAndTheOthersAlone() {
    var delegation = family.opened(Topic.GOALS);
    var changed =
        family.own(permit ->
            delegations.changeTopic(
                permit, delegation.id(), Topic.WISHES, Optional.of(Right.WRITE)));
    assertThat(changed.opened().topics())
        .isEqualTo(Map.of(Topic.GOALS, Right.SEE, Topic.WISHES, Right.WRITE));
    assertThat(changed.lastDay()).isEqualTo(delegation.lastDay());
  }

  @Test
  void aChangeOfWhatWasSeenBeforeChangesNothing() {
    var seen = family.opened(Topic.GOALS, Topic.CALENDAR);
    family.own(
        permit -> delegations.changeTopic(permit, seen.id(), Topic.CALENDAR, Optional.empty()));
    assertThatThrownBy(() ->
            family.own(permit ->
                delegations.change(
                    permit,
                    seen.id(),
                    seen.version(),
                    seen.opened(),
                    seen.lastDay().orElseThrow())))
        .isInstanceOf(DelegationChanged.class);
    assertThat(family.own(permit -> delegations.find(permit, seen.id())).opened().shown())
        .containsExactly(Topic.GOALS);
  }

  @Test
  void aCodeIsWorthNothingAfterSevenDays() {
    var invited = family.invite(GOALS);
    change("update invitation set expires_at = current_timestamp where citizen_id = ?");
    assertThat(delegations.use(family.brother, invited.code().spoken()))
        .isEqualTo(CodeTry.NOT_RIGHT);
  }

  @Test
  void aYesThatComesAfterSevenDaysOpensNothing() {
    var invited = family.invite(GOALS);
    delegations.use(family.brother, invited.code().spoken());
    change("update invitation set expires_at = current_timestamp where citizen_id = ?");
    assertThatThrownBy(() -> family.confirm(invited.delegation().id(), "Jonas Test"))
        .isInstanceOf(DelegationNotFound.class);
  }

  @Test
  void nobodyUsesTheirOwnCode() {
    var invited = family.invite(GOALS);
    assertThat(delegations.use(family.people.citizen, invited.code().spoken()))
        .isEqualTo(CodeTry.NOT_RIGHT);
    assertThat(triesOf(invited)).isZero();
  }

  @Test
  void onlyTheDigestOfTheCodeIsKeptAndItIsInNoLog() {
    var invited = family.invite(GOALS);
    var plain = invited.code().spoken().replace("-", "");
    var kept =
        own.one(
            String.class,
            "select code_digest from invitation where citizen_id = ?",
            family.people.id().value());
    assertThat(kept).isEqualTo(TeamOfTwo.bean(LookUpKey.class).digest("invitation", plain));
    assertThat(invited.code().toString()).doesNotContain(plain);
    assertThat(RunningBackend.get().logOf(() -> delegations.use(family.brother, plain)))
        .noneMatch(line -> line.contains(plain));
  }

  @Test
  void noTwoCodesAreAlike() {
    assertThat(IntStream.range(0, 500).mapToObj(it -> InvitationCode.next().spoken()))
        .doesNotHaveDuplicates();
  }

  @Test
  void closingStopsTheVeryNextClick() {
    var delegation = family.opened(Topic.GOALS);
    family.shared.open(family.brother, family.people.id());
    close(delegation);
    assertRefused(family.brother);
    assertThat(family.shared.openTo(family.brother, PageRequest.first())).isEmpty();
  }

  @Test
  void aTopicThatIsTakenAwayIsGoneFromTheVeryNextClick() {
    var delegation = family.opened(Topic.GOALS, Topic.CALENDAR);
    family.own(permit ->
        delegations.change(
            permit,
            delegation.id(),
            delegation.version(),
            new Opened(GOALS),
            delegation.lastDay().orElseThrow()));
    assertThat(family.shared.open(family.brother, family.people.id()).calendar()).isEmpty();
    assertThatThrownBy(() -> see(family.brother, Topic.CALENDAR)).isInstanceOf(AccessRefused.class);
  }

  @Test
  void itLastsAYearIfNothingElseIsChosenAndTwoAtMost() {
    var today = LocalDate.now(SpokenDates.ZONE);
    assertThat(delegations.usualLastDay()).isEqualTo(today.plusYears(1));
    assertThat(invite(today.plusYears(2)).delegation().lastDay()).contains(today.plusYears(2));
    for (var day : List.of(today.plusYears(2).plusDays(1), today.minusDays(1))) {
      assertThatThrownBy(() -> invite(day)).isInstanceOf(InvalidDelegation.class);
    }
  }

  @Test
  void whoIsUnderFifteenOpensForNobody() {
    var young = LocalDate.now(SpokenDates.ZONE).minusYears(15).plusDays(1);
    own.change(
        "update person set birth_date = ? where citizen_id = ?", young, family.people.id().value());
    assertThatThrownBy(() -> family.invite(GOALS)).isInstanceOf(InvalidDelegation.class);
  }

  @Test
  void whatCannotBeWrittenInIsNotOpenedForWriting() {
    for (var topic : List.of(Topic.CONTACTS, Topic.CALENDAR, Topic.SIGNS_CARD)) {
      assertThatThrownBy(() -> new Opened(Map.of(topic, Right.WRITE)))
          .isInstanceOf(InvalidDelegation.class);
    }
    for (var topic : List.of(Topic.DELEGATIONS, Topic.RELATIVES_WORDS, Topic.WAITING_WISHES)) {
      assertThatThrownBy(() -> new Opened(Map.of(topic, Right.SEE)))
          .isInstanceOf(InvalidDelegation.class);
    }
  }

  @Test
  void openingAgainReplacesTheOldAndKeepsHiddenItems() {
    var first = family.opened(Topic.GOALS, Topic.CONTACTS);
    var goal = goalNamed("Være på værkstedet");
    family.own(permit -> {
      delegations.keepBack(permit, first.id(), new HiddenItems(Topic.GOALS, goal));
      return permit;
    });
    family.opened(Topic.GOALS);
    assertThat(family.own(delegations::of)).hasSize(1);
    var seen = family.shared.open(family.brother, family.people.id());
    assertThat(seen.team()).isEmpty();
    assertThat(seen.plan().orElseThrow().goals())
        .extracting(it -> it.title())
        .containsExactly("Komme op om morgenen");
  }

  @Test
  void aRelativeOpensNothingForAnyoneAndSeesNoOther() {
    family.opened(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR, Topic.WISHES, Topic.SIGNS_CARD);
    family.opened(family.mother, GOALS);
    noDelegationsFor(family.brother);
  }

  @Test
  void noProfessionalSeesWhomThePlanIsOpenFor() {
    noDelegationsFor(family.people.nadia);
  }

  @Test
  void twoParentsAreTwoPeopleWithTwoDelegations() {
    family.opened(Topic.GOALS);
    var mothers = family.opened(family.mother, Map.of(Topic.CALENDAR, Right.SEE));
    assertThat(family.own(delegations::of)).hasSize(2);
    close(mothers);
    assertThat(family.shared.open(family.brother, family.people.id()).plan()).isPresent();
    assertRefused(family.mother);
  }

  @Test
  void aRelativeOfSeveralHasAListOfThemAndOpensOneAtATime() {
    var other = new Family();
    var brother = family.brother;
    family.opened(Topic.GOALS);
    other.opened(brother, Map.of(Topic.CONTACTS, Right.SEE));
    assertThat(family.shared.openTo(brother, PageRequest.first()))
        .extracting(OpenPlan::citizen)
        .containsExactlyInAnyOrder(family.people.id(), other.people.id());
    assertThat(family.shared.open(brother, other.people.id()).plan()).isEmpty();
    assertThat(family.shared.open(brother, family.people.id()).team()).isEmpty();
  }

  @Test
  void thePersonWhoWaitsForAYesIsToldSoAndNothingMore() {
    var invited = family.invite(GOALS);
    delegations.use(family.brother, invited.code().spoken());
    assertThat(family.shared.openTo(family.brother, PageRequest.first()))
        .singleElement()
        .satisfies(it -> assertThat(it.delegations().getFirst().waitsForAYes()).isTrue());
    assertRefused(family.brother);
    assertThatThrownBy(() -> see(family.brother, Topic.RELATIVES_WORDS))
        .isInstanceOf(AccessRefused.class);
    close(invited.delegation());
    assertThat(family.shared.openTo(family.brother, PageRequest.first())).isEmpty();
  }

  @Test
  void notOpenedAndNoSuchCitizenAreRefusedInTheSameWords() {
    var nobody = new CitizenId(UUID.randomUUID());
    for (var citizen : List.of(family.people.id(), nobody)) {
      assertThatThrownBy(() -> family.shared.open(family.brother, citizen))
          .isInstanceOf(AccessRefused.class)
          .hasMessage("Access refused");
    }
  }

  private static Actor.Person stranger() {
    return Family.person(RunningBackend.newCpr(), "Peter Test");
  }

  private Invited invite(LocalDate lastDay) {
    return family.own(permit ->
        delegations.invite(
            permit, new DelegationDraft(new ShortText("Jonas"), new Opened(GOALS), lastDay)));
  }

  private void noDelegationsFor(Actor actor) {
    var topic = Set.of(Topic.DELEGATIONS);
    assertThatThrownBy(() -> family.people.open(actor, topic, delegations::of))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(() -> family.people.change(actor, topic, delegations::of))
        .isInstanceOf(AccessRefused.class);
  }

  private Object see(Actor actor, Topic topic) {
    return family.people.open(actor, Set.of(topic), permit -> permit.citizen());
  }

  private String goalNamed(String title) {
    return family
        .people
        .open(family.people.citizen, Set.of(Topic.GOALS), TeamOfTwo.bean(Plans.class)::of)
        .goals()
        .stream()
        .filter(goal -> goal.title().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void close(Delegation delegation) {
    family.own(permit -> {
      delegations.close(permit, delegation.id());
      return permit;
    });
  }

  private void assertRefused(Actor.Person relative) {
    assertThatThrownBy(() -> family.shared.open(relative, family.people.id()))
        .isInstanceOf(AccessRefused.class);
    for (var topic : Opened.OFFERED) {
      assertThatThrownBy(() -> see(relative, topic)).isInstanceOf(AccessRefused.class);
    }
  }

  private int triesOf(Invited invited) {
    return own.one(
        Integer.class,
        "select tries from invitation where delegation_id = ?",
        invited.delegation().id().value());
  }

  private void change(String sql) {
    own.change(sql, family.people.id().value());
  }

  private static String wrong(Invited invited) {
    var right = invited.code().spoken();
    var last = right.charAt(right.length() - 1) == 'A' ? 'B' : 'A';
    return right.substring(0, right.length() - 1) + last;
  }
}
