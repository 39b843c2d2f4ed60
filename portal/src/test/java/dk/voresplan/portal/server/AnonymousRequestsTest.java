package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Strangers cannot fill the memory: {@code -Dvoresplan.anonymous=50000} asks that often. */
final class AnonymousRequestsTest {
  private static final int TIMES = Integer.getInteger("voresplan.anonymous", 3_000);

  @Test
  void askingForTheFrontPageMakesNoSessionHoweverOften() throws Exception {
    try (var portal = TestPortal.start();
        var stranger = HttpClient.newHttpClient()) {
      var before = portal.sessions();
      var request = HttpRequest.newBuilder(URI.create(portal.address("/"))).build();
      for (int i = 0; i < TIMES; i++) {
        var answer = stranger.send(request, BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      }
      assertThat(portal.sessions()).isEqualTo(before);
    }
  }
}
