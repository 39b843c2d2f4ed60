package dk.voresplan.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * Makes access tokens for the API. It finds a demo person by name, a source system by its client
 * id, and any citizen by CPR number.
 */
final class DemoTokens {
  static final String PERSON_SCOPES =
      "openid patient/*.rs wishes.write handovers.write corrections.write delegations.write"
          + " emergency.write";
  static final String SOURCE_SCOPES = "system/*.cruds";
  static final String ASSURANCE = "Substantial";

  private static final Pattern TEN_DIGITS = Pattern.compile("\\d{10}");
  private static final Duration LIFETIME = Duration.ofHours(8);

  private final OAuth2TokenProvider signer;
  private final String issuer;
  private final String audience;

  DemoTokens(OAuth2TokenProvider signer, String issuer, String audience) {
    this.signer = signer;
    this.issuer = issuer;
    this.audience = audience;
  }

  /** A token for {@code who}, or nothing when the demo knows nobody of that name. */
  Optional<String> of(String who) {
    return TEN_DIGITS.matcher(who).matches()
        ? Optional.of(forCitizen(who))
        : DemoSource.named(who)
            .map(this::forSource)
            .or(() -> DemoPeople.named(who).map(this::forPerson));
  }

  String forSource(DemoSource source) {
    return token(source.clientId(), source.clientId(), SOURCE_SCOPES, Map.of());
  }

  String forPerson(DemoPerson person) {
    return token(person.id(), "demo-app", PERSON_SCOPES, claims(person));
  }

  private String forCitizen(String cprNumber) {
    return DemoPeople.withCprNumber(cprNumber)
        .map(this::forPerson)
        .orElseGet(() ->
            token(
                UUID.nameUUIDFromBytes(cprNumber.getBytes(StandardCharsets.UTF_8)).toString(),
                "demo-app",
                PERSON_SCOPES,
                Map.of("cpr", cprNumber, "name", "Demo Borger", "acr", ASSURANCE)));
  }

  /** What the provider says of a person at sign-in, and in the person's tokens. */
  static Map<String, Object> claims(DemoPerson person) {
    var claims = new HashMap<String, Object>(person.identity());
    claims.put("name", person.name());
    claims.put("acr", ASSURANCE);
    return claims;
  }

  private String token(String subject, String client, String scope, Map<String, Object> more) {
    var claims = new HashMap<>(more);
    claims.put("iss", issuer);
    claims.put("sub", subject);
    claims.put("aud", audience);
    claims.put("client_id", client);
    claims.put("azp", client);
    claims.put("scope", scope);
    claims.put("jti", UUID.randomUUID().toString());
    return signer.jwt(claims, LIFETIME, DemoIdentityProvider.ISSUER_ID).serialize();
  }
}
