package dk.voresplan.portal.signin;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.delegation.Opened;
import dk.voresplan.delegation.RegisteredPower;
import dk.voresplan.delegation.RegisteredPowers;
import dk.voresplan.person.CprNumber;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the powers of attorney that the provider sent at a sign-in. Each has {@code cpr}, {@code
 * topics} and, if it ends, its last day {@code until}. What is not written so opens nothing.
 */
@Singleton
final class PowersOfAttorney {
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
  private static final int MOST = 50;

  private final RegisteredPowers powers;
  private final String claim;

  PowersOfAttorney(
      RegisteredPowers powers,
      @Property(name = "oidc.claim-powers", defaultValue = "powers_of_attorney") String claim) {
    this.powers = powers;
    this.claim = claim;
  }

  /** Opens what the sign-in tells of, and closes what it tells of no longer. */
  void told(Actor.Person relative, IDTokenClaimsSet claims) {
    var said = claims.getClaim(claim) instanceof Collection<?> all ? all : List.of();
    powers.told(relative, said.stream().limit(MOST).flatMap(one -> power(one).stream()).toList());
  }

  private static Optional<RegisteredPower> power(@Nullable Object said) {
    if (!(said instanceof Map<?, ?> power)) {
      return Optional.empty();
    }
    try {
      var until =
          Optional.ofNullable(power.get("until"))
              .map(day ->
                  LocalDate.parse(day.toString()).plusDays(1).atStartOfDay(DENMARK).toInstant());
      return Optional.of(
          new RegisteredPower(
              new CprNumber(String.valueOf(power.get("cpr"))), topics(power), until));
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static Set<Topic> topics(Map<?, ?> power) {
    var said = power.get("topics") instanceof Collection<?> all ? all : List.of();
    return Opened.OFFERED.stream()
        .filter(topic -> said.contains(topic.name()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
