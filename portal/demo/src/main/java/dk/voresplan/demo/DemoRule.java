package dk.voresplan.demo;

import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Settings;

/** What is asked of the demo's own settings. */
final class DemoRule implements ConfigurationRule {
  private static final int LAST_PORT = 65_535;

  @Override
  public void check(Settings settings) {
    var port = settings.setting("IDP_PORT", "idp.port");
    if (port.isGiven() && !port.isWithin(1, LAST_PORT)) {
      port.wrong("it is to be a port number from 1 to " + LAST_PORT);
    }
  }
}
