package dk.voresplan.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.fhir.TestData;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.storage.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** docs/decisions/024-merging-again-in-the-background.md */
class ChangeDuringMergeTest {
  private static final long A_ROUND_AND_MORE = 3_000_000_000L;

  private final RunningBackend backend = RunningBackend.get();
  private final String cpr = RunningBackend.newCpr();

  @Test
  void aMergeLeavesTheNoteOfASourceThatIsChangingItsDirectory() {
    contribute();
    var source = source();
    hold();
    note();
    try {
      backend
          .context()
          .getBean(Transactions.class)
          .inOne(() -> {
            backend
                .context()
                .getBean(PlansToMerge.class)
                .mergeAgain(source, List.of(new ResourceKey("Practitioner", "n" + cpr)));
            release();
            LockSupport.parkNanos(A_ROUND_AND_MORE);
            assertThat(notes()).isEqualTo(1);
            return source;
          });
    } finally {
      release();
    }
    backend.awaitMergedAgain();
    assertThat(notes()).isZero();
  }

  private void contribute() {
    var answer =
        backend.contribute(
            "kommunen",
            TestData.bundle(
                "batch",
                TestData.patient("p" + cpr, cpr),
                """
                {"resourceType":"CareTeam","id":"t%s","subject":{"reference":"Patient/p%s"},
                 "participant":[{"member":{"reference":"Practitioner/n%s"}}]}
                """
                    .formatted(cpr, cpr, cpr)));
    assertThat(answer.status()).isEqualTo(200);
  }

  private SourceSystemId source() {
    return new SourceSystemId(
        backend
            .everything()
            .one(UUID.class, "select id from source_system where client_id = 'kommunen'"));
  }

  /** Another node merges, and so this one does not. */
  private void hold() {
    execute(
        "insert into background_lease (work, holder, until_at)"
            + " values ('merging-again', ?, current_timestamp + interval '1' hour)",
        UUID.randomUUID());
  }

  private void release() {
    execute("delete from background_lease where until_at > ?", Instant.now());
  }

  private void note() {
    execute(
        """
        insert into plan_to_merge (citizen_id, source_system_id, asked_at, try_at)
        select p.citizen_id, s.id, current_timestamp, current_timestamp
        from person p, source_system s where p.cpr_number = ? and s.client_id = 'kommunen'
        """,
        cpr);
  }

  private int notes() {
    return backend.count(
        "plan_to_merge where citizen_id ="
            + " (select citizen_id from person where cpr_number = '"
            + cpr
            + "')");
  }

  private void execute(String statement, Object value) {
    backend.everything().change(statement, value);
  }
}
