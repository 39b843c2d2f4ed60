package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.TestRows;
import dk.voresplan.delegation.AgeLadder;
import dk.voresplan.delegation.DelegationBasis;
import dk.voresplan.delegation.Family;
import dk.voresplan.i18n.SpokenDates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** That the clock closes what it is to close, at the very moment. */
class OpenDelegationsTest {
  /** A 15th birthday at 00:00 in Denmark, ahead: the second lock goes by the true clock. */
  private final Instant fifteen =
      AgeLadder.custodyEnds(LocalDate.now(SpokenDates.ZONE).minusYears(15).plusDays(30));

  private final Instant yesterday =
      Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

  private final Family family = new Family();
  private final TestRows own = RunningBackend.get().own();

  @Test
  void whatLastsUntilAMomentIsClosedAtThatMoment() {
    opened(DelegationBasis.PARENTAL_CUSTODY, yesterday, fifteen);
    assertThat(reason(fifteen.minusMillis(1))).isEqualTo(PermitReason.PARENTAL_CUSTODY);
    assertThatThrownBy(() -> reason(fifteen)).isInstanceOf(AccessRefused.class);
  }

  @Test
  void whatBeginsLaterIsNotOpenYet() {
    opened(DelegationBasis.CONTRIBUTED_CONSENT, yesterday, fifteen);
    assertThatThrownBy(() -> reason(yesterday.minusSeconds(1))).isInstanceOf(AccessRefused.class);
    assertThat(reason(yesterday)).isEqualTo(PermitReason.CONTRIBUTED_CONSENT);
  }

  @Test
  void whatIsClosedOpensNothingWhateverItsClockSays() {
    opened(DelegationBasis.GIVEN_BY_CITIZEN, yesterday, fifteen);
    assertThat(reason(yesterday)).isEqualTo(PermitReason.GIVEN_BY_CITIZEN);
    own.change(
        "update delegation set closed_at = ? where citizen_id = ?",
        yesterday,
        family.people.id().value());
    assertThatThrownBy(() -> reason(yesterday)).isInstanceOf(AccessRefused.class);
  }

  @Test
  void whatIsOpenForOneIsNotOpenForAnother() {
    opened(DelegationBasis.GIVEN_BY_CITIZEN, yesterday, fifteen);
    assertThatThrownBy(() -> reason(family.brother, yesterday)).isInstanceOf(AccessRefused.class);
  }

  /** These rows hold what is kept back, so that no relative's permit reads them by mistake. */
  @Test
  void aRelativesPermitReadsNoRowsThatHoldWhatIsKeptBackAndNoLog() {
    opened(DelegationBasis.GIVEN_BY_CITIZEN, yesterday, fifteen);
    policy(yesterday)
        .open(
            family.mother,
            family.people.id(),
            Set.of(Topic.GOALS),
            permit -> {
              assertThatThrownBy(() -> PermitQuestion.see(permit, Topic.GOALS, Part.WHOLE))
                  .isInstanceOf(AccessRefused.class);
              assertThatThrownBy(permit::requireOwn).isInstanceOf(AccessRefused.class);
              PermitQuestion.see(permit, Topic.GOALS, Part.SHARED);
              return permit;
            });
  }

  @Test
  void everyBasisIsTheReasonOfItsPermits() {
    for (var basis : DelegationBasis.values()) {
      assertThat(basis.reason().name()).isEqualTo(basis.name());
      assertThat(basis.reason().isRelatives()).isTrue();
    }
  }

  private void opened(DelegationBasis basis, Instant from, Instant until) {
    var id = UUID.randomUUID();
    own.change(
        """
        insert into delegation
          (citizen_id, id, relative_id, name, basis, made_at, opened_at, until_at)
        values (?, ?, ?, 'Leila Test', ?, ?, ?, ?)
        """,
        family.people.id().value(),
        id,
        family.mother.key(),
        basis,
        from,
        from,
        until);
    own.change(
        "insert into delegation_topic (citizen_id, delegation_id, topic, writes)"
            + " values (?, ?, 'GOALS', false)",
        family.people.id().value(),
        id);
  }

  private PermitReason reason(Instant now) {
    return reason(family.mother, now);
  }

  private PermitReason reason(Actor.Person relative, Instant now) {
    return policy(now).open(relative, family.people.id(), Set.of(Topic.GOALS), Permit::reason);
  }

  private static AccessPolicy policy(Instant now) {
    var delegations =
        new OpenDelegations(
            TeamOfTwo.bean(PermitReasonRows.class), Clock.fixed(now, ZoneOffset.UTC));
    return new AccessPolicy(
        List.of(new RelativeRule(delegations)),
        TeamOfTwo.bean(TeamRule.class),
        TeamOfTwo.bean(PermittedWork.class));
  }
}
