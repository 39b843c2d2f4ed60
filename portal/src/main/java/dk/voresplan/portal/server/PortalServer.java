package dk.voresplan.portal.server;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Jetty within the life of the Micronaut context: it starts once the API is up and stops with the
 * context.
 */
@Singleton
final class PortalServer implements ApplicationEventListener<ServerStartupEvent> {
  private static final Duration TIME_TO_FINISH = Duration.ofSeconds(5);
  private static final Duration TIME_TO_REST = Duration.ofSeconds(60);

  private final PortalSettings settings;
  private final Server server;
  private final ServerConnector connector;

  PortalServer(
      PortalSettings settings,
      PortalContext context,
      SecurityHeaders headers,
      ConnectionGuard guard,
      Request.Handler errorPages,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.settings = settings;
    var threads = new QueuedThreadPool();
    threads.setName("portal");
    threads.setVirtualThreadsExecutor(blocking);
    server = new Server(threads);
    connector = new ServerConnector(server, new HttpConnectionFactory(http()));
    connector.setPort(settings.port());
    connector.setIdleTimeout(TIME_TO_REST.toMillis());
    server.addConnector(connector);
    server.setHandler(headers.before(guard.before(context.handler())));
    server.setErrorHandler(errorPages);
    server.setStopTimeout(TIME_TO_FINISH.toMillis());
  }

  private HttpConfiguration http() {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    if (settings.secure()) {
      var forwarded = new ForwardedRequestCustomizer();
      forwarded.setForwardedHeader(null);
      http.addCustomizer(forwarded);
    }
    return http;
  }

  /** The port that is listened to, which the settings may have left open. */
  int port() {
    return connector.getLocalPort();
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    try {
      server.start();
    } catch (IOException failure) {
      if (failure.getCause() instanceof BindException taken) {
        throw CannotStart.portTaken(settings.port(), "PORTAL_PORT", taken);
      }
      throw new IllegalStateException("The portal's server did not start", failure);
    } catch (Exception failure) {
      throw new IllegalStateException("The portal's server did not start", failure);
    }
  }

  @PreDestroy
  void stop() throws Exception {
    server.stop();
  }
}
