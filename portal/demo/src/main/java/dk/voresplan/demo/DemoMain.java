package dk.voresplan.demo;

import dk.voresplan.portal.server.CannotStart;
import dk.voresplan.portal.server.PortalMain;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Starts the whole of the demo in one process: the identity provider, the portal with its API, and
 * then the contributions that four source systems send to it.
 */
public final class DemoMain {
  private static final int DATABASE_LOCKED = 90020;

  private DemoMain() {}

  /** Starts, or says in one sentence why not and ends with 1. */
  public static void main(String... arguments) {
    try {
      start(DemoSettings.fromEnvironment());
    } catch (DemoCannotStart | CannotStart reason) {
      System.err.println(reason.getMessage());
      System.exit(1);
    }
  }

  private static void start(DemoSettings settings) {
    var provider =
        DemoIdentityProvider.start(
            settings.identityProviderPort(), settings.data(), settings.audience());
    var portal = portal(settings, provider);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  portal.close();
                  provider.close();
                },
                "shutdown"));
    new DemoSender(settings.apiPort(), provider.tokens()).sendAll();
    System.out.println(new Welcome(settings).text());
  }

  private static ApplicationContext portal(DemoSettings settings, DemoIdentityProvider provider) {
    try {
      return PortalMain.start(
          ApplicationContext.builder()
              .environments("demo")
              .properties(settings.environment(provider.issuer())));
    } catch (CannotStart reason) {
      throw reason;
    } catch (RuntimeException failure) {
      if (isLocked(failure)) {
        throw new DemoCannotStart(
            ("The database in %s is in use by another program: stop that one, or choose another"
                    + " folder with DATA_DIR.")
                .formatted(settings.data()),
            failure);
      }
      throw failure;
    }
  }

  private static boolean isLocked(Throwable failure) {
    return Stream.iterate(failure, reason -> reason != null, Throwable::getCause)
        .anyMatch(
            reason -> reason instanceof SQLException sql && sql.getErrorCode() == DATABASE_LOCKED);
  }
}
