package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.voresplan.RunningBackend;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** docs/decisions/024-merging-again-in-the-background.md */
class MergingAgainTest {
  /** Shorter than the wait for a lock, which is five seconds. */
  private static final Duration PROMPT = Duration.ofSeconds(4);

  private final RunningBackend backend = RunningBackend.get();
  private final String cpr = RunningBackend.newCpr();
  private final String other = RunningBackend.newCpr();
  private final String rowsOfCitizen =
      " where citizen_id = (select citizen_id from person where cpr_number = '" + cpr + "')";

  @BeforeEach
  void twoTeamsNameTheSameOne() {
    rename("Før");
    team(cpr);
    team(other);
  }

  @Test
  void aPlanThatIsBusySaysFromWhenItIsAndKeepsNoOtherWaiting() {
    var start = Instant.now();
    try (var _ = TestLock.on(backend, "person" + rowsOfCitizen)) {
      rename("Efter");
      await(() -> name(other).equals("Efter"));
      assertThat(name(other)).isEqualTo("Efter");
      assertThat(asOf(other)).as("merged again").isEmpty();
      assertThat(name(cpr)).as("someone else is changing the plan").isEqualTo("Før");
      assertThat(Instant.parse(asOf(cpr))).isBetween(start, Instant.now());
    }
    await(() -> name(cpr).equals("Efter"));
    assertThat(name(cpr)).isEqualTo("Efter");
    assertThat(asOf(cpr)).as("merged again").isEmpty();
  }

  @Test
  void theAnswerDoesNotWaitAndAChangeDuringAMergeIsNotLost() {
    CompletableFuture<Void> third;
    try (var _ = TestLock.on(backend, "team" + rowsOfCitizen)) {
      long start = System.nanoTime();
      rename("Efter");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPT);
      await(() -> name(other).equals("Efter") || System.nanoTime() - start > 1_000_000_000);
      third = CompletableFuture.runAsync(() -> rename("Sidst"));
      LockSupport.parkNanos(500_000_000);
    }
    third.join();
    await(() -> name(cpr).equals("Sidst"));
    assertThat(name(cpr)).isEqualTo("Sidst");
  }

  @Test
  void oneNodeAtATimeMerges() {
    backend
        .everything()
        .change(
            """
            insert into background_lease (work, holder, until_at)
            values ('merging-again', ?, current_timestamp + interval '1' hour)
            """,
            UUID.randomUUID());
    try {
      rename("Efter");
      LockSupport.parkNanos(3_000_000_000L);
      assertThat(name(cpr)).as("another node has the lease").isEqualTo("Før");
    } finally {
      backend.everything().change("delete from background_lease");
    }
    await(() -> name(cpr).equals("Efter"));
    assertThat(name(cpr)).isEqualTo("Efter");
  }

  private void rename(String name) {
    post(
        "{\"resourceType\":\"Practitioner\",\"id\":\"n%s\",\"name\":[{\"text\":\"%s\"}]}"
            .formatted(cpr, name));
  }

  private void team(String citizen) {
    post(
        TestData.patient("p" + citizen, citizen),
        """
        {"resourceType":"CareTeam","id":"t%s","subject":{"reference":"Patient/p%s"},
         "participant":[{"member":{"reference":"Practitioner/n%s"}}]}
        """
            .formatted(citizen, citizen, cpr));
  }

  private void post(String... resources) {
    var answer =
        backend.post(
            "/fhir", backend.issuer().source("kommunen"), TestData.bundle("batch", resources));
    assertThat(answer.status()).isEqualTo(200);
  }

  private static void await(BooleanSupplier done) {
    long start = System.nanoTime();
    while (!done.getAsBoolean() && System.nanoTime() - start < PROMPT.toNanos()) {
      LockSupport.parkNanos(50_000_000);
    }
  }

  private String name(String citizen) {
    return plan(citizen).at("/contacts/0/name").asText();
  }

  private String asOf(String citizen) {
    return plan(citizen).path("asOf").asText();
  }

  private JsonNode plan(String citizen) {
    return backend.planOf(citizen);
  }
}
