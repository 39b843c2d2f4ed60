package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.voresplan.RunningBackend;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Calendar;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.person.CitizenId;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.Line;
import dk.voresplan.plan.Plan;
import dk.voresplan.plan.Plans;
import dk.voresplan.plan.Step;
import dk.voresplan.storage.LookUpKey;
import dk.voresplan.team.Contact;
import dk.voresplan.team.Team;
import dk.voresplan.team.Teams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Public FHIR data that nobody here wrote; skipped, visibly, where it does not lie beside us. */
class PublicDataTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String IN_ORDER = "source5";
  private static final String IN_REVERSE = "source6";

  private final RunningBackend backend = RunningBackend.get();

  private record Read(Plan plan, Team team, Calendar calendar) {
    List<String> titles() {
      return plan.goals().stream().map(Goal::title).toList();
    }

    /** All that would be shown. */
    Stream<String> words() {
      return Stream.of(
              plan.areas().stream()
                  .flatMap(area ->
                      Stream.concat(
                          area.steps().stream(),
                          area.goals().stream().flatMap(goal -> goal.steps().stream())))
                  .map(Step::title),
              plan.goals().stream().map(Goal::title),
              team.contacts().stream().map(Contact::name),
              calendar.appointments().stream().map(it -> it.title()))
          .flatMap(words -> words);
    }
  }

  @Test
  void betsysBundlesGiveTheSamePlanInOrderAndInReverse() {
    var files = TestData.files(shared("betsy-ckd"));
    var inOrder = betsy(IN_ORDER, files, "a");
    var inReverse = betsy(IN_REVERSE, files.reversed(), "b");

    assertThat(withoutIds(inReverse.plan())).isEqualTo(withoutIds(inOrder.plan()));
    assertThat(inReverse.team().contacts().stream().map(Contact::name))
        .isEqualTo(inOrder.team().contacts().stream().map(Contact::name).toList());
    assertThat(inOrder.titles())
        .contains("Stabilize Hemoglobin A1c", "Systolic blood pressure")
        .hasSize(5);
    assertThat(inOrder.team().contacts().stream().map(Contact::name))
        .as("both teams, each person once")
        .contains("Debra Johnson", "Sam Johnson", "Meals on Wheels", "Dr. Vince Jones, MD")
        .hasSize(8);
    assertNothingIsEmptyOrACode(inOrder);
  }

  @Test
  void theDanishMunicipalModelsResourcesMakeReadablePlans() {
    var resources = resources("kl-core");
    for (var patient : List.of("Andreas", "Judith", "Mads", "Mark", "BorgerEjnar")) {
      var read = contribute("source7", patient, resources);
      assertNothingIsEmptyOrACode(read);
      if (patient.equals("Andreas")) {
        assertThat(read.titles()).hasSize(5).contains("holder orden på sit eget værelse");
        assertThat(read.plan().goals().stream().filter(Goal::citizensOwn).map(Goal::title))
            .as("the citizen's own words")
            .singleElement()
            .asString()
            .startsWith("Andreas ønsker");
        assertThat(read.team().contacts().stream().map(Contact::name))
            .contains("Fonden botilbudet Hvidbjerghus", "Botilbudet Sommergaarden");
      }
    }
  }

  @Test
  void theSpecificationsOwnExamplesAreTakenInOrRefusedForAReason() {
    for (var resource : resources("r4-spec")) {
      var answer =
          backend.contribute("source8", TestData.bundle("collection", resource.toString()));
      assertThat(answer.status()).as(resource.path("id") + answer.body()).isIn(200, 422);
      assertThat(answer.body()).contains("diagnostics");
    }
    for (var citizen : citizensOf("source8")) {
      assertNothingIsEmptyOrACode(read(citizen));
    }
  }

  @Test
  void theDanishCoreExamplesAreTakenInOrRefusedForAReason() {
    for (var resource : resources("dk-core")) {
      var answer =
          backend.contribute("source9", TestData.bundle("collection", resource.toString()));
      assertThat(answer.status()).as(resource.path("id") + answer.body()).isIn(200, 422);
    }
    for (var citizen : citizensOf("source9")) {
      assertNothingIsEmptyOrACode(read(citizen));
    }
  }

  private Read betsy(String source, List<Path> files, String run) {
    for (var file : files) {
      var answer =
          backend.contribute(
              source,
              TestData.read(file)
                  .replace("ID-100", "ID-" + run)
                  .replace("\"demo\"", "\"demo-" + run + "\""));
      assertThat(answer.status()).as(file + answer.body()).isEqualTo(200);
    }
    return read(
        citizen(source, "http://sample.agency.gov/fhir/NamingSystem/identifier", "ID-" + run));
  }

  private Read contribute(String source, String patient, List<ObjectNode> resources) {
    var about = new ArrayList<String>();
    for (var resource : resources) {
      var type = resource.path("resourceType").asText();
      var subject =
          Stream.of("subject", "patient")
              .map(field -> resource.path(field).path("reference").asText())
              .filter(it -> !it.isEmpty())
              .findFirst();
      boolean shared = subject.isEmpty() && !type.equals("Patient");
      if (shared
          || subject.filter(("Patient/" + patient)::equals).isPresent()
          || (type.equals("Patient") && resource.path("id").asText().equals(patient))) {
        about.add(resource.toString());
      }
    }
    var answer =
        backend.contribute(source, TestData.bundle("collection", about.toArray(String[]::new)));
    assertThat(answer.status()).as(patient + answer.body()).isEqualTo(200);
    return read(citizen(source, "urn:voresplan:source-patient", "Patient/" + patient));
  }

  private Read read(CitizenId citizen) {
    ToldPlan.assertWhole(ToldPlan.of(backend, citizen), "Patient/" + citizen);
    var beans = backend.context();
    return beans
        .getBean(AccessPolicy.class)
        .open(
            new Actor.Person(citizen, "Test"),
            citizen,
            Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR),
            permit ->
                new Read(
                    beans.getBean(Plans.class).of(permit),
                    beans.getBean(Teams.class).of(permit),
                    beans.getBean(Calendars.class).of(permit)));
  }

  private CitizenId citizen(String source, String system, String value) {
    return citizens(
            "select citizen_id from identifier_look_up"
                + " where identifier_system = ? and identifier_digest = ?",
            system,
            backend.context().getBean(LookUpKey.class).digest(system, value),
            source)
        .getFirst();
  }

  private List<CitizenId> citizensOf(String source) {
    return citizens("select distinct citizen_id from identifier_look_up where 1 = 1", source);
  }

  /**
   * @param values the last is the source
   */
  private List<CitizenId> citizens(String sql, Object... values) {
    return backend
        .own()
        .list(
            UUID.class,
            sql + " and source_system_id = (select id from source_system where client_id = ?)",
            values)
        .stream()
        .map(CitizenId::new)
        .toList();
  }

  private static void assertNothingIsEmptyOrACode(Read read) {
    assertThat(read.words())
        .allSatisfy(words -> {
          assertThat(words).isNotBlank();
          assertThat(PlainText.title(words)).as("a code or an id: %s", words).isPresent();
        });
  }

  /** Ids are made of the source's name, and the two runs come from two sources. */
  private static List<Map<String, Object>> withoutIds(Plan plan) {
    return plan.areas().stream()
        .map(area ->
            Map.<String, Object>of(
                "area", area.area(),
                "goals", area.goals().stream().map(PublicDataTest::withoutId).toList(),
                "steps", area.steps().stream().map(PublicDataTest::withoutId).toList()))
        .toList();
  }

  private static Step withoutId(Step step) {
    return new Step(
        "",
        step.title(),
        step.done(),
        step.holder(),
        step.close(),
        step.since(),
        step.until(),
        step.source());
  }

  private static Goal withoutId(Goal goal) {
    return new Goal(
        "",
        goal.title(),
        goal.description(),
        goal.citizensOwn(),
        goal.holder(),
        goal.since(),
        goal.followUpOn(),
        goal.steps().stream().map(PublicDataTest::withoutId).toList(),
        goal.sources().stream().map(source -> new Line("", source)).toList(),
        List.of(),
        Optional.empty());
  }

  private static List<ObjectNode> resources(String folder) {
    var byFile = new TreeMap<String, ObjectNode>();
    for (var file : TestData.files(shared(folder))) {
      try {
        JsonNode node = JSON.readTree(TestData.read(file));
        byFile.put(file.toString(), (ObjectNode) node);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return List.copyOf(byFile.values());
  }

  private static Path shared(String folder) {
    var found = TestData.shared(folder);
    assumeTrue(found.isPresent(), "shared/data/fhir/" + folder + " is not beside the project");
    return found.orElseThrow();
  }
}
