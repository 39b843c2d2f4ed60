package dk.voresplan.api;

import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Settings;
import jakarta.inject.Singleton;
import java.util.Map;

/** What is asked of the API's place, and of whose tokens it believes. */
@Singleton
final class ApiRule implements ConfigurationRule {
  private static final Map<String, String> CLAIMS =
      Map.of(
          "OIDC_CLAIM_CPR", "cpr",
          "OIDC_CLAIM_NAME", "name",
          "OIDC_CLAIM_ORGANISATION", "organisation",
          "OIDC_CLAIM_EMPLOYEE", "employee");

  @Override
  public void check(Settings settings) {
    settings.setting("API_PORT", "micronaut.server.port").freePort();
    var address = settings.setting("API_URL", "voresplan.api-url");
    var issuer = settings.setting("OIDC_ISSUER", "voresplan.tokens.issuer");
    address.address();
    issuer.address();
    settings
        .setting("API_AUDIENCE", "voresplan.tokens.audience")
        .given("it is to be the audience of access tokens");
    CLAIMS.forEach((variable, claim) ->
        settings
            .setting(variable, "voresplan.tokens.claims." + claim)
            .given("it is to be the name of a claim"));
    if (settings.areForProduction()) {
      address.given("it is to be the API's public address, over https");
      issuer.given("it is to be the address of the provider that signs people in");
      if (settings.areForDemo()) {
        settings.wrong("The demo's people are not for production: leave out the environment demo.");
      }
    }
  }
}
