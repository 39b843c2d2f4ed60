package dk.voresplan.delegation;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.outbox.Subject;
import dk.voresplan.person.CitizenId;
import dk.voresplan.person.People;
import dk.voresplan.person.Person;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens plans by powers of attorney that are registered with the authorities. Only a sign-in brings
 * them, so each lasts for half a day after that sign-in. One that was called back there is soon
 * worth nothing here. What a citizen closes here stays closed until they let it open again. The
 * portal informs them when one opens.
 */
@Singleton
public class RegisteredPowers {
  private static final Logger LOG = LoggerFactory.getLogger(RegisteredPowers.class);
  static final Duration LASTS = Duration.ofHours(12);

  private final Powers powers;
  private final People people;
  private final AccessPolicy access;
  private final Outbox outbox;
  private final Clock clock;

  RegisteredPowers(Powers powers, People people, AccessPolicy access, Outbox outbox, Clock clock) {
    this.powers = powers;
    this.people = people;
    this.access = access;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Lets what the sign-in told take the place of what the sign-in before told. */
  public void told(Actor.Person relative, List<RegisteredPower> told) {
    var now = clock.instant();
    var open = new HashMap<CitizenId, RegisteredPower>();
    told.forEach(power ->
        people
            .byCpr(power.giver())
            .map(Person::id)
            .filter(giver -> !giver.equals(relative.id()))
            .ifPresent(giver -> open.put(giver, power)));
    powers.endAllBut(relative, open.keySet(), now);
    open.forEach((giver, power) ->
        powers
            .put(
                relative,
                giver,
                Opened.seen(power.topics()),
                Stream.concat(power.until().stream(), Stream.of(now.plus(LASTS)))
                    .min(Instant::compareTo)
                    .orElseThrow(),
                now)
            .ifPresent(opened -> tell(relative, giver, opened)));
  }

  /** What the citizen closes in the same moment there is nothing to tell of. */
  private void tell(Actor.Person relative, CitizenId giver, DelegationId opened) {
    try {
      access.open(
          relative,
          giver,
          Set.of(Topic.DELEGATIONS),
          permit -> {
            outbox.tell(permit, Subject.DELEGATION, opened.value(), Set.of());
            return permit;
          });
    } catch (AccessRefused closedMeanwhile) {
      LOG.debug("A power of attorney was closed when it opened");
    }
  }
}
