package dk.voresplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Someone who writes wishes through the API until the server is gone, and remembers what it said
 * was stored.
 */
final class Writer {
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client;
  private final DemoSettings settings;
  private final String token;
  private final String wishes;
  private final Map<String, String> stored = new LinkedHashMap<>();
  private Optional<Wish> inDoubt = Optional.empty();

  /** A wish that was sent, under the key that makes sending it twice harmless. */
  private record Wish(UUID key, String text) {}

  Writer(HttpClient client, DemoSettings settings, String cpr)
      throws IOException, InterruptedException {
    this.client = client;
    this.settings = settings;
    this.token = token(cpr);
    this.wishes = "/api/citizens/" + id(get("/api/me").body()) + "/wishes";
  }

  private String token(String cpr) throws IOException, InterruptedException {
    var address = "http://localhost:" + settings.identityProviderPort() + TokenRoute.PATH;
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("who=" + cpr))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  /** Writes at most so many wishes; ends earlier when the server is gone. */
  void write(int most) throws InterruptedException {
    for (int i = 0; i < most && inDoubt.isEmpty(); i++) {
      send(new Wish(UUID.randomUUID(), "Ønske nummer " + i));
    }
  }

  /** Sends again what got no answer, and checks that all that was stored is there, once. */
  void check() throws IOException, InterruptedException {
    var unanswered = inDoubt;
    inDoubt = Optional.empty();
    if (unanswered.isPresent()) {
      send(unanswered.get());
    }
    assertThat(inDoubt).as("what was sent again was answered").isEmpty();
    for (var wish : stored.entrySet()) {
      var answer = get(wishes + "/" + wish.getKey());
      assertThat(answer.statusCode()).as("a wish that was said to be stored").isEqualTo(200);
      assertThat(answer.body()).contains(wish.getValue());
    }
    var all = get(wishes).body();
    for (var text : stored.values()) {
      assertThat(all.split(Pattern.quote('"' + text + '"'), -1)).as(text).hasSize(2);
    }
  }

  /** How many wishes the server said that it stored. */
  int stored() {
    return stored.size();
  }

  private void send(Wish wish) throws InterruptedException {
    try {
      var answer =
          client.send(
              request(wishes)
                  .header("Idempotency-Key", wish.key().toString())
                  .header("Content-Type", "application/json")
                  .POST(
                      BodyPublishers.ofString(
                          "{\"kind\":\"WISH\",\"text\":\"%s\"}".formatted(wish.text())))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
      stored.put(id(answer.body()), wish.text());
    } catch (IOException gone) {
      inDoubt = Optional.of(wish);
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + settings.apiPort() + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private static String id(String json) {
    var id = ID.matcher(json);
    assertThat(id.find()).as(json).isTrue();
    return id.group(1);
  }
}
