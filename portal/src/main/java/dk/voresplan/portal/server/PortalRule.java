package dk.voresplan.portal.server;

import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Settings;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** What is asked of the portal's place and of how long sessions last. */
@Singleton
final class PortalRule implements ConfigurationRule {
  private static final int LONGEST_HOURS = 24;
  private static final int MOST_PAGES = 100;
  private static final long LONGEST_MINUTES = TimeUnit.HOURS.toMinutes(LONGEST_HOURS);

  @Override
  public void check(Settings settings) {
    var port = settings.setting("PORTAL_PORT", "portal.port");
    port.freePort();
    if (port.isWithin(1, Integer.MAX_VALUE)
        && port.text().equals(settings.setting("API_PORT", "micronaut.server.port").text())) {
      settings.wrong("PORTAL_PORT and API_PORT are the same: they are to be two ports.");
    }
    var address = settings.setting("PORTAL_URL", "portal.url");
    address.given("it is to be the portal's public address").address();
    if (hasPath(address.text())) {
      address.wrong("it is to be an address without a path");
    }
    settings
        .setting("SESSION_IDLE_MINUTES", "portal.session-idle-minutes")
        .given("it is to be how many minutes a session may rest")
        .number(1, LONGEST_MINUTES);
    settings
        .setting("SESSION_HOURS", "portal.session-hours")
        .given("it is to be how many hours a session lasts")
        .number(1, LONGEST_HOURS);
    settings.setting(OpenPages.SETTING).number(1, MOST_PAGES);
  }

  private static boolean hasPath(String address) {
    try {
      var path = URI.create(address).getRawPath();
      return path != null && !path.isEmpty() && !path.equals("/");
    } catch (IllegalArgumentException saidAlready) {
      return false;
    }
  }
}
