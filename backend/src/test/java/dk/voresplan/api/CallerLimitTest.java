package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.TestDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class CallerLimitTest {
  private static final int MOST = 20;

  private final RunningBackend issuing = RunningBackend.get();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aCallerWhoAsksTooOftenIsToldToWaitAndNobodyElseIs() throws Exception {
    var settings = TestDatabase.settings();
    settings.put("micronaut.server.port", -1);
    settings.put("voresplan.tokens.issuer", issuing.issuer().url());
    settings.put("voresplan.limits.requests-per-minute", MOST);
    try (var server = ApplicationContext.run(EmbeddedServer.class, settings, "test")) {
      var eager = issuing.issuer().citizen(RunningBackend.newCpr(), "Ida Test");
      var other = issuing.issuer().citizen(RunningBackend.newCpr(), "Bo Test");
      HttpResponse<String> last = ask(server.getURI(), eager);
      for (int i = 0; i < 2 * MOST && last.statusCode() != 429; i++) {
        last = ask(server.getURI(), eager);
      }
      assertThat(last.statusCode()).isEqualTo(429);
      assertThat(last.headers().firstValueAsLong("Retry-After")).isPresent();
      assertThat(last.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(ask(server.getURI(), other).statusCode()).isEqualTo(200);
    }
  }

  private HttpResponse<String> ask(URI api, String token) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(api.resolve("/api/me"))
            .header("Authorization", "Bearer " + token)
            .build(),
        BodyHandlers.ofString());
  }
}
