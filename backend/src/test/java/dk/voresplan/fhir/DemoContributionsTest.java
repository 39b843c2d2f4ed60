package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.person.CprNumber;
import dk.voresplan.person.People;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DemoContributionsTest {
  private final RunningBackend backend = RunningBackend.get();

  @Test
  void theDemosContributionsMakeOnePlanForEachCitizen() {
    var folder =
        TestData.upwards("portal/demo/src/main/resources/demo/contributions").orElseThrow();
    for (var file : TestData.files(folder)) {
      var source = file.getName(file.getNameCount() - 2).toString();
      var answer = backend.contribute(source, TestData.demo(file));
      assertThat(answer.status()).as(file + " " + answer.body()).isEqualTo(200);
      assertThat(answer.json().path("issue")).as("nothing to warn of in %s", file).hasSize(1);
    }
    for (var cpr : List.of("1411029994", "0911839993", "1211129985")) {
      var citizen = backend.context().getBean(People.class).byCpr(new CprNumber(cpr)).orElseThrow();
      ToldPlan.assertWhole(ToldPlan.of(backend, citizen.id()), "Patient/" + citizen.id());
    }
    var maja = backend.planOf("1411029994");
    assertThat(maja.path("contributions")).hasSize(4);
    assertThat(maja.path("contacts").get(0).path("name").asText()).isEqualTo("Mette Krogh");
    assertThat(
            StreamSupport.stream(maja.path("contacts").spliterator(), false)
                .filter(it -> !it.path("relative").asBoolean()))
        .allSatisfy(it -> assertThat(it.path("professional").asText()).isNotEmpty());
  }
}
