package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.RunningBackend.Answer;
import dk.voresplan.TeamOfTwo;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request sent again with its key is done once. docs/decisions/010-one-key-one-effect.md */
class IdempotencyApiTest {
  private static final String WISH = "{\"kind\":\"WISH\",\"text\":\"Jeg vil male.\"}";
  private static final String MESSAGE = "{\"text\":\"Lad os ses.\"}";
  private static final String NOT =
      "{\"kind\":\"NOT_POSSIBLE\",\"reason\":\"Der er fuldt.\",\"instead\":\"Et kursus.\","
          + "\"text\":\"Desværre.\",\"version\":1}";

  private final RunningBackend backend = RunningBackend.get();
  private final TeamOfTwo people = new TeamOfTwo();
  private final String key = UUID.randomUUID().toString();
  private final String wishes = "/api/citizens/" + people.id() + "/wishes";
  private final String maja = backend.issuer().citizen(people.cpr, "Maja Test");
  private final String mette = professional("mette");
  private final String nadia = professional("nadia");

  @Test
  void aWishSentTwiceWithItsKeyIsWrittenOnce() {
    var first = post(key, wishes, maja, WISH);
    var second = post(key, wishes, maja, WISH);
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(backend.get(wishes, maja).json()).hasSize(1);
  }

  @Test
  void aMessageAndAnOutcomeSentTwiceAreSaidOnce() {
    var wish = wish();
    for (var route : List.of("/messages", "/outcome")) {
      var body = route.equals("/messages") ? MESSAGE : NOT;
      var first = post(route, wish + route, mette, body);
      var second = post(route, wish + route, mette, body);
      assertThat(first.status()).as(first.body()).isLessThan(300);
      assertThat(second.status()).isEqualTo(first.status());
      assertThat(second.body()).isEqualTo(first.body());
    }
    assertThat(backend.get(wish, maja).json().path("messages")).hasSize(2);
    assertThat(backend.get(wish + "/events", maja).json().findValuesAsText("action"))
        .containsExactly("SHARE", "SAY", "SAY", "SETTLE");
  }

  @Test
  void eightAtOnceWithOneKeyWriteOneWish() {
    var answers = atOnce(8, () -> post(key, wishes, maja, WISH));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    assertThat(backend.get(wishes, maja).json()).hasSize(1);
  }

  @Test
  void twoCallersWithTheSameKeyDoNotMeet() {
    var wish = wish();
    for (var token : List.of(maja, mette, nadia)) {
      assertThat(post(key, wish + "/messages", token, MESSAGE).status()).isEqualTo(201);
    }
    assertThat(backend.get(wish, maja).json().path("messages")).hasSize(3);
  }

  @Test
  void twoKeysAreTwoRequestsAndSoAreTwoWithout() {
    post(key, wishes, maja, WISH);
    post(key + "2", wishes, maja, WISH);
    backend.post(wishes, maja, WISH);
    backend.post(wishes, maja, WISH);
    assertThat(backend.get(wishes, maja).json()).hasSize(4);
  }

  @Test
  void aKeyIsRefusedForAnotherBodyOrRoute() {
    var wish = wish();
    assertThat(post(key, wish + "/messages", maja, MESSAGE).status()).isEqualTo(201);
    refused(post(key, wish + "/messages", maja, "{\"text\":\"Noget andet\"}"));
    refused(post(key, wish() + "/messages", maja, MESSAGE));
    refused(post(key, wishes, maja, WISH));
    assertThat(backend.get(wishes, maja).json()).hasSize(2);
    assertThat(backend.get(wish, maja).json().path("messages")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "to ord", "to\tord"})
  void whatIsNoKeyIsRefused(String noKey) {
    refused(post(noKey, wishes, maja, WISH));
  }

  @Test
  void aKeyIsOneToAHundredCharacters() {
    refused(post("k".repeat(101), wishes, maja, WISH));
    assertThat(post("~".repeat(100), wishes, maja, WISH).status()).isEqualTo(201);
  }

  @Test
  void aRequestThatIsRefusedLeavesItsKeyFree() {
    var outsider = people.outsider.id().value();
    var refused =
        post(key, wishes, maja, WISH.replace("}", ",\"readers\":[\"%s\"]}".formatted(outsider)));
    assertThat(refused.json().path("field").asText()).isEqualTo("readers");
    assertThat(post(key, wishes, maja, WISH).status()).isEqualTo(201);
  }

  @Test
  void aKeyOpensNothingThatWasTakenBack() {
    var wish = wish();
    assertThat(post(key, wish + "/messages", mette, MESSAGE).status()).isEqualTo(201);
    backend.delete(wish + "/readers", maja);
    assertThat(post(key, wish + "/messages", mette, MESSAGE).status()).isEqualTo(404);
    people.letMetteGo();
    assertThat(post(key, wish + "/messages", mette, MESSAGE).status()).isEqualTo(404);
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().path("field").asText()).isEqualTo("Idempotency-Key");
  }

  private Answer post(String idempotencyKey, String path, String token, String body) {
    return backend.postWith("Idempotency-Key", idempotencyKey, path, token, body);
  }

  private String wish() {
    return wishes + "/" + people.wish("Jeg vil male.", people.mette, people.nadia).id();
  }

  private String professional(String name) {
    return backend
        .issuer()
        .professional(
            TeamOfTwo.ORGANISATION,
            people.employee(name),
            name + " Test",
            "user/*.rs wishes.write");
  }

  private static <T> List<T> atOnce(int threads, Callable<T> work) {
    var start = new CountDownLatch(1);
    try (var executor = Executors.newFixedThreadPool(threads)) {
      var running =
          IntStream.range(0, threads)
              .mapToObj(_ ->
                  executor.submit(() -> {
                    start.await();
                    return work.call();
                  }))
              .toList();
      start.countDown();
      return running.stream().map(IdempotencyApiTest::result).toList();
    }
  }

  private static <T> T result(Future<T> running) {
    try {
      return running.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
