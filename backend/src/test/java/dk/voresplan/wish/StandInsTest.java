package dk.voresplan.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.Meanwhile;
import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.UnitOfThree;
import dk.voresplan.access.AccessLog;
import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.ListPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.text.OwnWords;
import dk.voresplan.unit.Cover;
import dk.voresplan.unit.CoverDraft;
import dk.voresplan.unit.CoverNotFound;
import dk.voresplan.unit.Covers;
import dk.voresplan.unit.InvalidCover;
import dk.voresplan.unit.InvalidCover.Problem;
import dk.voresplan.unit.UnitColleague;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Colleagues of one unit answer for one another, and the citizen sees it and can stop it. */
class StandInsTest {
  private final UnitOfThree unit = new UnitOfThree();
  private final Wishes wishes = TeamOfTwo.bean(Wishes.class);
  private final StandIns standIns = TeamOfTwo.bean(StandIns.class);
  private final Covers covers = TeamOfTwo.bean(Covers.class);
  private final Inbox inbox = TeamOfTwo.bean(Inbox.class);
  private final LocalDate today = LocalDate.now(SpokenDates.ZONE);
  private final Wish wish = unit.wish(unit.maja, "Jeg vil male.", unit.mette);

  @Test
  void aColleagueSeesThatItWaitsAndWithWhomAndNoneOfItsWords() {
    var item = team(unit.lise).getFirst();
    assertThat(item.citizenName()).isEqualTo("Maja Test");
    assertThat(item.holders()).isEqualTo("Mette Test");
    assertThat(item.replyDueOn()).isEqualTo(wish.replyDueOn().orElseThrow());
    assertThat(item.words()).isEmpty();
    assertThat(item.readable()).isFalse();
    assertThat(mine(unit.lise)).isEmpty();
    cannotRead(unit.lise);
  }

  @Test
  void theUnitsListIsLoggedWithoutTheWish() {
    team(unit.lise);
    assertThat(log(unit.lise)).extracting(AccessLogEntry::topic).containsOnly(Topic.WAITING_WISHES);
  }

  @Test
  void nobodyOutsideTheTeamOrTheUnitSeesAnything() {
    unit.wish(unit.ali, "Jeg vil sove.", unit.mette);
    for (var other : List.of(unit.karen, unit.sanne)) {
      assertThat(team(other)).isEmpty();
      assertThat(inbox.counts(other).numbers()).isEmpty();
      assertThat(mine(other)).isEmpty();
    }
    assertThat(team(unit.lise)).as("of Maja's only").hasSize(1);
    assertThatThrownBy(() -> take(unit.karen)).isInstanceOf(AccessRefused.class);
    assertThatThrownBy(() -> take(unit.sanne)).isInstanceOf(WishNotFound.class);
    cannotRead(unit.sanne);
  }

  @Test
  void whoTakesItReadsItOnBehalfOfTheOneTheCitizenNamed() {
    var taken = take(unit.lise);
    assertThat(taken.words().text()).contains(new OwnWords("Jeg vil male."));
    var seen = found(unit.maja);
    assertThat(seen.standIns()).extracting(WishReader::name).containsExactly("Lise Test");
    assertThat(seen.standIns().getFirst().onBehalfOfName()).contains("Mette Test");
    assertThat(trail().getLast())
        .extracting(WishEvent::action, WishEvent::who, WishEvent::colleague)
        .containsExactly(WishAction.TAKE_OVER, "Lise Test", Optional.of("Mette Test"));
    assertThat(log(unit.lise)).extracting(AccessLogEntry::topic).contains(Topic.WISHES);
    assertThat(mine(unit.lise)).hasSize(1);
    assertThat(mine(unit.mette)).as("it is Lise's now").isEmpty();
    assertThat(team(unit.mette).getFirst().holders()).isEqualTo("Lise Test");
    assertThat(found(unit.mette).words()).as("Mette reads it still").isEqualTo(taken.words());
  }

  @Test
  void theAnswerOfTheOneIsTheAnswerOfTheUnit() {
    take(unit.lise);
    say(unit.lise, "Lad os ses.");
    assertThat(team(unit.mette).getFirst().state()).isEqualTo(InboxState.WAITS_FOR_CITIZEN);
    assertThat(found(unit.maja).state()).isEqualTo(WishState.ANSWERED);
  }

  @Test
  void whatBecameOfItIsForThoseWhoReadIt() {
    say(unit.mette, "Lad os ses.");
    assertThat(team(unit.lise)).as("nothing waits").isEmpty();
    assertThat(inbox.counts(unit.lise).numbers()).isEmpty();
    assertThat(team(unit.mette)).hasSize(1);
    say(unit.maja, "Hvornår?");
    var item = team(unit.lise).getFirst();
    assertThat(item.answeredAt()).isEmpty();
    assertThat(item.seenAt()).isEmpty();
    assertThat(item.outcome()).isEmpty();
  }

  @Test
  void whatACoveringColleagueHandsOnLastsAsLongAsTheCover() {
    unit.team(unit.cpr, "mette", "lise", "karen", "nadia");
    var cover = cover(unit.mette, unit.lise, today, today);
    opened(unit.lise);
    handOver(unit.lise, unit.karen);
    assertThat(found(unit.karen).words().text()).contains(new OwnWords("Jeg vil male."));
    covers.end(unit.mette, cover.id());
    cannotRead(unit.karen);
    cannotRead(unit.lise);
  }

  @Test
  void aCoverReadsNothingOnceTheCitizenTookTheWishBack() throws InterruptedException {
    cover(unit.mette, unit.lise, today, today);
    var taken = new CountDownLatch(1);
    var opening =
        Thread.startVirtualThread(() -> {
          try {
            taken.await();
            opened(unit.lise);
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          } catch (WishNotFound gone) {
            // It waited for the taking back, and found nothing to read.
          }
        });
    unit.change(
        unit.maja,
        unit.maja.id(),
        permit -> {
          var back = wishes.takeBack(permit, wish.id());
          taken.countDown();
          Meanwhile.letRun(opening);
          return back;
        });
    opening.join();
    cannotRead(unit.lise);
    assertThat(found(unit.maja).currentReaders()).isEmpty();
  }

  @Test
  void itCanBeTakenAgainAndTakenTwiceChangesNothing() {
    take(unit.lise);
    int events = trail().size();
    take(unit.lise);
    assertThat(trail()).hasSize(events);
    take(unit.mette);
    assertThat(mine(unit.mette)).hasSize(1);
    assertThat(mine(unit.lise)).isEmpty();
    take(unit.lise);
    assertThat(mine(unit.lise)).hasSize(1);
  }

  @Test
  void itIsHandedOverToAColleagueInTheTeamAndToNobodyElse() {
    assertThat(colleagues(unit.mette)).extracting(StandIn::name).containsExactly("Lise Test");
    for (var other : List.of(unit.karen, unit.sanne, unit.mette)) {
      assertThatThrownBy(() -> handOver(unit.mette, other)).isInstanceOf(NotAColleague.class);
    }
    assertThatThrownBy(() -> handOver(unit.lise, unit.mette)).isInstanceOf(WishNotFound.class);
    handOver(unit.mette, unit.lise);
    assertThat(found(unit.lise).words().text()).contains(new OwnWords("Jeg vil male."));
    assertThat(mine(unit.lise)).hasSize(1);
    assertThat(trail().getLast())
        .extracting(WishEvent::action, WishEvent::who, WishEvent::colleague)
        .containsExactly(WishAction.HAND_OVER, "Mette Test", Optional.of("Lise Test"));
    handOver(unit.lise, unit.mette);
    assertThat(mine(unit.mette)).hasSize(1);
    assertThat(found(unit.maja).reader(unit.mette.id()).orElseThrow().named()).isTrue();
  }

  @Test
  void theCitizenTakesItBackFromTheStandInWhoCannotTakeItAgain() {
    take(unit.lise);
    takeBack(unit.lise);
    cannotRead(unit.lise);
    assertThat(mine(unit.mette)).as("it is Mette's again").hasSize(1);
    assertThatThrownBy(() -> take(unit.lise)).isInstanceOf(WishNotFound.class);
    assertThatThrownBy(() -> handOver(unit.mette, unit.lise)).isInstanceOf(NotAColleague.class);
    cover(unit.mette, unit.lise, today, today);
    assertThatThrownBy(() -> opened(unit.lise)).isInstanceOf(WishNotFound.class);
    assertThat(mine(unit.lise)).isEmpty();
  }

  @Test
  void takenBackFromTheOneNamedItIsTakenBackFromTheStandInToo() {
    take(unit.lise);
    takeBack(unit.mette);
    cannotRead(unit.lise);
    assertThat(team(unit.lise)).isEmpty();
    assertThat(found(unit.maja).state()).isEqualTo(WishState.PRIVATE);
  }

  @Test
  void whomTheCitizenNamesIsNoStandInAnyMore() {
    take(unit.lise);
    unit.change(
        unit.maja,
        unit.maja.id(),
        permit -> wishes.share(permit, wish.id(), Set.of(unit.lise.id())));
    takeBack(unit.mette);
    assertThat(found(unit.lise).words().text()).contains(new OwnWords("Jeg vil male."));
    assertThat(found(unit.maja).standIns()).isEmpty();
  }

  @Test
  void whoCoversHasItOnTheListAndReadsItByOpeningIt() {
    cover(unit.mette, unit.lise, today, today.plusDays(3));
    var item = mine(unit.lise).getFirst();
    assertThat(item.coverable()).isTrue();
    assertThat(item.words()).isEmpty();
    assertThat(found(unit.maja).standIns()).as("nobody has read it").isEmpty();
    assertThat(opened(unit.lise).words().text()).contains(new OwnWords("Jeg vil male."));
    assertThat(found(unit.maja).standIns()).extracting(WishReader::name).contains("Lise Test");
    assertThat(trail())
        .extracting(WishEvent::action)
        .containsExactly(WishAction.SHARE, WishAction.COVER, WishAction.OPEN);
  }

  @Test
  void whenTheCoverEndsTheyReadItNoMore() {
    var cover = cover(unit.mette, unit.lise, today, today.plusDays(3));
    opened(unit.lise);
    covers.end(unit.mette, cover.id());
    cannotRead(unit.lise);
    assertThatThrownBy(() -> opened(unit.lise)).isInstanceOf(WishNotFound.class);
    assertThat(mine(unit.lise)).isEmpty();
    assertThat(mine(unit.mette)).hasSize(1);
    assertThat(found(unit.maja).standIns()).isEmpty();
    assertThat(covers.of(unit.lise)).isEmpty();
    assertThatThrownBy(() -> covers.end(unit.mette, cover.id())).isInstanceOf(CoverNotFound.class);
  }

  @Test
  void aCoverOfLaterOpensNothingYet() {
    cover(unit.mette, unit.lise, today.plusDays(1), today.plusDays(3));
    assertThat(mine(unit.lise)).isEmpty();
    assertThatThrownBy(() -> opened(unit.lise)).isInstanceOf(WishNotFound.class);
  }

  @Test
  void aCoverReachesOnlyTheTeamsThatTheColleagueIsIn() {
    unit.wish(unit.ali, "Jeg vil sove.", unit.mette);
    assertThat(inbox.uncovered(unit.mette, unit.lise.id(), 50).rows()).containsExactly("Åli Test");
    cover(unit.mette, unit.lise, today, today);
    assertThat(mine(unit.lise)).extracting(InboxItem::citizenName).containsExactly("Maja Test");
    cover(unit.lise, unit.karen, today.plusDays(9), today.plusDays(9));
    assertThat(inbox.counts(unit.karen).numbers()).isEmpty();
  }

  @Test
  void aCoverThatCannotBeIsRefusedAtTheFieldThatIsWrong() {
    invalid(Problem.COLLEAGUE, unit.mette, today, today);
    invalid(Problem.COLLEAGUE, unit.sanne, today, today);
    invalid(Problem.FROM, unit.lise, today.minusDays(1), today);
    invalid(Problem.FROM, unit.lise, LocalDate.MAX, LocalDate.MAX);
    invalid(Problem.UNTIL, unit.lise, today.plusDays(1), today);
    invalid(Problem.UNTIL, unit.lise, today, today.plusYears(1).plusDays(1));
    var kept = cover(unit.mette, unit.lise, today, today.plusDays(3));
    assertThat(cover(unit.mette, unit.lise, today, today.plusDays(3))).isEqualTo(kept);
    invalid(Problem.OVERLAP, unit.karen, today.plusDays(3), today.plusDays(5));
    assertThatThrownBy(() -> cover(unit.karen, unit.mette, today, today))
        .isInstanceOfSatisfying(
            InvalidCover.class, it -> assertThat(it.problem()).isEqualTo(Problem.COLLEAGUE_AWAY));
    assertThat(covers.of(unit.mette)).containsExactly(kept);
    assertThatThrownBy(() -> covers.end(unit.karen, kept.id())).isInstanceOf(CoverNotFound.class);
    assertThat(covers.colleagues(unit.mette))
        .extracting(UnitColleague::name)
        .containsExactly("Karen Test", "Lise Test");
  }

  @Test
  void theUnitIsRemindedTwoWorkingDaysBeforeAndOnTheDayAndAfter() {
    var due = wish.replyDueOn().orElseThrow();
    var promise = new ReplyPromise();
    var before = today;
    while (promise.dueOn(before, 2).isBefore(due)) {
      assertThat(at(before).of(unit.mette).getFirst().state()).isEqualTo(InboxState.NEW);
      before = before.plusDays(1);
    }
    for (var day = before; !day.isAfter(due); day = day.plusDays(1)) {
      assertThat(at(day).of(unit.mette).getFirst().state()).isEqualTo(InboxState.DUE_SOON);
    }
    assertThat(at(due.plusDays(1)).of(unit.mette).getFirst().state()).isEqualTo(InboxState.OVERDUE);
  }

  @Test
  void whatIsLateGoesToTheCoordinatorTooWithoutItsWords() {
    var late = at(wish.replyDueOn().orElseThrow().plusDays(1));
    for (var who : List.of(unit.nadia, unit.lise, unit.mette)) {
      var item = late.page(who, InboxQuery.of(InboxScope.OVERDUE)).items().getFirst();
      assertThat(item.citizenName()).isEqualTo("Maja Test");
      assertThat(item.holders()).isEqualTo("Mette Test");
      assertThat(item.words()).isEmpty();
      assertThat(late.counts(who).of(InboxScope.OVERDUE, InboxState.OVERDUE)).isEqualTo(1);
    }
    for (var who : List.of(unit.sanne, unit.karen)) {
      assertThat(late.page(who, InboxQuery.of(InboxScope.OVERDUE)).items()).isEmpty();
      assertThat(late.counts(who).of(InboxScope.OVERDUE, InboxState.OVERDUE)).isZero();
    }
    assertThat(inbox.page(unit.nadia, InboxQuery.of(InboxScope.OVERDUE)).items()).isEmpty();
  }

  @Test
  void aReplyMarksItAgainUntilItIsOpened() {
    say(unit.mette, "Hvad vil du male?");
    assertThat(mine(unit.mette).getFirst().state()).isEqualTo(InboxState.WAITS_FOR_CITIZEN);
    say(unit.maja, "Havet.");
    assertThat(mine(unit.mette).getFirst().state()).isEqualTo(InboxState.REPLIED);
    opened(unit.mette);
    assertThat(mine(unit.mette).getFirst().state()).isEqualTo(InboxState.OPEN);
    say(unit.mette, "Godt.");
    assertThat(mine(unit.mette).getFirst().state()).isEqualTo(InboxState.WAITS_FOR_CITIZEN);
  }

  @Test
  void aReaderSeesWhatItSaidSinceTheyCouldReadItAndNothingOlder() {
    changeWords("Jeg vil tegne.");
    changeWords("Jeg vil synge.");
    take(unit.lise);
    changeWords("Jeg vil danse.");
    assertThat(revisions(unit.mette))
        .containsExactly("Jeg vil synge.", "Jeg vil tegne.", "Jeg vil male.");
    assertThat(revisions(unit.lise)).containsExactly("Jeg vil synge.");
    assertThat(revisions(unit.maja)).hasSize(3);
  }

  @Test
  void theMostUrgentComeFirstAndOnePageIsASmallNumberOfStatements() {
    for (int number = 0; number < 12; number++) {
      unit.wish(unit.maja, "Ønske " + number, unit.mette);
    }
    opened(unit.mette);
    var all = new InboxQuery(InboxScope.MINE, Set.of(), "", 5);
    var page = inbox.page(unit.mette, all);
    assertThat(page.items()).hasSize(5);
    assertThat(page.items().getFirst().wish()).as("opened, and not moved").isEqualTo(wish.id());
    assertThat(page.more()).isTrue();
    var whole = inbox.page(unit.mette, new InboxQuery(InboxScope.MINE, Set.of(), "", 13));
    assertThat(whole.items()).hasSize(13);
    assertThat(whole.more()).isFalse();
    say(unit.mette, "Hvad vil du male?");
    assertThat(inbox.of(unit.mette).getLast().wish()).as("answered").isEqualTo(wish.id());
    assertThat(inbox.counts(unit.mette).of(InboxScope.MINE, InboxState.NEW)).isEqualTo(12);
    assertThat(inbox.counts(unit.lise).toDo(InboxScope.TEAM)).isEqualTo(12);
    assertThat(RunningBackend.get().statementsOf(() -> inbox.page(unit.mette, all))).isEqualTo(6);
  }

  @Test
  void itIsFoundByAPartOfTheCitizensNameAndByWhatItAsksFor() {
    var alis = unit.wish(unit.ali, "Jeg vil sove.", unit.mette);
    for (var name : List.of("åli", "Åli T", "LI TE", " li ")) {
      assertThat(search(name)).as(name).containsExactly(alis.id());
    }
    assertThat(search("%")).isEmpty();
    assertThat(
            inbox.page(unit.mette, new InboxQuery(InboxScope.MINE, Set.of(InboxState.OPEN), "", 9)))
        .isEqualTo(new InboxPage(List.of(), false));
  }

  private List<WishId> search(String name) {
    return inbox
        .page(unit.mette, new InboxQuery(InboxScope.MINE, Set.of(), name, 9))
        .items()
        .stream()
        .map(InboxItem::wish)
        .toList();
  }

  private void invalid(
      Problem problem, Actor.Professional colleague, LocalDate from, LocalDate until) {
    assertThatThrownBy(() -> cover(unit.mette, colleague, from, until))
        .isInstanceOfSatisfying(
            InvalidCover.class, it -> assertThat(it.problem()).isEqualTo(problem));
  }

  private Cover cover(
      Actor.Professional away, Actor.Professional colleague, LocalDate from, LocalDate until) {
    return covers.begin(away, new CoverDraft(colleague.id(), from, until));
  }

  private Wish take(Actor.Professional who) {
    return unit.change(who, unit.maja.id(), permit -> standIns.take(permit, wish.id()));
  }

  private Wish handOver(Actor.Professional who, Actor.Professional to) {
    return unit.change(
        who, unit.maja.id(), permit -> standIns.handOver(permit, wish.id(), to.id()));
  }

  private List<StandIn> colleagues(Actor.Professional who) {
    return unit.change(who, unit.maja.id(), permit -> standIns.colleagues(permit, wish.id()));
  }

  private Wish opened(Actor.Professional who) {
    return unit.change(who, unit.maja.id(), permit -> wishes.open(permit, wish.id()));
  }

  private Wish found(Actor who) {
    return unit.change(who, unit.maja.id(), permit -> wishes.find(permit, wish.id()));
  }

  private void cannotRead(Actor.Professional who) {
    assertThatThrownBy(() -> found(who)).isInstanceOf(WishNotFound.class);
  }

  private Wish say(Actor who, String words) {
    return unit.change(
        who, unit.maja.id(), permit -> wishes.say(permit, wish.id(), new OwnWords(words)));
  }

  private void changeWords(String words) {
    unit.change(
        unit.maja,
        unit.maja.id(),
        permit ->
            wishes.changeWords(
                permit, wish.id(), wishes.find(permit, wish.id()).version(), new OwnWords(words)));
  }

  private void takeBack(Actor.Professional from) {
    unit.change(
        unit.maja, unit.maja.id(), permit -> wishes.takeBack(permit, wish.id(), Set.of(from.id())));
  }

  private List<String> revisions(Actor who) {
    return unit.change(who, unit.maja.id(), permit -> wishes.revisions(permit, wish.id())).stream()
        .map(revision -> revision.text().value())
        .toList();
  }

  private List<WishEvent> trail() {
    return unit.change(unit.maja, unit.maja.id(), permit -> wishes.trail(permit, wish.id()));
  }

  private List<AccessLogEntry> log(Actor.Professional who) {
    return TeamOfTwo.bean(AccessPolicy.class)
        .open(
            unit.maja,
            unit.maja.id(),
            Set.of(Topic.WISHES),
            permit -> TeamOfTwo.bean(AccessLog.class).byOthers(permit, 50))
        .stream()
        .filter(entry -> entry.actorName().equals(who.name()))
        .toList();
  }

  private static Inbox at(LocalDate day) {
    var noon = day.atTime(12, 0).atZone(SpokenDates.ZONE).toInstant();
    return new Inbox(
        TeamOfTwo.bean(ListPolicy.class),
        TeamOfTwo.bean(InboxCitizenRows.class),
        TeamOfTwo.bean(InboxRows.class),
        TeamOfTwo.bean(ReplyPromise.class),
        Clock.fixed(noon, SpokenDates.ZONE));
  }

  private List<InboxItem> team(Actor.Professional who) {
    return inbox.page(who, InboxQuery.of(InboxScope.TEAM)).items();
  }

  private List<InboxItem> mine(Actor.Professional who) {
    return inbox.of(who);
  }
}
