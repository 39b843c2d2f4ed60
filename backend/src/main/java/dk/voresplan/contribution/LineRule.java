package dk.voresplan.contribution;

import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Settings;
import jakarta.inject.Singleton;

/** What is asked of how much one source may say of one citizen. */
@Singleton
final class LineRule implements ConfigurationRule {
  private static final int MOST = 100_000;

  @Override
  public void check(Settings settings) {
    settings.setting(LineLimit.SETTING).number(1, MOST);
  }
}
