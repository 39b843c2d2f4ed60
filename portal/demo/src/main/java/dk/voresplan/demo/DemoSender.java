package dk.voresplan.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Sends the demo's contributions as source systems do: each with its own token, to the same
 * interface. What was sent before changes nothing, so that a restart sends all of it again.
 */
final class DemoSender {
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final int BUSY = 503;

  /**
   * The tries last longer than the portal waits before it asks the identity provider for its keys
   * again. On a busy machine the first answer comes too late.
   */
  private static final int MOST_TRIES = 60;

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final String api;
  private final URI address;
  private final DemoTokens tokens;

  DemoSender(int apiPort, DemoTokens tokens) {
    this.api = "http://localhost:" + apiPort;
    this.address = URI.create(api + "/fhir");
    this.tokens = tokens;
  }

  void sendAll() {
    var today = LocalDate.now(COPENHAGEN);
    try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      for (var contribution : DemoContribution.all()) {
        send(client, contribution, today);
      }
      var asPeople = new DemoApi(client, api, tokens);
      new DemoHandover(asPeople).begin(today);
      new DemoCorrection(asPeople).write();
      new DemoDialog(asPeople).answer(today);
      new DemoWishes(asPeople).share();
    } catch (IOException failure) {
      throw new DemoCannotStart("The API at " + address + " does not answer.", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(HttpClient client, DemoContribution contribution, LocalDate day)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + tokens.forSource(contribution.source()))
            .header("Content-Type", "application/fhir+json")
            .POST(BodyPublishers.ofString(contribution.bundle(day)))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    for (var tries = 1; answer.statusCode() == BUSY && tries < MOST_TRIES; tries++) {
      Thread.sleep(BETWEEN_TRIES);
      answer = client.send(request, BodyHandlers.ofString());
    }
    if (answer.statusCode() >= 400) {
      System.err.printf(
          "The contribution %s/%s was refused with %d: %s%n",
          contribution.source().clientId(),
          contribution.name(),
          answer.statusCode(),
          answer.body());
    }
  }
}
