package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.log.LogLines;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * An app on a bad net: half of its requests are cut off, before the answer or in the middle of
 * sending, and sent again with the same key. How many there are is {@code voresplan.posts}; {@code
 * bin/endurance} sends ten thousand. docs/decisions/010-one-key-one-effect.md
 */
class DroppedAnswersTest {
  private static final int POSTS = Integer.getInteger("voresplan.posts", 200);
  private static final int APPS = 4;

  private final RunningBackend backend = RunningBackend.get();
  private final TeamOfTwo people = new TeamOfTwo();
  private final String path = "/api/citizens/" + people.id() + "/wishes";
  private final String token = backend.issuer().citizen(people.cpr, "Maja Test");
  private final AtomicInteger sent = new AtomicInteger();

  @Test
  void everyPostHasExactlyOneEffectAndTheLogCallsNoneAFault() {
    var log = new LogLines("logback-backend.xml").of(this::post);
    assertThat(log).noneMatch(line -> line.contains(" ERROR "));
    assertThat(sent.get()).as("some were sent again").isGreaterThan(POSTS + POSTS / 4);
    assertThat(wishes("count(*)")).isEqualTo(POSTS);
    assertThat(wishes("count(distinct text)")).isEqualTo(POSTS);
  }

  private void post() {
    try (var apps = Executors.newFixedThreadPool(APPS)) {
      for (int post = 0; post < POSTS; post++) {
        int number = post;
        apps.execute(() -> untilAnswered(number));
      }
      apps.shutdown();
      assertThat(apps.awaitTermination(30, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void untilAnswered(int number) {
    var random = new SplittableRandom(number);
    var body = "{\"kind\":\"WISH\",\"text\":\"Ønske nummer %d\"}".formatted(number);
    var request = request(UUID.randomUUID(), body);
    while (!answered(request, random)) {
      sent.incrementAndGet();
    }
    sent.incrementAndGet();
  }

  /** Whether the answer came whole. */
  private boolean answered(byte[] request, SplittableRandom random) {
    try (var net = new Socket(backend.url().getHost(), backend.url().getPort())) {
      net.setSoTimeout(30_000);
      var out = net.getOutputStream();
      switch (random.nextInt(4)) {
        case 0 -> {
          out.write(request, 0, random.nextInt(request.length));
          return false;
        }
        case 1 -> {
          out.write(request);
          return false;
        }
        default -> out.write(request);
      }
      out.flush();
      var answer = new String(net.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.startsWith("HTTP/1.1 201 ");
    } catch (IOException cut) {
      return false;
    }
  }

  private byte[] request(UUID key, String body) {
    return """
    POST %s HTTP/1.1\r
    Host: localhost\r
    Authorization: Bearer %s\r
    Idempotency-Key: %s\r
    Content-Type: application/json\r
    Content-Length: %d\r
    Connection: close\r
    \r
    %s\
    """
        .formatted(path, token, key, body.getBytes(StandardCharsets.UTF_8).length, body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private int wishes(String what) {
    return RunningBackend.get()
        .everything()
        .one(
            Integer.class,
            "select " + what + " from wish where citizen_id = ?",
            people.id().value());
  }
}
