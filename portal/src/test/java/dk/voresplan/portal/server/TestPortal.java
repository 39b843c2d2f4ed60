package dk.voresplan.portal.server;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

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

  public static TestPortal start(Map<String, Object> settings) {
    var all =
        new HashMap<String, Object>(
            Map.of(
                "portal.port", 0,
                "micronaut.server.port", -1,
                "datasources.default.url",
                    "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                        .formatted(UUID.randomUUID())));
    all.putAll(settings);
    return new TestPortal(
        PortalMain.start(
            ApplicationContext.builder()
                .properties(all)
                .environments("test", "sign-in-for-tests")));
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
