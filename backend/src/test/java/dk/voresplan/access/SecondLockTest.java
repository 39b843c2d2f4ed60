package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.TestRows;
import dk.voresplan.delegation.Family;
import dk.voresplan.organisation.Professionals;
import dk.voresplan.organisation.Sector;
import dk.voresplan.organisation.SourceSystem;
import dk.voresplan.organisation.SourceSystems;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.RowLocks;
import dk.voresplan.storage.Transactions;
import dk.voresplan.wish.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Row-level security on PostgreSQL: with the policy's decision left out, the rows still do not
 * come.
 */
@EnabledIf("dk.voresplan.TestDatabase#isPostgres")
class SecondLockTest {
  /** Read before there can be a reason; docs/decisions/018-the-second-lock.md says why of each. */
  private static final Set<String> UNLOCKED =
      Set.of(
          "person",
          "cpr_look_up",
          "identifier_look_up",
          "team_naming",
          "unit_naming",
          "emergency_access",
          "unit_refusal",
          "team_unit",
          "unit_caseload",
          "access_question_receiver",
          "calendar_subscription",
          "delegation",
          "delegation_topic",
          "caseload",
          "subscription_look_up",
          "shared_plan_look_up",
          "invitation",
          "invitation_look_up",
          "invitation_try",
          "directory_use",
          "plan_to_merge",
          "outbox",
          "visit",
          "access_log_head",
          "access_log_tries");

  private static final String GOAL =
      """
      {"resourceType":"Goal","id":"goal","lifecycleStatus":"active",
       "description":{"text":"Gå en tur"},"subject":{"reference":"Patient/person"}}
      """;

  private final TeamOfTwo people = new TeamOfTwo();
  private final TestRows own = RunningBackend.get().own();
  private final Transactions transactions = TeamOfTwo.bean(Transactions.class);
  private final RowLocks locks = TeamOfTwo.bean(RowLocks.class);
  private final Wishes wishes = TeamOfTwo.bean(Wishes.class);

  @Test
  void withThePolicySwitchedOffTheRowsStillDoNotCome() {
    people.wish("Jeg vil male.", people.mette);
    assertThat(undecided(people.citizen, wishes::of)).as("the citizen's own").isNotEmpty();
    assertThat(rowsFor(people.mette)).as("of the team").isPositive();
    assertThat(undecided(people.outsider, wishes::of)).isEmpty();
    assertThat(rowsFor(people.outsider)).isZero();
    assertThat(undecided(new TeamOfTwo().citizen, wishes::of)).isEmpty();
    assertThat(rowsFor(new TeamOfTwo().mette)).isZero();
    assertThat(rowsFor(new Actor.Subscription(UUID.randomUUID(), people.id()))).isZero();
  }

  @Test
  void aTransactionThatNobodyOpenedHasNoRows() {
    people.wish("Jeg vil male.", people.mette);
    assertThat(unopened()).isZero();
  }

  @Test
  void aStatementThatForgetsTheCitizenGetsThatCitizensRowsAlone() {
    people.wish("Jeg vil male.");
    new TeamOfTwo().wish("Jeg vil synge.");
    assertThat(ownWishes()).isEqualTo(1);
  }

  @Test
  void nothingIsOpenAfterwards() {
    people.wish("Jeg vil male.");
    for (int i = 0; i < 20; i++) {
      assertThat(ownWishes()).isEqualTo(1);
      assertThat(unopened()).isZero();
    }
  }

  @Test
  void aRowCannotBeWrittenToAnothersPlan() {
    var other = new TeamOfTwo();
    assertThatThrownBy(() ->
            people.change(
                people.citizen,
                _ ->
                    own.change(
                        "insert into goal_join values (?, 'a', 'b', now(), ?)",
                        other.id().value(),
                        people.id().value())))
        .hasMessageContaining("row-level security");
  }

  @Test
  void whatSomeoneTypesIsTheirsThoughAnotherMaySeeThePlan() {
    RunningBackend.get()
        .everything()
        .change(
            "insert into draft values (?, 'PERSON', ?, 'wish', 1, 'kladde', now())",
            people.id().value(),
            people.id().value());
    int toTheTeam = people.open(people.mette, _ -> drafts());
    assertThat(toTheTeam).isZero();
    int author =
        transactions.inOne(() -> {
          locks.openDrafts(people.id().value());
          return drafts();
        });
    assertThat(author).isEqualTo(1);
  }

  @Test
  void whatWasOpenedForSafetyOpensNoRowsToWhoeverAsksAsTheTeam() {
    people.wish("Jeg vil male.");
    own.change(
        """
        insert into emergency_access
          (citizen_id, id, professional_id, topic, reason, opened_at, until_at)
        values (?, ?, ?, 'GOALS', 'Der er fare på færde.', now(), now() + interval '1 hour')
        """,
        people.id().value(),
        UUID.randomUUID(),
        people.outsider.key());
    assertThat(rowsFor(people.outsider)).isZero();
    var seen =
        TeamOfTwo.bean(EmergencyPolicy.class)
            .open(people.outsider, people.id(), permit -> permit.reason());
    assertThat(seen).as("and by its own way they come").isEqualTo(PermitReason.BREAK_THE_GLASS);
  }

  @Test
  void afterANoTheSourceGetsTheRowsThatItSentAndNoOthers() {
    people.wish("Jeg vil male.", people.mette);
    people.contribute("laegehuset", List.of(GOAL));
    var source = TeamOfTwo.bean(SourceSystems.class).byClient("kommunen").orElseThrow();
    var kommunen = new Actor.SourceSystem(source.id(), source.organisation().name());
    assertThat(rowsFor(kommunen)).as("before").isPositive();
    refuseItsOrganisation(source);
    assertThat(rowsFor(kommunen)).isZero();
    var _ =
        transactions.inOne(() -> {
          assertThat(
                  locks.openRowsFor(
                      kommunen.kind().name(),
                      kommunen.key(),
                      "SEE_ITS_OWN",
                      List.of(people.id().value())))
              .isTrue();
          assertThat(allWishes()).isZero();
          assertThat(
                  own.list(
                      UUID.class, "select distinct source_system_id from contribution_resource"))
              .containsExactly(source.id().value());
          return kommunen;
        });
  }

  private void refuseItsOrganisation(SourceSystem source) {
    var unit =
        TeamOfTwo.bean(Professionals.class)
            .ensureUnit(
                source.organisation().id(), "refused-" + people.cpr, "Enheden", Sector.EMPLOYMENT);
    RunningBackend.get()
        .everything()
        .change(
            "insert into unit_refusal (citizen_id, unit_id, refused_at) values (?, ?, now())",
            people.id().value(),
            unit.value());
  }

  @Test
  void aDelegationOpensNoRowsBeforeAndAfterItsTimeNorAnOldCode() {
    people.wish("Jeg vil male.");
    var now = Instant.now();
    var week = Duration.ofDays(7);
    assertThat(rowsFor(relative(now.minus(week), now.plus(week)))).isPositive();
    assertThat(rowsFor(relative(now.minus(week), now.minus(Duration.ofDays(2))))).isZero();
    assertThat(rowsFor(relative(now.plus(Duration.ofDays(2)), now.plus(week)))).isZero();
    assertThat(rowsFor(invited(now.plus(week)))).isPositive();
    assertThat(rowsFor(invited(now.minus(Duration.ofDays(2))))).isZero();
  }

  @Test
  void everyTableAboutCitizensIsLockedOrNamedHere() {
    var unlocked =
        RunningBackend.get()
            .everything()
            .list(
                String.class,
                """
                select distinct regexp_replace(c.relname, '_p[0-9]+$', '') from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'citizen_id'
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                  and not (c.relrowsecurity and c.relforcerowsecurity)
                """);
    assertThat(unlocked).containsExactlyInAnyOrderElementsOf(UNLOCKED);
  }

  @Test
  void theLocksHoldTheUserOfTheDatabase() {
    boolean passes =
        own.one(
            Boolean.class,
            "select rolsuper or rolbypassrls from pg_roles where rolname = current_user");
    assertThat(passes).isFalse();
  }

  /** Someone to whom others opened the plan in that time. */
  private Actor.Person relative(Instant from, Instant until) {
    var relative = Family.person(RunningBackend.newCpr(), "Leila Test");
    own.change(
        """
        insert into delegation
          (citizen_id, id, relative_id, name, basis, made_at, opened_at, until_at)
        values (?, ?, ?, 'Leila Test', 'CONTRIBUTED_CONSENT', ?, ?, ?)
        """,
        people.id().value(),
        UUID.randomUUID(),
        relative.key(),
        from,
        from,
        until);
    return relative;
  }

  /** Someone who used a code that lasts until then, and waits for a yes. */
  private Actor.Person invited(Instant expires) {
    var relative = Family.person(RunningBackend.newCpr(), "Jonas Test");
    var id = UUID.randomUUID();
    own.change(
        "insert into delegation (citizen_id, id, name, basis, made_at)"
            + " values (?, ?, 'Jonas', 'GIVEN_BY_CITIZEN', now())",
        people.id().value(),
        id);
    own.change(
        """
        insert into invitation
          (citizen_id, delegation_id, code_digest, expires_at, tries, used_by_id)
        values (?, ?, '', ?, 1, ?)
        """,
        people.id().value(),
        id,
        expires,
        relative.key());
    return relative;
  }

  private int rowsFor(Actor actor) {
    return undecided(
        actor,
        _ ->
            own.one(
                Integer.class,
                "select count(*) from wish where citizen_id = ?",
                people.id().value()));
  }

  private int ownWishes() {
    return people.open(people.citizen, _ -> allWishes());
  }

  private int unopened() {
    return transactions.inOne(this::allWishes);
  }

  /** What a permit would show if the policy said yes to everyone: all but its decision is as is. */
  private <T> T undecided(Actor actor, Function<Permit, T> work) {
    return transactions.inOne(() -> {
      open(actor, List.of(people.id()));
      return work.apply(
          new Permit(
              actor,
              people.id(),
              Set.of(Topic.WISHES),
              Right.SEE,
              new PermitGrounds(PermitReason.OWN_PLAN),
              transactions.current()));
    });
  }

  private void open(Actor actor, Collection<CitizenId> citizens) {
    locks.openRowsFor(
        actor.kind().name(),
        actor.key(),
        Right.SEE.name(),
        citizens.stream().map(CitizenId::value).toList());
  }

  private int allWishes() {
    return own.one(Integer.class, "select count(*) from wish");
  }

  private int drafts() {
    return own.one(Integer.class, "select count(*) from draft");
  }
}
