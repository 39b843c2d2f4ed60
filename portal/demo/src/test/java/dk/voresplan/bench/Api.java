package dk.voresplan.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The API of a measured server is asked here, by one caller who waits for each answer. */
final class Api implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** The server says so while it has not yet read the provider's keys. */
  private static final int BUSY = 503;

  private static final int MOST_TRIES = 60;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;

  Api(String address) {
    this.address = address;
  }

  /**
   * Reads what is at this path, and does nothing with it.
   *
   * @throws BenchFailed if it is refused
   */
  void read(String path, String token) throws IOException, InterruptedException {
    var _ = send(request(path, token).GET().build());
  }

  /** Reads the JSON that is at this path. */
  JsonNode get(String path, String token) throws IOException, InterruptedException {
    return JSON.readTree(send(request(path, token).GET().build()));
  }

  /** Posts this body of JSON. */
  void post(String path, String token, String body) throws IOException, InterruptedException {
    var _ =
        send(
            request(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
  }

  /** Contributes a bundle as a source system does. */
  void contribute(String token, String bundle) throws IOException, InterruptedException {
    var _ =
        send(
            request("/fhir", token)
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(bundle))
                .build());
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private byte[] send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    for (int tries = 1; answer.statusCode() == BUSY && tries < MOST_TRIES; tries++) {
      Thread.sleep(500);
      answer = client.send(request, BodyHandlers.ofByteArray());
    }
    if (answer.statusCode() >= 300) {
      throw new BenchFailed(
          "%s %s was answered with %d: %s"
              .formatted(
                  request.method(),
                  request.uri().getPath(),
                  answer.statusCode(),
                  new String(answer.body(), StandardCharsets.UTF_8)));
    }
    return answer.body();
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
