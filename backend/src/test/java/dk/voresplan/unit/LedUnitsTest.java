package dk.voresplan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.UnitOfThree;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.storage.RowLocks;
import dk.voresplan.storage.Transactions;
import dk.voresplan.team.Teams;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.Outcome;
import dk.voresplan.wish.OutcomeKind;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.Wishes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The leader of a unit sets its promise and sees how it goes, without persons. */
class LedUnitsTest {
  private static final Set<Topic> TOPICS = Set.of(Topic.WISHES, Topic.GOALS);

  private final UnitOfThree unit = new UnitOfThree();
  private final Wishes wishes = TeamOfTwo.bean(Wishes.class);
  private final LedUnits units = at(Clock.systemUTC());
  private final LocalDate today = LocalDate.now(SpokenDates.ZONE);
  private final UnitId id = units.of(unit.mette).getFirst().id();

  @Test
  void onlyTheLeaderThatTheOperatorConfiguredLeads() {
    assertThat(units.of(unit.mette)).extracting(LedUnit::replyWorkingDays).containsExactly(5);
    for (var other : List.of(unit.lise, unit.karen, unit.sanne, unit.nadia)) {
      assertThat(units.of(other)).isEmpty();
      assertThatThrownBy(() -> units.promise(other, id, promised(), 3))
          .isInstanceOf(UnitNotFound.class);
      assertThatThrownBy(() -> units.overview(other, id)).isInstanceOf(UnitNotFound.class);
    }
    var unknown = new UnitId(UUID.randomUUID());
    assertThatThrownBy(() -> units.find(unit.mette, unknown)).isInstanceOf(UnitNotFound.class);
  }

  @Test
  void aNewPromiseHoldsFromNowOnAndWhatWasPromisedKeepsItsDay() {
    var before = unit.wish(unit.maja, "Jeg vil male.", unit.mette);
    assertThat(units.promise(unit.mette, id, promised(), 9).replyWorkingDays()).isEqualTo(9);
    assertThat(unit.wish(unit.maja, "Jeg vil sy.", unit.mette).readers().getFirst().replyDueOn())
        .isEqualTo(new ReplyPromise().dueOn(today, 9));
    var kept = unit.change(unit.maja, unit.maja.id(), permit -> wishes.find(permit, before.id()));
    assertThat(kept.replyDueOn()).isEqualTo(before.replyDueOn());
  }

  @Test
  void theCitizenIsToldTheNewPromiseAtOnce() {
    units.promise(unit.mette, id, promised(), 9);
    var team =
        TeamOfTwo.bean(AccessPolicy.class)
            .open(
                unit.maja, unit.maja.id(), Set.of(Topic.CONTACTS), TeamOfTwo.bean(Teams.class)::of);
    assertThat(team.professional(unit.mette.id()).orElseThrow().replyWorkingDays()).contains(9);
    assertThat(team.professional(unit.sanne.id()).orElseThrow().replyWorkingDays()).contains(5);
  }

  @Test
  void onlyOneToTwentyWorkingDaysCanBePromised() {
    for (int days : new int[] {0, 21, -1}) {
      assertThatThrownBy(() -> units.promise(unit.mette, id, promised(), days))
          .isInstanceOf(InvalidPromise.class);
    }
    assertThat(units.of(unit.mette).getFirst().replyWorkingDays()).isEqualTo(5);
    units.promise(unit.mette, id, promised(), 1);
    units.promise(unit.mette, id, promised(), 20);
  }

  @Test
  void theOverviewCountsEachWishOnceForTheUnit() {
    for (var citizen : citizens(6)) {
      answer(citizen, unit.wish(citizen, "Et ønske", unit.mette, unit.lise), unit.mette);
    }
    unit.wish(unit.maja, "Et andet sted", unit.sanne);
    var month = units.overview(unit.mette, id).getFirst();
    assertThat(month.month()).isEqualTo(YearMonth.from(today));
    assertThat(month.shared().number()).contains(6);
    assertThat(month.medianDaysToSeen().orElseThrow()).isBetween(0.0, 0.1);
    assertThat(month.medianDaysToAnswered().orElseThrow()).isBetween(0.0, 0.1);
    assertThat(month.percentInTime()).contains(100);
    assertThat(month.outcome(OutcomeKind.LATER)).isEqualTo(Figure.HIDDEN);
  }

  @Test
  void whatNobodyAnswersIsTooLateWhenItsDayHasPassed() {
    for (var citizen : citizens(5)) {
      unit.wish(citizen, "Et ønske", unit.mette);
    }
    assertThat(units.overview(unit.mette, id).getFirst().percentInTime()).isEmpty();
    var later = at(Clock.offset(Clock.systemUTC(), Duration.ofDays(21)));
    assertThat(later.overview(unit.mette, id).getFirst().percentInTime()).contains(0);
  }

  @Test
  void theManyWishesOfOneAreNotTold() {
    for (int number = 0; number < 6; number++) {
      answer(unit.maja, unit.wish(unit.maja, "Ønske " + number, unit.mette), unit.mette);
    }
    var month = units.overview(unit.mette, id).getFirst();
    assertThat(month.shared()).isEqualTo(Figure.HIDDEN);
    assertThat(month.percentInTime()).isEmpty();
  }

  /** So many citizens with Mette and Lise in their team. */
  private List<Actor.Person> citizens(int number) {
    return Stream.generate(() -> unit.citizenOf("mette", "lise")).limit(number).toList();
  }

  private void answer(Actor.Person citizen, Wish wish, Actor.Professional who) {
    TeamOfTwo.bean(AccessPolicy.class)
        .change(
            who,
            citizen.id(),
            TOPICS,
            permit ->
                wishes.settle(
                    permit,
                    wish.id(),
                    wishes.find(permit, wish.id()).version(),
                    new Outcome.NotPossible(new OwnWords("Nej."), new OwnWords("Ja.")),
                    Optional.empty()));
  }

  private LedUnits at(Clock clock) {
    return new LedUnits(
        TeamOfTwo.bean(LedUnitRows.class),
        TeamOfTwo.bean(MonthRows.class),
        TeamOfTwo.bean(Transactions.class),
        TeamOfTwo.bean(RowLocks.class),
        List.of(
            new LeaderConfiguration(
                "one",
                TeamOfTwo.ORGANISATION,
                "urn:oid:1.2.208.176.1.1|" + unit.unit,
                unit.employee("mette"))),
        clock);
  }

  @Test
  void aPromiseThatAnotherLeaderChangedIsNotOverwrittenUnseen() {
    units.promise(unit.mette, id, 5, 9);
    assertThatThrownBy(() -> units.promise(unit.mette, id, 5, 3))
        .isInstanceOf(PromiseChanged.class);
    assertThat(promised()).isEqualTo(9);
    assertThat(units.promise(unit.mette, id, 9, 3).replyWorkingDays()).isEqualTo(3);
  }

  private int promised() {
    return units.find(unit.mette, id).replyWorkingDays();
  }
}
