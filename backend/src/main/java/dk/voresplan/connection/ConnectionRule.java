package dk.voresplan.connection;

import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Settings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Checks the settings for how long a caller may take. No caller is cut off at once, and none stays
 * for ever.
 */
@Singleton
final class ConnectionRule implements ConfigurationRule {
  private static final String PLACE = "voresplan.connections";
  private static final List<String> NAMES = List.of("header", "body", "rest");
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofMinutes(10);

  @Override
  public void check(Settings settings) {
    settings.only(PLACE, NAMES);
    NAMES.forEach(name -> settings.setting(PLACE + "." + name).time(LEAST, MOST));
  }
}
