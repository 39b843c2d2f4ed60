package dk.voresplan.storage;

import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Settings;
import jakarta.inject.Singleton;
import java.util.Base64;

/** Asks for the key of the look-up tables: one that the database's administrator does not have. */
@Singleton
final class LookUpKeyRule implements ConfigurationRule {
  private static final String KEY =
      "it is to be 32 bytes in base64, as \"openssl rand -base64 32\" makes them";

  @Override
  public void check(Settings settings) {
    var key = settings.setting("LOOK_UP_KEY", "voresplan.look-up-key");
    if (settings.areForProduction()) {
      key.given(KEY);
    }
    if (key.isGiven() && !isLongEnough(key.text())) {
      key.wrongSecret(KEY);
    }
  }

  private static boolean isLongEnough(String base64) {
    try {
      return Base64.getDecoder().decode(base64).length >= LookUpKey.LEAST_BYTES;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
