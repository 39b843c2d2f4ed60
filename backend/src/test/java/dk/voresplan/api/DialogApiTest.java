package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialogApiTest {
  private final RunningBackend backend = RunningBackend.get();
  private final TeamOfTwo people = new TeamOfTwo();
  private final String path = "/api/citizens/" + people.id() + "/dialog";
  private final String maja =
      backend.issuer().citizen(people.cpr, "Maja Test", "patient/*.rs wishes.write");
  private final String mette = professional("mette");

  @Test
  void anAnswerIsKeptAndSharedWithTheOneChosen() {
    var kept = backend.put(path + "/answers/FRIENDSHIPS", maja, "{\"satisfaction\":5}");
    assertThat(kept.status()).as(kept.body()).isEqualTo(200);
    assertThat(kept.json().path("answers").path(0).path("satisfaction").asInt()).isEqualTo(5);
    assertThat(backend.get(path, mette).json().path("answers")).isEmpty();

    var readers = "{\"readers\":[\"%s\"]}".formatted(people.mette.id().value());
    assertThat(backend.put(path + "/readers", maja, readers).json().path("readers")).hasSize(1);
    var seen = backend.get(path, mette).json();
    assertThat(seen.path("answers")).hasSize(1);
    assertThat(seen.path("readers")).as("who else may is the citizen's affair").isEmpty();
    assertThat(backend.get(path, professional("peter")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "FRIENDSHIPS;{};satisfaction",
        "FRIENDSHIPS;{\"satisfaction\":0};satisfaction",
        "FRIENDSHIPS;{\"satisfaction\":8};satisfaction",
        "FRIENDSHIPS;{\"satisfaction\":4,\"answeredOn\":\"2999-01-01\"};answeredOn",
        "FRIENDSHIPS;{\"satisfaction\":4,\"answeredOn\":\"in May\"};answeredOn",
        "HAPPINESS;{\"satisfaction\":4};question"
      })
  void whatIsNotOfTheScaleIsRefusedByName(String question, String body, String field) {
    var answer = backend.put(path + "/answers/" + question, maja, body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("field").asText()).isEqualTo(field);
  }

  @Test
  void aProfessionalAnswersForNobody() {
    assertThat(backend.put(path + "/answers/FRIENDSHIPS", mette, "{\"satisfaction\":5}").status())
        .isEqualTo(403);
    assertThat(backend.get(path, maja).json().path("answers")).isEmpty();
  }

  private String professional(String name) {
    return backend
        .issuer()
        .professional(
            TeamOfTwo.ORGANISATION, people.employee(name), name, "user/*.rs wishes.write");
  }
}
