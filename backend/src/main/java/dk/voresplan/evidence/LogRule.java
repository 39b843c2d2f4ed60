package dk.voresplan.evidence;

import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Setting;
import dk.voresplan.configuration.Settings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** What is asked of the place and the key of signed roots: without them changes go unseen. */
@Singleton
final class LogRule implements ConfigurationRule {
  /** What may be shown: no part of a key, however it was quoted. */
  private static final Pattern NO_JSON = Pattern.compile("[^{}\",;:\\s]+");

  private static final Duration LEAST = Duration.ofSeconds(1);

  private static final String KEY =
      "it is to be a private key, as bin/new-key makes one (a JWK, EC, P-256), or a file with one";

  @Override
  public void check(Settings settings) {
    var folder = settings.setting("LOG_ROOTS_DIR", "voresplan.log.roots-dir");
    var key = settings.setting("LOG_SIGNING_KEY", "voresplan.log.signing-key");
    if (settings.areForProduction() || folder.isGiven() || key.isGiven()) {
      folder(folder);
      key(key, settings.areForDemo());
    }
    settings.setting("voresplan.log.every").time(LEAST, LogVerification.LATE.dividedBy(3));
  }

  private static void folder(Setting setting) {
    setting.given("it is to be the folder for the signed roots of the access log");
    if (!setting.isGiven()) {
      return;
    }
    try {
      var folder = Files.createDirectories(Path.of(setting.text()));
      Files.delete(Files.createTempFile(folder, "start", ".unfinished"));
    } catch (IOException | IllegalArgumentException refused) {
      setting.wrong("it is to be a folder that we may write in");
    }
  }

  private static void key(Setting setting, boolean isMade) {
    if (!setting.isGiven()) {
      setting.wrong(KEY);
      return;
    }
    boolean isFile = NO_JSON.matcher(setting.text()).matches();
    try {
      if ((isMade && Files.notExists(Path.of(setting.text())))
          || LogKey.of(setting.text()).signs()) {
        return;
      }
    } catch (IllegalStateException | IllegalArgumentException unreadable) {
      // Said below, as a key that cannot sign is.
    }
    if (isFile) {
      setting.wrong(KEY);
    } else {
      setting.wrongSecret(KEY);
    }
  }
}
