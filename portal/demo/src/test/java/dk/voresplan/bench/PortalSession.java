package dk.voresplan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A portal session begins with a citizen's sign-in, and ends when they sign out. */
final class PortalSession implements AutoCloseable {
  private static final String COOKIE = "voresplan";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String portal;

  /** Signs the citizen in by the same road that a browser takes. */
  PortalSession(String portal, InventedCitizen citizen) throws IOException, InterruptedException {
    this.portal = portal;
    var provider = goal(client.send(to(portal + "/login").GET().build(), BodyHandlers.ofString()));
    var back = goal(client.send(post(provider, form(citizen)), BodyHandlers.ofString()));
    var answer = client.send(to(back).GET().build(), BodyHandlers.ofString());
    if (answer.statusCode() != 302) {
      throw new BenchFailed("The sign-in was answered with %d.".formatted(answer.statusCode()));
    }
  }

  private static String form(InventedCitizen citizen) throws IOException {
    return "username=%s&claims=%s"
        .formatted(citizen.cpr(), encoded(JSON.writeValueAsString(Provider.claims(citizen))));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder to(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
  }

  private static HttpRequest post(String address, String form) {
    return to(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofString(form))
        .build();
  }

  private static String goal(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(
            () -> new BenchFailed("%s led nowhere: %s".formatted(answer.uri(), answer.body())));
  }

  /** Returns the cookie by which the portal knows the session. */
  HttpCookie cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .findFirst()
        .orElseThrow(() -> new BenchFailed("The sign-in gave no cookie named " + COOKIE + "."));
  }

  /** Signs the citizen out. */
  @Override
  public void close() {
    var _ = client.sendAsync(post(portal + "/logout", ""), BodyHandlers.discarding()).join();
    client.shutdownNow();
    client.close();
  }
}
