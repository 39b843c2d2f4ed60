package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import org.junit.jupiter.api.Test;

/** What a source says of when its people are away. */
class AbsencesTest {
  private final RunningBackend backend = RunningBackend.get();
  private final String cpr = RunningBackend.newCpr();

  @Test
  void aContactTellsWhenTheyAreAwayAndWhoAnswersMeanwhile() {
    contribute(
        """
        {"description":"På ferie. Karin Holst dækker.",
         "during":{"start":"2026-12-21","end":"2026-12-31"}},
        {"description":"Helligdage"},
        {"description":"Vendt om","during":{"start":"2026-12-31","end":"2026-12-21"}}
        """);
    var absences = backend.planOf(cpr).path("contacts").get(0).path("absences");
    assertThat(absences.size()).as("those that say when").isOne();
    assertThat(absences.get(0).path("from").asText()).isEqualTo("2026-12-21");
    assertThat(absences.get(0).path("until").asText()).isEqualTo("2026-12-31");
    assertThat(absences.get(0).path("words").asText()).isEqualTo("På ferie. Karin Holst dækker.");
  }

  private void contribute(String notAvailable) {
    var answer =
        backend.contribute(
            "kommunen",
            TestData.bundle(
                "batch",
                TestData.patient("p" + cpr, cpr),
                """
                {"resourceType":"PractitionerRole","id":"r%s","code":[{"text":"Bostøtte"}],
                 "practitioner":{"display":"Line Dahl"},"notAvailable":[%s]}
                """
                    .formatted(cpr, notAvailable),
                """
                {"resourceType":"CareTeam","id":"t%s","status":"active",
                 "subject":{"reference":"Patient/p%s"},
                 "participant":[{"member":{"reference":"PractitionerRole/r%s"}}]}
                """
                    .formatted(cpr, cpr, cpr)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
