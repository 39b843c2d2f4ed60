package dk.voresplan.portal.server;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;

/**
 * Where the portal listens and how long a session may rest, from the environment.
 *
 * @param port the port that Jetty listens to; 0 takes a free one
 * @param url the address that people type, which decides whether cookies are for https only
 * @param sessionIdleMinutes how long nothing may happen before the session is closed
 * @param sessionHours how long a session lasts however much happens
 */
@ConfigurationProperties("portal")
public record PortalSettings(
    @Bindable(defaultValue = "8080") int port,
    @Bindable(defaultValue = "http://localhost:8080") URI url,
    @Bindable(defaultValue = "20") int sessionIdleMinutes,
    @Bindable(defaultValue = "8") int sessionHours) {

  /** Whether people reach the portal over https. */
  public boolean secure() {
    return "https".equals(url.getScheme());
  }

  /** How long a session may rest. */
  public Duration sessionIdle() {
    return Duration.ofMinutes(sessionIdleMinutes);
  }

  /** How long a session lasts, after which one signs in anew. */
  public Duration sessionLife() {
    return Duration.ofHours(sessionHours);
  }
}
