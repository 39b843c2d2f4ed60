package dk.voresplan.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.fhir.TestData;
import org.junit.jupiter.api.Test;

class FailingMergeTest {
  private static final String SECRET = "Hemmelig Tekst";

  private static final String OF_RESOURCE =
      " (select citizen_id from contribution_resource where resource_id = ?)";

  private final RunningBackend backend = RunningBackend.get();

  @Test
  void isLoggedOnceTellsOfNobodyAndKeepsNoOtherWaiting() {
    var cpr = RunningBackend.newCpr();
    var other = RunningBackend.newCpr();
    contribute(cpr);
    contribute(other);
    var broken =
        "update contribution_resource set content = '{\"title\":\""
            + SECRET
            + "\"' where resource_id = ?";
    execute(broken, "g" + cpr);
    try {
      var lines =
          backend.logOf(() -> {
            fail(cpr);
            fail(cpr);
            mergeAgain(other);
            backend.awaitMergedAgain();
          });
      assertThat(waiting(other)).isZero();
      assertThat(lines)
          .filteredOn(line -> line.startsWith("A plan could not be merged again"))
          .singleElement()
          .asString()
          .contains("ContentTypes");
      assertThat(lines).noneMatch(line -> line.contains(SECRET));
    } finally {
      execute("delete from plan_to_merge where citizen_id in" + OF_RESOURCE, "g" + cpr);
    }
  }

  @Test
  void nothingIsKeptOfWhatFailsOnItsWayIntoThePlan() {
    var cpr = RunningBackend.newCpr();
    contribute(cpr);
    execute(
        "update contribution_resource set content = '{\"title\":\"broken\"' where resource_id = ?",
        "g" + cpr);
    int kept = backend.count("contribution");
    var answer =
        backend.contribute(
            "kommunen",
            TestData.bundle(
                "batch",
                "{\"resourceType\":\"Practitioner\",\"id\":\"n%s\",\"name\":[{\"text\":\"Kim\"}]}"
                    .formatted(cpr),
                TestData.patient("p" + cpr, cpr),
                TestData.goal("h" + cpr, "p" + cpr, "Male igen")));
    assertThat(answer.status()).isEqualTo(500);
    assertThat(backend.count("contribution")).isEqualTo(kept);
    assertThat(backend.count("directory_resource where resource_id = 'n" + cpr + "'")).isZero();
  }

  /** Lets the plan be merged again, and waits until that was tried and failed. */
  private void fail(String cpr) {
    execute("delete from plan_to_merge where citizen_id in" + OF_RESOURCE, "g" + cpr);
    mergeAgain(cpr);
    backend.awaitMergedAgain();
    assertThat(waiting(cpr)).isEqualTo(1);
  }

  private void mergeAgain(String cpr) {
    execute(
        """
        insert into plan_to_merge (citizen_id, source_system_id, asked_at, try_at)
        select citizen_id, source_system_id, current_timestamp, current_timestamp
        from contribution_resource where resource_id = ?
        """,
        "g" + cpr);
  }

  private int waiting(String cpr) {
    return backend.count(
        "plan_to_merge where citizen_id in" + OF_RESOURCE.replace("?", "'g" + cpr + "'"));
  }

  private void contribute(String cpr) {
    var answer =
        backend.contribute(
            "kommunen",
            TestData.bundle(
                "batch",
                TestData.patient("p" + cpr, cpr),
                TestData.goal("g" + cpr, "p" + cpr, SECRET)));
    assertThat(answer.status()).isEqualTo(200);
  }

  private void execute(String statement, String id) {
    backend.everything().change(statement, id);
  }
}
