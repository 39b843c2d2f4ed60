package dk.voresplan.portal.server;

import dk.voresplan.configuration.InvalidConfiguration;
import dk.voresplan.log.OperatorsLog;
import dk.voresplan.storage.Stopping;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts everything in one process. It starts the Micronaut context with the API on Netty, and in
 * its wake the portal on Jetty.
 */
public final class PortalMain {
  private static final Logger LOG = LoggerFactory.getLogger(PortalMain.class);

  /** H2's code for a file that another process has open. */
  private static final int DATABASE_LOCKED = 90020;

  private PortalMain() {}

  /**
   * Starts in production, or says in one sentence why not and ends with 1. What only the demo and
   * the tests may do, they start with {@link #start}.
   */
  public static void main(String[] arguments) {
    run(ApplicationContext.builder().environments("production"));
  }

  /** Starts what is prepared, with the same farewell as {@link #main} if it cannot. */
  public static void run(ApplicationContextBuilder prepared) {
    try {
      Stopping.atTheEnd(start(prepared));
    } catch (CannotStart reason) {
      System.err.println(reason.getMessage());
      System.exit(1);
    }
  }

  /**
   * Starts what is prepared and returns the running context, which stops everything when closed.
   *
   * @throws CannotStart with a sentence for whoever runs it
   */
  public static ApplicationContext start(ApplicationContextBuilder prepared) {
    OperatorsLog.begin();
    var context = prepared.banner(false).propertySources(portalSettings()).build();
    try {
      context.start();
      context.getBean(EmbeddedServer.class).start();
      return context;
    } catch (RuntimeException failure) {
      var reason = explained(failure, context);
      context.close();
      throw reason;
    }
  }

  private static PropertySource portalSettings() {
    try (var file = PortalMain.class.getResourceAsStream("/portal.yml")) {
      return PropertySource.of(
          "portal",
          new YamlPropertySourceLoader().read("portal", Objects.requireNonNull(file)),
          YamlPropertySourceLoader.DEFAULT_POSITION);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static CannotStart explained(RuntimeException failure, ApplicationContext context) {
    return cause(failure, CannotStart.class)
        .or(() ->
            cause(failure, InvalidConfiguration.class)
                .map(unfit -> new CannotStart(String.valueOf(unfit.getMessage()), unfit)))
        .or(() -> cause(failure, BindException.class).map(taken -> portTaken(taken, context)))
        .or(() -> cause(failure, SQLException.class).flatMap(PortalMain::locked))
        .or(() -> cause(failure, ConfigurationException.class).map(PortalMain::unreadable))
        .orElseGet(() -> {
          LOG.error("The portal did not start", failure);
          return new CannotStart("The portal did not start: the log above says why.", failure);
        });
  }

  private static CannotStart portTaken(BindException taken, ApplicationContext context) {
    var port = context.getProperty("micronaut.server.port", Integer.class).orElse(8081);
    return CannotStart.portTaken(port, "API_PORT", taken);
  }

  private static Optional<CannotStart> locked(SQLException failure) {
    return failure.getErrorCode() == DATABASE_LOCKED
        ? Optional.of(
            new CannotStart(
                "The database is in use by another program: stop that one, or choose another"
                    + " folder with DATA_DIR or another database with DATABASE_URL.",
                failure))
        : Optional.empty();
  }

  /** A file that cannot be read, or a value that is not of its type. */
  private static CannotStart unreadable(ConfigurationException failure) {
    return new CannotStart(
        "The configuration cannot be read: "
            + String.valueOf(failure.getMessage()).lines().findFirst().orElse(""),
        failure);
  }

  private static <T> Optional<T> cause(Throwable failure, Class<T> type) {
    return Stream.iterate(failure, reason -> reason != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
