package dk.voresplan.portal.signin;

import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Setting;
import dk.voresplan.configuration.Settings;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What is asked of the provider, and of how sure it is to be of who someone is. */
@Singleton
final class SignInRule implements ConfigurationRule {
  private static final String DEMO = "demo";
  private static final int KEY_BYTES = 32;
  private static final Map<String, String> CLAIMS =
      Map.of("OIDC_CLAIM_ASSURANCE", "claim-assurance", "OIDC_CLAIM_POWERS", "claim-powers");

  @Override
  public void check(Settings settings) {
    assurance(settings);
    var scopes = settings.setting("OIDC_SCOPES", "oidc.scopes");
    if (!List.of(scopes.text().split("\\s+", -1)).contains("openid")) {
      scopes.wrong("it is to be scopes with spaces between, and openid among them");
    }
    CLAIMS.forEach((variable, claim) ->
        settings.setting(variable, "oidc." + claim).given("it is to be the name of a claim"));
    cookieKey(settings.setting("SIGN_IN_COOKIE_KEY", "oidc.cookie-key"));
    if (settings.areForProduction()) {
      settings
          .setting("OIDC_CLIENT_ID", "oidc.client-id")
          .given("it is to be what the provider calls the portal");
      var secret = settings.setting("OIDC_CLIENT_SECRET", "oidc.client-secret");
      if (!secret.isGiven() || secret.text().equals(DEMO)) {
        secret.wrongSecret("it is to be a secret of its own, which the provider gave the portal");
      }
    }
  }

  private static void assurance(Settings settings) {
    var levels = settings.list("oidc.acr-levels");
    var lowest = settings.setting("OIDC_ACR", "oidc.acr");
    if (levels.isEmpty() || new HashSet<>(levels).size() < levels.size()) {
      settings
          .setting("OIDC_ACR_LEVELS", "oidc.acr-levels")
          .wrong("it is to be all levels of assurance, each once, the weakest first");
    } else if (lowest.isGiven()) {
      if (!levels.contains(lowest.text())) {
        lowest.wrong("it is to be one of OIDC_ACR_LEVELS, " + String.join(", ", levels));
      }
    } else if (settings.areForProduction()) {
      lowest.wrong("production asks for a level of assurance: leave it out for Substantial");
    }
  }

  private static void cookieKey(Setting keys) {
    if (keys.isGiven()
        && Arrays.stream(keys.text().split(",", -1)).anyMatch(key -> bytes(key) != KEY_BYTES)) {
      keys.wrongSecret("it is to be 32 bytes in base64, as \"openssl rand -base64 32\" makes them");
    }
  }

  private static int bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64.strip()).length;
    } catch (IllegalArgumentException noBase64) {
      return 0;
    }
  }
}
