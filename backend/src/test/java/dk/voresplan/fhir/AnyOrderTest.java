package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.voresplan.RunningBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What four sources say of one citizen, split into single resources, shuffled and said again. */
class AnyOrderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SOURCES =
      List.of("kommunen", "psykiatrien", "jobcentret", "laegehuset");

  private final RunningBackend backend = RunningBackend.get();

  private record Said(String source, String bundle) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aPlanDependsOnWhatWasSaidAndNotOnTheOrder(long seed) throws IOException {
    var whole = RunningBackend.newCpr();
    for (var said : bundles(whole)) {
      contribute(said);
    }
    var split = RunningBackend.newCpr();
    var single = new ArrayList<Said>();
    for (var said : bundles(split)) {
      single.addAll(split(said));
    }
    single.addAll(single.subList(0, single.size() / 4));
    Collections.shuffle(single, new Random(seed));
    for (var said : single) {
      contribute(said);
    }
    var expected = backend.planOf(whole);
    var found = backend.planOf(split);
    assertThat(expected.path("areas")).isNotEmpty();
    for (var part : List.of("areas", "contacts", "appointments", "contributions", "changedAt")) {
      assertThat(found.path(part)).as(part).isEqualTo(expected.path(part));
    }
  }

  @Test
  void aSourceCannotClaimAnIdOfThePortals() {
    var mine = TestData.goal("g", "claimed", "Min");
    assertThat(backend.contribute("source1", TestData.bundle("batch", mine)).status())
        .isEqualTo(200);
    var people = backend.count("person");
    var claim =
        "{\"resourceType\":\"Patient\",\"id\":\"other\",\"identifier\":[{\"system\":"
            + "\"urn:voresplan:source-patient\",\"value\":\"Patient/claimed\"}]}";
    assertThat(backend.contribute("source2", TestData.bundle("batch", claim)).status())
        .isEqualTo(200);
    assertThat(backend.count("person")).as("somebody else").isEqualTo(people + 1);
  }

  private void contribute(Said said) {
    var answer = backend.contribute(said.source(), said.bundle());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static List<Said> bundles(String cpr) {
    var folder =
        TestData.upwards("portal/demo/src/main/resources/demo/contributions").orElseThrow();
    return SOURCES.stream()
        .map(source -> new Said(source, maja(folder.resolve(source), cpr)))
        .toList();
  }

  private static String maja(Path folder, String cpr) {
    return TestData.demo(folder.resolve("maja-lund.json"))
        .replace("1411029994", cpr)
        .replace("\"maja-lund\"", "\"p" + cpr + "\"")
        .replace("Patient/maja-lund\"", "Patient/p" + cpr + "\"");
  }

  private static List<Said> split(Said said) throws IOException {
    var bundle = (ObjectNode) JSON.readTree(said.bundle());
    var split = new ArrayList<Said>();
    for (JsonNode entry : bundle.path("entry")) {
      var single = bundle.deepCopy();
      single.putArray("entry").add(entry);
      split.add(new Said(said.source(), single.toString()));
    }
    return split;
  }
}
