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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Maja's discharge from psychiatry to the municipality, begun and ticked through the JSON interface
 * as professionals' own systems would: Amira has ticked all, Mette some. Where Maja has a handover
 * already, nothing is done, so that a restart leaves people's ticks as they are.
 */
final class DemoHandover {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DAYS_AHEAD = 11;
  private static final int TICKED_BY_METTE = 3;

  private final HttpClient client;
  private final String api;
  private final DemoTokens tokens;

  DemoHandover(HttpClient client, String api, DemoTokens tokens) {
    this.client = client;
    this.api = api;
    this.tokens = tokens;
  }

  void begin(LocalDate today) throws IOException, InterruptedException {
    var citizen = get("Maja Lund", "/api/me").path("id").asText();
    var path = "/api/citizens/" + citizen + "/handovers";
    if (!get("Amira Holm", path).isEmpty()) {
      return;
    }
    var sides = get("Amira Holm", path + "/sides");
    var begun =
        post("Amira Holm", path, JSON.writeValueAsString(handover(sides, today)))
            .orElseThrow(() -> new IOException("Maja's handover was refused"));
    var ticked = 0;
    for (var point : begun.path("points")) {
      var tick =
          "%s/%s/points/%s/tick"
              .formatted(path, begun.path("id").asText(), point.path("id").asText());
      post("Amira Holm", tick, "");
      if (ticked++ < TICKED_BY_METTE) {
        post("Mette Krogh", tick, "");
      }
    }
  }

  private static Map<String, Object> handover(JsonNode sides, LocalDate today) {
    var day = today.plusDays(DAYS_AHEAD);
    var mette = Map.entry("taker", colleague(sides, "Mette Krogh"));
    var line = Map.entry("taker", colleague(sides, "Line Dahl"));
    var doctor = Map.entry("takerName", "Peter Vang, din læge,");
    return Map.of(
        "kind",
        "DISCHARGE",
        "from",
        side(sides, "Regionspsykiatrien").path("id").asText(),
        "to",
        side(sides, "Skanderborg Kommune").path("id").asText(),
        "takesPlaceOn",
        day.toString(),
        "points",
        List.of(
            point("Hvem der ringer til dig dagen efter", mette, day.plusDays(1)),
            point("Den næste aftale: besøg hjemme hos dig", mette, day.plusDays(2)),
            point("Medicin: dine recepter", doctor, day),
            point("Kriseplan: hvad I gør, hvis det bliver svært", mette, day.plusDays(5)),
            point("Boligen er klar til dig", line, day.minusDays(1))));
  }

  private static Map<String, String> point(
      String title, Map.Entry<String, String> taker, LocalDate until) {
    return Map.of("title", title, taker.getKey(), taker.getValue(), "until", until.toString());
  }

  private static JsonNode side(JsonNode sides, String name) {
    for (var side : sides) {
      if (side.path("name").asText().equals(name)) {
        return side;
      }
    }
    throw new DemoCannotStart("Nobody from " + name + " is in Maja's team.");
  }

  private static String colleague(JsonNode sides, String name) {
    for (var colleague : side(sides, "Skanderborg Kommune").path("colleagues")) {
      if (colleague.path("name").asText().equals(name)) {
        return colleague.path("id").asText();
      }
    }
    throw new DemoCannotStart(name + " is not in Maja's team.");
  }

  private JsonNode get(String who, String path) throws IOException, InterruptedException {
    return JSON.readTree(
        client.send(request(who, path).GET().build(), BodyHandlers.ofString()).body());
  }

  private Optional<JsonNode> post(String who, String path, String body)
      throws IOException, InterruptedException {
    var answer =
        client.send(
            request(who, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      System.err.printf("%s %s was refused: %s%n", who, path, answer.body());
      return Optional.empty();
    }
    return Optional.of(JSON.readTree(answer.body()));
  }

  private HttpRequest.Builder request(String who, String path) {
    return HttpRequest.newBuilder(URI.create(api + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + tokens.forPerson(DemoPeople.named(who).orElseThrow()));
  }
}
