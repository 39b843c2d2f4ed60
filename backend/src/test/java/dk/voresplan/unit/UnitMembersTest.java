package dk.voresplan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.UnitOfThree;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Identities;
import dk.voresplan.access.Topic;
import dk.voresplan.handover.TwoSides;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.Plans;
import dk.voresplan.storage.RowLocks;
import dk.voresplan.storage.Transactions;
import dk.voresplan.team.Caseload;
import dk.voresplan.team.CaseloadEntry;
import dk.voresplan.team.Contact;
import dk.voresplan.team.Teams;
import dk.voresplan.wish.Inbox;
import dk.voresplan.wish.InboxItem;
import dk.voresplan.wish.InboxQuery;
import dk.voresplan.wish.InboxScope;
import dk.voresplan.wish.ReaderNotInTeam;
import dk.voresplan.wish.StandIns;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.WishNotFound;
import dk.voresplan.wish.WishReader;
import dk.voresplan.wish.Wishes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The leader of a unit says who belongs to it, and it holds from the next click. */
class UnitMembersTest {
  private final UnitOfThree unit = new UnitOfThree();
  private final Identities identities = TeamOfTwo.bean(Identities.class);
  private final AccessPolicy access = TeamOfTwo.bean(AccessPolicy.class);
  private final List<LeaderConfiguration> configured =
      List.of(leads(unit.unit, "mette"), leads("third-" + unit.cpr, "karen"));
  private final UnitLeaders leaders = new UnitLeaders(configured);
  private final LedUnits led =
      new LedUnits(
          TeamOfTwo.bean(LedUnitRows.class),
          TeamOfTwo.bean(MonthRows.class),
          TeamOfTwo.bean(Transactions.class),
          TeamOfTwo.bean(RowLocks.class),
          configured,
          Clock.systemUTC());
  private final UnitMembers members =
      new UnitMembers(
          led,
          TeamOfTwo.bean(MemberRows.class),
          TeamOfTwo.bean(CandidateRows.class),
          leaders,
          new UnitMoves(
              TeamOfTwo.bean(MemberRows.class),
              TeamOfTwo.bean(CandidateRows.class),
              leaders,
              TeamOfTwo.bean(Transactions.class)),
          Clock.systemUTC());
  private final UnitId id = led.of(unit.mette).getFirst().id();
  private final UnitId third = led.of(unit.karen).getFirst().id();

  @Test
  void membersAndColleaguesAreReadPageByPage() {
    var members = new ArrayList<String>();
    var colleagues = new ArrayList<String>();
    for (int page = 0; page < 3; page++) {
      members.addAll(
          this.members.of(unit.mette, id, after(members)).stream()
              .map(it -> it.id().value().toString())
              .toList());
      colleagues.addAll(
          this.members.named(unit.mette, id, "an", after(colleagues)).stream()
              .map(it -> it.id().value().toString())
              .toList());
    }
    assertThat(members).doesNotHaveDuplicates().hasSize(names().size());
    assertThat(colleagues).doesNotHaveDuplicates().hasSize(3);
  }

  private static PageRequest after(List<String> read) {
    return new PageRequest(
        1, read.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(read.getLast())));
  }

  @Test
  void whoBelongsIsListedByName() {
    assertThat(names()).containsExactly("Karen", "Lise", "Mette");
  }

  @Test
  void aRemovedMemberSeesNothingFromTheNextClick() {
    sees(unit.lise);
    members.takeOut(unit.mette, id, unit.lise.id());
    refused(unit.lise);
    assertThat(caseload(unit.lise)).isEmpty();
    assertThat(names()).containsExactly("Karen", "Mette");
    sees(unit.mette);
    members.takeOut(unit.mette, id, unit.lise.id());
    members.add(unit.mette, id, unit.lise.id());
    members.add(unit.mette, id, unit.lise.id());
    sees(unit.lise);
    assertThat(names()).containsExactly("Karen", "Lise", "Mette");
  }

  @Test
  void noSourcePutsBackWhomTheLeaderTookOut() {
    members.takeOut(unit.mette, id, unit.lise.id());
    unit.team(unit.cpr, "mette", "sanne", "nadia");
    unit.alsoInThird("lise");
    assertThat(belongsWhereASourceSays(unit.lise)).as("elsewhere").isTrue();
    unit.noLongerInThird("lise");
    unit.team(unit.cpr, "mette", "lise", "sanne", "nadia", "karen");
    refused(unit.lise);
    assertThat(belongsWhereASourceSays(unit.lise)).isFalse();
    assertThat(names()).containsExactly("Karen", "Mette");
  }

  @Test
  void noSourceMovesWhomTheLeaderAdded() {
    members.add(unit.mette, id, unit.sanne.id());
    assertThat(names()).containsExactly("Karen", "Lise", "Mette", "Sanne");
    unit.team(unit.cpr, "mette", "lise", "nadia");
    unit.alsoInThird("sanne");
    assertThat(names()).contains("Sanne");
    members.takeOut(unit.mette, id, unit.sanne.id());
    assertThat(names()).doesNotContain("Sanne");
    unit.noLongerInThird("sanne");
    unit.team(unit.cpr, "mette", "lise", "sanne", "nadia", "karen");
    assertThat(belongsWhereASourceSays(unit.sanne)).isTrue();
    sees(unit.sanne);
  }

  @Test
  void whoBelongsToAUnitThatSomeoneLeadsIsTakenOutThereFirst() {
    assertThat(candidate(unit.nadia).free()).isFalse();
    assertThatThrownBy(() -> members.add(unit.mette, id, unit.nadia.id()))
        .isInstanceOf(BelongsElsewhere.class);
    assertThat(names()).doesNotContain("Nadia");
    members.takeOut(unit.karen, third, unit.nadia.id());
    assertThat(candidate(unit.nadia).unit()).isEmpty();
    members.add(unit.mette, id, unit.nadia.id());
    assertThat(names()).contains("Nadia " + unit.cpr);
  }

  @Test
  void colleaguesOfTheOrganisationAreFoundByTheirNames() {
    assertThat(candidate(unit.sanne))
        .isEqualTo(
            new UnitCandidate(
                unit.sanne.id(),
                called(unit.sanne),
                Optional.empty(),
                Optional.of("Enheden"),
                true));
    assertThat(named(called(unit.sanne).toUpperCase(Locale.ROOT))).containsOnly(unit.sanne.id());
    assertThat(named(called(unit.lise))).isEmpty();
    assertThat(named(" s ")).isEmpty();
    assertThat(named("%")).isEmpty();
    assertThat(named("x".repeat(10_000))).isEmpty();
  }

  @Test
  void onlyTheLeaderOfTheUnitDecides() {
    for (var other : List.of(unit.lise, unit.karen, unit.sanne, unit.nadia)) {
      assertThatThrownBy(() -> members.of(other, id, PageRequest.first()))
          .isInstanceOf(UnitNotFound.class);
      assertThatThrownBy(() -> members.named(other, id, "Sanne", PageRequest.first()))
          .isInstanceOf(UnitNotFound.class);
      assertThatThrownBy(() -> members.add(other, id, unit.sanne.id()))
          .isInstanceOf(UnitNotFound.class);
      assertThatThrownBy(() -> members.takeOut(other, id, unit.mette.id()))
          .isInstanceOf(UnitNotFound.class);
    }
    assertThat(names()).containsExactly("Karen", "Lise", "Mette");
  }

  @Test
  void peopleOfOtherOrganisationsAndNobodyAreUnknown() {
    var doctor =
        identities.professional(TwoSides.PSYKIATRIEN, unit.employee("bo"), "Bo").orElseThrow();
    for (var stranger :
        List.of(doctor.id(), unit.mette.id(), new ProfessionalId(UUID.randomUUID()))) {
      assertThatThrownBy(() -> members.add(unit.mette, id, stranger))
          .isInstanceOf(ProfessionalNotFound.class);
      assertThatThrownBy(() -> members.takeOut(unit.mette, id, stranger))
          .isInstanceOf(ProfessionalNotFound.class);
    }
    assertThatThrownBy(() -> members.takeOut(unit.mette, id, unit.sanne.id()))
        .isInstanceOf(ProfessionalNotFound.class);
    sees(unit.sanne);
  }

  @Test
  void whatWaitsForThemStaysWithTheUnitAndNothingNewCanBeShared() {
    var wish = unit.wish(unit.maja, "Jeg vil male.", unit.lise);
    members.takeOut(unit.mette, id, unit.lise.id());
    assertThat(waiting(unit.mette)).contains(wish.id());
    assertThat(contacts())
        .filteredOn(it -> it.name().equals("Lise Test"))
        .singleElement()
        .satisfies(it -> assertThat(it.professional()).isEmpty());
    assertThatThrownBy(() -> unit.wish(unit.maja, "Jeg vil sy.", unit.lise))
        .isInstanceOf(ReaderNotInTeam.class);
  }

  /** A wish is the unit's with which it was shared, wherever its reader goes. */
  @Test
  void aWishDoesNotFollowItsReaderToAnotherUnit() {
    var sannes = unit.wish(unit.maja, "Kun til Sanne.", unit.sanne);
    members.add(unit.mette, id, unit.sanne.id());
    assertThat(waiting(unit.mette)).doesNotContain(sannes.id());
    assertThat(takes(unit.mette, sannes)).isFalse();
    var lises = unit.wish(unit.maja, "Til Lise.", unit.lise);
    members.takeOut(unit.mette, id, unit.lise.id());
    members.add(unit.karen, third, unit.lise.id());
    assertThat(takes(unit.nadia, lises)).isFalse();
    assertThat(waiting(unit.mette)).contains(lises.id());
    assertThat(takes(unit.mette, lises)).isTrue();
  }

  @Test
  void whoStoodInReadsItNoMoreAndItIsTheOthersAgain() {
    var wish = unit.wish(unit.maja, "Jeg vil ud at gå.", unit.mette);
    assertThat(takes(unit.lise, wish)).isTrue();
    assertThat(mine(unit.mette)).doesNotContain(wish.id());
    unit.alsoInThird("lise");
    members.takeOut(unit.mette, id, unit.lise.id());
    sees(unit.lise);
    assertThatThrownBy(() ->
            unit.change(
                unit.lise,
                unit.maja.id(),
                permit -> TeamOfTwo.bean(Wishes.class).find(permit, wish.id())))
        .isInstanceOf(WishNotFound.class);
    assertThat(mine(unit.mette)).contains(wish.id());
    var told =
        unit.change(
            unit.maja,
            unit.maja.id(),
            permit -> TeamOfTwo.bean(Wishes.class).find(permit, wish.id()));
    assertThat(told.currentReaders())
        .extracting(WishReader::professional)
        .containsExactly(unit.mette.id());
  }

  /** Who had no unit when it was shared answers with the unit that a source says of them later. */
  @Test
  void whatWasSharedWithoutAUnitIsForTheUnitThatIsSaid() {
    var bo =
        identities
            .professional(TeamOfTwo.ORGANISATION, unit.employee("bo"), "Bo Test")
            .orElseThrow();
    unit.alsoPlainly("bo");
    var wish = unit.wish(unit.maja, "Til Bo.", bo);
    assertThat(takes(unit.nadia, wish)).isFalse();
    members.add(unit.mette, id, bo.id());
    assertThat(takes(unit.mette, wish)).as("no leader draws it").isFalse();
    unit.alsoInThird("bo");
    assertThat(takes(unit.nadia, wish)).isTrue();
  }

  @Test
  void whoWasAddedByMistakeHasNothingOfTheUnitOnceTakenOut() {
    var wish = unit.wish(unit.maja, "Til Mette alene.", unit.mette);
    members.add(unit.mette, id, unit.sanne.id());
    assertThat(waiting(unit.sanne)).contains(wish.id());
    members.takeOut(unit.mette, id, unit.sanne.id());
    sees(unit.sanne);
    assertThat(waiting(unit.sanne)).doesNotContain(wish.id());
    assertThat(takes(unit.sanne, wish)).isFalse();
  }

  /** Named without a unit, they are named for the one that the source said otherwise. */
  @Test
  void aNamingWithoutAUnitIsForTheUnitThatWasSaid() {
    unit.alsoPlainly("lise");
    sees(unit.lise);
    members.takeOut(unit.mette, id, unit.lise.id());
    refused(unit.lise);
    members.add(unit.karen, third, unit.lise.id());
    refused(unit.lise);
  }

  /** Where nobody says a unit, there is nothing else that they could be named for. */
  @Test
  void whoIsTakenOutWithoutAUnitThatWasSaidSeesNothing() {
    var bo =
        identities
            .professional(TeamOfTwo.ORGANISATION, unit.employee("bo"), "Bo Test")
            .orElseThrow();
    unit.alsoPlainly("bo");
    sees(bo);
    members.add(unit.mette, id, bo.id());
    sees(bo);
    members.takeOut(unit.mette, id, bo.id());
    refused(bo);
    members.add(unit.mette, id, bo.id());
    sees(bo);
  }

  @Test
  void whoIsNamedForTwoUnitsDoesNotMoveToAndFro() {
    var before = unitOf(unit.lise);
    unit.alsoInThird("lise");
    assertThat(unitOf(unit.lise)).isEqualTo(before);
    unit.team(unit.cpr, "mette", "lise");
    assertThat(unitOf(unit.lise)).isEqualTo(before);
  }

  @Test
  void whoIsNoLongerNamedIsNotListed() {
    unit.alsoInThird("lise");
    assertThat(members.of(unit.karen, third, PageRequest.first()))
        .extracting(UnitMember::id)
        .contains(unit.lise.id());
    unit.noLongerInThird("lise");
    assertThat(members.of(unit.karen, third, PageRequest.first()))
        .extracting(UnitMember::id)
        .doesNotContain(unit.lise.id());
  }

  /** Named for two units by one source: what the other unit opens stays open. */
  @Test
  void oneOfTwoUnitsClosesWithoutTheOther() {
    unit.alsoInThird("lise");
    members.takeOut(unit.mette, id, unit.lise.id());
    sees(unit.lise);
    assertThat(names()).doesNotContain("Lise");
    members.takeOut(unit.karen, third, unit.lise.id());
    refused(unit.lise);
  }

  @Test
  void aNoToAUnitIsNotLiftedByMovingSomeone() {
    RunningBackend.get()
        .everything()
        .change(
            """
            insert into unit_refusal (citizen_id, unit_id, refused_at)
            select ?, unit_id, current_timestamp from professional where id = ?
            """,
            unit.maja.id().value(),
            unit.sanne.key());
    refused(unit.sanne);
    members.add(unit.mette, id, unit.sanne.id());
    refused(unit.sanne);
    assertThat(caseload(unit.sanne)).isEmpty();
  }

  @Test
  void whatLeadersChangedIsKept() {
    members.takeOut(unit.mette, id, unit.lise.id());
    members.add(unit.mette, id, unit.lise.id());
    List<Boolean> added =
        RunningBackend.get()
            .everything()
            .list(
                Boolean.class,
                "select added from unit_change where unit_id = ? order by id",
                id.value());
    assertThat(added).containsExactly(false, true);
  }

  /** Taken out by mistake and added again, they are where their source says, which moves them. */
  @Test
  void whoIsAddedWhereASourceSaysIsTheSources() {
    members.takeOut(unit.mette, id, unit.lise.id());
    members.add(unit.mette, id, unit.lise.id());
    unit.team(unit.cpr, "mette", "sanne", "nadia");
    unit.alsoInThird("lise");
    assertThat(belongsWhereASourceSays(unit.lise)).isTrue();
    assertThat(names()).doesNotContain("Lise");
  }

  @Test
  void coversInTheUnitEnd() {
    var covers = TeamOfTwo.bean(Covers.class);
    var today = LocalDate.now(SpokenDates.ZONE);
    covers.begin(unit.mette, new CoverDraft(unit.lise.id(), today, today));
    members.takeOut(unit.mette, id, unit.lise.id());
    assertThat(covers.of(unit.mette)).isEmpty();
    assertThat(covers.colleagues(unit.mette))
        .extracting(UnitColleague::id)
        .containsExactly(unit.karen.id());
    assertThat(covers.colleagues(unit.lise)).isEmpty();
  }

  private LeaderConfiguration leads(String identifier, String name) {
    return new LeaderConfiguration(
        name, TeamOfTwo.ORGANISATION, "urn:oid:1.2.208.176.1.1|" + identifier, unit.employee(name));
  }

  private List<String> names() {
    return members.of(unit.mette, id, PageRequest.first()).stream()
        .map(it -> it.name().replace(" Test", ""))
        .toList();
  }

  private List<ProfessionalId> named(String letters) {
    return members.named(unit.mette, id, letters, PageRequest.first()).stream()
        .map(UnitCandidate::id)
        .toList();
  }

  private static boolean belongsWhereASourceSays(Actor.Professional professional) {
    return RunningBackend.get()
        .everything()
        .one(
            Boolean.class,
            "select unit_id = said_unit_id from professional where id = ?",
            professional.key());
  }

  private static UUID unitOf(Actor.Professional professional) {
    return RunningBackend.get()
        .everything()
        .one(UUID.class, "select unit_id from professional where id = ?", professional.key());
  }

  private static List<WishId> waiting(Actor.Professional professional) {
    return inbox(professional, InboxScope.TEAM);
  }

  private static List<WishId> mine(Actor.Professional professional) {
    return inbox(professional, InboxScope.MINE);
  }

  private static List<WishId> inbox(Actor.Professional professional, InboxScope whose) {
    return TeamOfTwo.bean(Inbox.class).page(professional, InboxQuery.of(whose)).items().stream()
        .map(InboxItem::wish)
        .toList();
  }

  /** Whether they can take it, and so read it. */
  private boolean takes(Actor.Professional professional, Wish wish) {
    try {
      unit.change(
          professional,
          unit.maja.id(),
          permit -> TeamOfTwo.bean(StandIns.class).take(permit, wish.id()));
      return true;
    } catch (WishNotFound notTheirs) {
      return false;
    }
  }

  private UnitCandidate candidate(Actor.Professional professional) {
    return members.named(unit.mette, id, called(professional), PageRequest.first()).getFirst();
  }

  /** Gives them a name that no other test's people have. */
  private String called(Actor.Professional professional) {
    var employee =
        Stream.of("sanne", "nadia", "lise")
            .filter(professional.name().toLowerCase(Locale.ROOT)::startsWith)
            .findFirst()
            .orElseThrow();
    var name = professional.name() + " " + unit.cpr;
    identities.professional(TeamOfTwo.ORGANISATION, unit.employee(employee), name);
    return name;
  }

  private void sees(Actor.Professional professional) {
    access.open(professional, unit.maja.id(), Set.of(Topic.GOALS), TeamOfTwo.bean(Plans.class)::of);
  }

  private void refused(Actor.Professional professional) {
    assertThatThrownBy(() -> sees(professional)).isInstanceOf(AccessRefused.class);
  }

  private static List<CaseloadEntry> caseload(Actor.Professional professional) {
    return TeamOfTwo.bean(Caseload.class).of(professional, 50).rows();
  }

  private List<Contact> contacts() {
    return access
        .open(unit.maja, unit.maja.id(), Set.of(Topic.CONTACTS), TeamOfTwo.bean(Teams.class)::of)
        .contacts();
  }
}
