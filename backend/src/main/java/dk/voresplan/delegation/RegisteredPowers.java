package dk.voresplan.delegation;

import dk.voresplan.access.Actor;
import dk.voresplan.person.CitizenId;
import dk.voresplan.person.People;
import dk.voresplan.person.Person;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Powers of attorney that are registered with the authorities. They are known by a sign-in alone,
 * so each lasts for half a day after the sign-in that told of it: one that was called back there is
 * soon worth nothing here. What a citizen closes here stays closed.
 */
@Singleton
public class RegisteredPowers {
  static final Duration LASTS = Duration.ofHours(12);

  private final PowerRepository repository;
  private final People people;
  private final Clock clock;

  RegisteredPowers(PowerRepository repository, People people, Clock clock) {
    this.repository = repository;
    this.people = people;
    this.clock = clock;
  }

  /** Lets what the sign-in told take the place of what the sign-in before told. */
  public void told(Actor.Person relative, List<RegisteredPower> powers) {
    var now = clock.instant();
    var open = new HashMap<CitizenId, RegisteredPower>();
    powers.forEach(power ->
        people
            .byCpr(power.giver())
            .map(Person::id)
            .filter(giver -> !giver.equals(relative.id()))
            .ifPresent(giver -> open.put(giver, power)));
    repository.givers(relative).stream()
        .filter(giver -> !open.containsKey(giver))
        .forEach(giver -> repository.end(relative, giver, now));
    open.forEach((giver, power) ->
        repository.put(
            relative,
            giver,
            Opened.seen(power.topics()),
            Stream.concat(power.until().stream(), Stream.of(now.plus(LASTS)))
                .min(Instant::compareTo)
                .orElseThrow(),
            now));
  }
}
