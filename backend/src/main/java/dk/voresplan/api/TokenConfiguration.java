package dk.voresplan.api;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose access tokens are believed, and what their claims are called.
 *
 * @param issuer the identity provider; without one no token is believed
 * @param audience what the tokens must be meant for
 */
@ConfigurationProperties("voresplan.tokens")
record TokenConfiguration(
    Optional<String> issuer,
    @Bindable(defaultValue = "voresplan-api") String audience,
    Claims claims) {

  Optional<String> configuredIssuer() {
    return issuer.filter(it -> !it.isBlank());
  }

  /** The names of claims that tell of a person. */
  @ConfigurationProperties("claims")
  record Claims(
      @Bindable(defaultValue = "cpr") String cpr,
      @Bindable(defaultValue = "name") String name,
      @Bindable(defaultValue = "organisation_id") String organisation,
      @Bindable(defaultValue = "employee_id") String employee,
      @Bindable(defaultValue = "powers_of_attorney") String powers) {

    Stream<String> ofAPerson() {
      return Stream.of(cpr, name, organisation, employee, powers);
    }
  }
}
