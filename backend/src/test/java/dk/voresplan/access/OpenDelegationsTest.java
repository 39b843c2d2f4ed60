package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.delegation.Basis;
import dk.voresplan.delegation.Family;
import dk.voresplan.storage.RowLocks;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** That the clock closes what it is to close, at the very moment. */
class OpenDelegationsTest {
  /** The 15th birthday of someone born on 12 November 2012, at 00:00 in Denmark. */
  private static final Instant FIFTEEN = Instant.parse("2027-11-11T23:00:00Z");

  private final Family family = new Family();

  @Test
  void whatLastsUntilAMomentIsClosedAtThatMoment() {
    opened(Basis.PARENTAL_CUSTODY, "2026-01-01T00:00:00Z", FIFTEEN.toString());
    assertThat(reason(FIFTEEN.minusMillis(1))).isEqualTo(Reason.PARENTAL_CUSTODY);
    assertThatThrownBy(() -> reason(FIFTEEN)).isInstanceOf(AccessRefused.class);
  }

  @Test
  void whatBeginsLaterIsNotOpenYet() {
    opened(Basis.CONTRIBUTED_CONSENT, "2026-06-01T00:00:00Z", FIFTEEN.toString());
    assertThatThrownBy(() -> reason(Instant.parse("2026-05-31T23:59:59Z")))
        .isInstanceOf(AccessRefused.class);
    assertThat(reason(Instant.parse("2026-06-01T00:00:00Z"))).isEqualTo(Reason.CONTRIBUTED_CONSENT);
  }

  @Test
  void everyBasisIsTheReasonOfItsPermits() {
    for (var basis : Basis.values()) {
      assertThat(basis.reason().name()).isEqualTo(basis.name());
      assertThat(basis.reason().isRelatives()).isTrue();
    }
  }

  private void opened(Basis basis, String from, String until) {
    TeamOfTwo.bean(Jdbi.class)
        .useHandle(handle -> {
          var id = UUID.randomUUID();
          handle.execute(
              """
              insert into delegation
                (citizen_id, id, relative_id, name, basis, made_at, opened_at, until_at)
              values (?, ?, ?, 'Leila Test', ?, ?, ?, ?)
              """,
              family.people.id().value(),
              id,
              family.mother.key(),
              basis.name(),
              Instant.parse(from),
              Instant.parse(from),
              Instant.parse(until));
          handle.execute(
              "insert into delegation_topic (citizen_id, delegation_id, topic, writes)"
                  + " values (?, ?, 'GOALS', false)",
              family.people.id().value(),
              id);
        });
  }

  private Reason reason(Instant now) {
    var policy =
        new AccessPolicy(
            TeamOfTwo.bean(Jdbi.class),
            TeamOfTwo.bean(AccessLogRepository.class),
            new OpenDelegations(Clock.fixed(now, ZoneOffset.UTC)),
            new BrokenGlass(Clock.fixed(now, ZoneOffset.UTC)),
            TeamOfTwo.bean(RowLocks.class));
    return policy.open(
        family.mother, family.people.id(), Right.SEE, Set.of(Topic.GOALS), Permit::reason);
  }
}
