package dk.voresplan.demo;

import dk.voresplan.portal.server.CannotStart;
import dk.voresplan.portal.server.PortalMain;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Runs the whole demo in one process. It has the identity provider, the portal with its API, and
 * what four source systems have sent to it.
 */
final class Demo implements AutoCloseable {
  private static final int DATABASE_LOCKED = 90020;

  private final DemoIdentityProvider provider;
  private final ApplicationContext portal;

  private Demo(DemoIdentityProvider provider, ApplicationContext portal) {
    this.provider = provider;
    this.portal = portal;
  }

  /**
   * Starts everything and sends the contributions.
   *
   * @throws DemoCannotStart with a sentence for whoever runs it, as does {@link CannotStart}
   */
  static Demo start(DemoSettings settings) {
    return start(settings, builder -> builder);
  }

  /** The same, with a portal that {@code more} builds on. */
  static Demo start(DemoSettings settings, UnaryOperator<ApplicationContextBuilder> more) {
    // Side by side, as neither asks the other for anything before someone signs in.
    var provider = CompletableFuture.supplyAsync(() -> provider(settings));
    ApplicationContext portal;
    try {
      portal = portal(settings, more);
    } catch (RuntimeException failure) {
      throw both(failure, provider);
    }
    try {
      var demo = new Demo(provider.join(), portal);
      new DemoSender(settings.apiPort(), demo.tokens()).sendAll();
      return demo;
    } catch (RuntimeException failure) {
      portal.close();
      var _ = provider.thenAccept(DemoIdentityProvider::close);
      throw failure instanceof CompletionException
              && failure.getCause() instanceof RuntimeException cause
          ? cause
          : failure;
    }
  }

  /** Why neither started, as whoever corrects the one is to learn of the other. */
  private static RuntimeException both(
      RuntimeException portal, CompletableFuture<DemoIdentityProvider> provider) {
    try {
      provider.join().close();
      return portal;
    } catch (CompletionException failed) {
      return portal instanceof CannotStart && failed.getCause() instanceof DemoCannotStart also
          ? new DemoCannotStart(portal.getMessage() + "\n- " + also.getMessage(), portal)
          : portal;
    }
  }

  private static DemoIdentityProvider provider(DemoSettings settings) {
    return DemoIdentityProvider.start(
        settings.identityProviderPort(), settings.data(), settings.audience());
  }

  private static ApplicationContext portal(
      DemoSettings settings, UnaryOperator<ApplicationContextBuilder> more) {
    try {
      var issuer = DemoIdentityProvider.issuer(settings.identityProviderPort());
      return PortalMain.start(
          more.apply(
              ApplicationContext.builder()
                  .environments("demo")
                  .singletons(new DemoRule())
                  .properties(settings.environment(issuer))));
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

  /** The tokens that the provider gives. */
  DemoTokens tokens() {
    return provider.tokens();
  }

  /** A bean of the running portal. */
  <T> T bean(Class<T> type) {
    return portal.getBean(type);
  }

  @Override
  public void close() {
    portal.close();
    provider.close();
  }
}
