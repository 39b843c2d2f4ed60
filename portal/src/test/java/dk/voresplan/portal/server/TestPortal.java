package dk.voresplan.portal.server;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.jetty.session.DefaultSessionCache;

/**
 * The portal on free ports with an empty database in memory, and a way to sign in without asking.
 */
public final class TestPortal implements AutoCloseable {
  private final ApplicationContext context;

  private TestPortal(ApplicationContext context) {
    this.context = context;
  }

  public static TestPortal start() {
    return start(Map.of());
  }

  public static TestPortal start(Map<String, Object> settings, String... environments) {
    var all =
        new HashMap<String, Object>(
            Map.of(
                "portal.port", 0,
                "micronaut.server.port", -1,
                "voresplan.limits.pages-per-minute", 100_000,
                "datasources.default.url",
                    "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                        .formatted(UUID.randomUUID())));
    all.putAll(settings);
    return new TestPortal(
        PortalMain.start(
            ApplicationContext.builder()
                .properties(all)
                .environments(
                    Stream.concat(Stream.of("test", "sign-in-for-tests"), Stream.of(environments))
                        .toArray(String[]::new))));
  }

  /** A bean of the running portal. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The rows of its database. */
  TestRows rows() {
    return new TestRows(context.getBean(DataSource.class));
  }

  /** How many sessions there are now. */
  public int openSessions() {
    return context.getBean(PortalContext.class).handler().getSessionHandler().getSessionCache()
            instanceof DefaultSessionCache cache
        ? (int) cache.getSessionsCurrent()
        : -1;
  }

  /** Whether the front page leads whoever has this browser home, as it does who is signed in. */
  public boolean leadsHome(HttpClient browser) {
    try {
      return get(browser, "/").statusCode() == 302;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Waits until it is so, five seconds at most. */
  public void waitFor(BooleanSupplier so) {
    var until = Instant.now().plusSeconds(5);
    while (!so.getAsBoolean()) {
      if (Instant.now().isAfter(until)) {
        throw new AssertionError("It was not so within five seconds");
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  public String address(String path) {
    return "http://localhost:" + context.getBean(PortalServer.class).port() + path;
  }

  /** How many sessions were ever made. */
  public int sessions() {
    return context.getBean(PortalContext.class).handler().getSessionHandler().getSessionsCreated();
  }

  /** A client that keeps cookies and does not follow redirects. */
  public static HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  public HttpResponse<String> get(HttpClient browser, String path, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address(path))).header("Accept", "text/html,*/*");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    context.close();
  }
}
