package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.RunningBackend.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** docs/decisions/023-nobody-waits-with-a-connection.md */
class ContributionQueueTest {
  private static final int POSTS = 40;

  /** Well above what a busy machine needs, and well below a wait for a connection. */
  private static final Duration PROMPT = Duration.ofSeconds(2);

  private final RunningBackend backend = RunningBackend.get();
  private final String cpr = RunningBackend.newCpr();

  @Test
  void manyPostsOfOneSourceKeepNobodyElseWaiting() {
    contribute(0);
    var reader = backend.issuer().citizen(cpr, "Test Person");
    var id = backend.get("/api/me", reader).json().path("id").asText();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Answer>> posts;
      try (var _ = TestLock.on(backend, "source_system where client_id = 'kommunen'")) {
        posts =
            IntStream.range(1, POSTS)
                .mapToObj(post -> CompletableFuture.supplyAsync(() -> contribute(post), threads))
                .toList();
        // The queue is full then: while the row is locked, nothing but a refusal is an answer.
        CompletableFuture.anyOf(posts.toArray(CompletableFuture<?>[]::new)).join();
        for (int round = 0; round < 3; round++) {
          assertPrompt("/health", "");
          assertPrompt("/api/citizens/" + id + "/plan", reader);
        }
      }
      var answers = posts.stream().map(CompletableFuture::join).toList();
      assertThat(answers).extracting(Answer::status).containsOnly(200, 429);
      assertThat(answers).filteredOn(it -> it.status() == 200).hasSizeGreaterThanOrEqualTo(20);
      assertThat(answers)
          .filteredOn(it -> it.status() == 429)
          .isNotEmpty()
          .allSatisfy(it -> assertThat(it.headers().firstValue("Retry-After")).contains("5"));
    }
  }

  private void assertPrompt(String path, String token) {
    long start = System.nanoTime();
    assertThat(backend.get(path, token).status()).as(path).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).as(path).isLessThan(PROMPT);
  }

  private Answer contribute(int post) {
    return backend.post(
        "/fhir",
        backend.issuer().source("kommunen"),
        TestData.bundle(
            "batch",
            TestData.patient("p" + cpr, cpr),
            TestData.goal("g" + cpr, "p" + cpr, "Gå tur nummer " + post)));
  }
}
