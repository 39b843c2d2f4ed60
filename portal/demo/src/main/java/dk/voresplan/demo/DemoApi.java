package dk.voresplan.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The JSON interface, asked in the name of people of the demo, as their own apps would. */
final class DemoApi {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client;
  private final String address;
  private final DemoTokens tokens;

  DemoApi(HttpClient client, String address, DemoTokens tokens) {
    this.client = client;
    this.address = address;
    this.tokens = tokens;
  }

  /** The path of all that is Maja's. */
  String maja() throws IOException, InterruptedException {
    return all("Maja Lund");
  }

  /** The path of all that is this citizen's. */
  String all(String citizen) throws IOException, InterruptedException {
    return "/api/citizens/" + get(citizen, "/api/me").path("id").asText();
  }

  JsonNode get(String who, String path) throws IOException, InterruptedException {
    return JSON.readTree(
        client.send(request(who, path).GET().build(), BodyHandlers.ofString()).body());
  }

  /** What is answered; empty when it was refused, which is said on the error output. */
  Optional<JsonNode> post(String who, String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    return send("POST", who, path, body);
  }

  /** The same with another verb. */
  Optional<JsonNode> put(String who, String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    return send("PUT", who, path, body);
  }

  private Optional<JsonNode> send(String verb, String who, String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    var answer =
        client.send(
            request(who, path)
                .header("Content-Type", "application/json")
                .method(verb, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      System.err.printf("%s %s was refused: %s%n", who, path, answer.body());
      return Optional.empty();
    }
    return Optional.of(JSON.readTree(answer.body()));
  }

  private HttpRequest.Builder request(String who, String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + tokens.forPerson(DemoPeople.named(who).orElseThrow()));
  }
}
