package dk.voresplan.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Prints an access token and nothing else: {@code bin/token "Maja Lund"}, {@code bin/token
 * kommunen}, {@code bin/token 1411029994}.
 */
public final class TokenCommand {
  private TokenCommand() {}

  /** Asks the running demo; ends with 1 and a sentence when there is no token to be had. */
  public static void main(String... arguments) throws InterruptedException {
    if (arguments.length != 1 || arguments[0].isBlank()) {
      refuse(
          "Say who the token is for: bin/token \"Maja Lund\", bin/token kommunen, or ten digits.");
    }
    var port = DemoSettings.fromEnvironment().identityProviderPort();
    try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      var answer = client.send(request(port, arguments[0].strip()), BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        System.out.println(answer.body());
      } else {
        refuse(answer.body());
      }
    } catch (IOException unreachable) {
      refuse("The demo does not answer on port " + port + ": start it with bin/run.");
    }
  }

  private static HttpRequest request(int port, String who) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + TokenRoute.PATH))
        .timeout(Duration.ofSeconds(10))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("who=" + URLEncoder.encode(who, StandardCharsets.UTF_8)))
        .build();
  }

  private static void refuse(String sentence) {
    System.err.println(sentence);
    System.exit(1);
  }
}
