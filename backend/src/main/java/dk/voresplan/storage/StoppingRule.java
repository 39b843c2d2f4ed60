package dk.voresplan.storage;

import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Settings;
import jakarta.inject.Singleton;

/** What is asked of the time in which others get the requests before we stop. */
@Singleton
final class StoppingRule implements ConfigurationRule {
  private static final int LONGEST_DRAIN = 300;

  @Override
  public void check(Settings settings) {
    settings
        .setting("DRAIN_SECONDS", "voresplan.drain-seconds")
        .given("it is to be how many seconds others get the requests before the ports close")
        .number(0, LONGEST_DRAIN);
  }
}
