package dk.voresplan.fhir;

import static dk.voresplan.fhir.TestData.bundle;
import static dk.voresplan.fhir.TestData.goal;
import static dk.voresplan.fhir.TestData.patient;
import static dk.voresplan.fhir.ToldPlan.address;
import static dk.voresplan.fhir.ToldPlan.all;
import static dk.voresplan.fhir.ToldPlan.counts;
import static dk.voresplan.fhir.ToldPlan.resources;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.NumberParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import dk.voresplan.RunningBackend;
import dk.voresplan.RunningBackend.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan out of the portal, read with HAPI's own client. docs/decisions/009-fhir-out.md */
class TellingTest {
  private static final ReferenceClientParam PATIENT = new ReferenceClientParam("patient");

  private final RunningBackend backend = RunningBackend.get();
  private final String cpr = RunningBackend.newCpr();
  private final String person = "p" + cpr;
  private String citizen = "";

  @BeforeEach
  void aCitizenWithAPlan() {
    contribute("kommunen", about(plan()));
    citizen = id(cpr);
  }

  @Test
  void theCitizensOwnAppReadsTheWholePlan() {
    var told = everything(own());

    assertThat(counts(told))
        .containsAllEntriesOf(
            Map.of(
                "Patient", 1L,
                "CarePlan", 1L,
                "Goal", 1L,
                "Task", 3L,
                "CareTeam", 1L,
                "RelatedPerson", 1L,
                "Appointment", 1L,
                "Practitioner", 1L,
                "PractitionerRole", 1L,
                "Location", 1L))
        .containsEntry("Organization", 2L);
    ToldPlan.assertWhole(told, "Patient/" + citizen);
    var patient = all(told, Patient.class).getFirst();
    assertThat(patient.getIdPart()).isEqualTo(citizen);
    assertThat(patient.getIdentifierFirstRep().getValue()).isEqualTo(cpr);
    assertThat(told.getTotal()).isEqualTo(14);
  }

  @Test
  void whatIsToldIsWhatTheSourceSaid() {
    var told = everything(own());
    var goal = all(told, Goal.class).getFirst();
    assertThat(goal.getDescription().getText()).isEqualTo("Gå tur");
    assertThat(goal.getExpressedBy().getReference()).isEqualTo("Patient/" + citizen);
    assertThat(goal.hasText()).as("no narrative").isFalse();

    var plan = all(told, CarePlan.class).getFirst();
    assertThat(plan.getGoalFirstRep().getReference()).isEqualTo(address(goal));
    assertThat(plan.getActivity()).as("its steps are Tasks").hasSize(2);
    assertThat(plan.getAuthor().getReference())
        .isEqualTo(address(all(told, PractitionerRole.class).getFirst()));
    assertThat(plan.getAuthor().getDisplay()).isEqualTo("Eva Ek");

    var tasks = all(told, Task.class);
    assertThat(tasks)
        .extracting(Task::getDescription)
        .containsExactlyInAnyOrder("Købe sko", "Gå med Bo", "Træne");
    assertThat(tasks)
        .filteredOn(it -> it.getDescription().equals("Gå med Bo"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.getStatus()).isEqualTo(Task.TaskStatus.COMPLETED);
          assertThat(it.getOwner().getReference())
              .isEqualTo(address(all(told, RelatedPerson.class).getFirst()));
          assertThat(it.getReasonReference().getReference()).isEqualTo(address(goal));
          assertThat(it.getBasedOnFirstRep().getReference()).isEqualTo(address(plan));
          assertThat(it.getRestriction().getPeriod().getEndElement().asStringValue())
              .isEqualTo("2026-12-24");
        });

    var member = all(told, CareTeam.class).getFirst().getParticipantFirstRep();
    assertThat(member.getRole().getLast().getCodingFirstRep().getCode()).isEqualTo("768820003");
    var appointment = all(told, Appointment.class).getFirst();
    assertThat(appointment.getStatus()).isEqualTo(Appointment.AppointmentStatus.BOOKED);
    assertThat(appointment.getStart()).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
    assertThat(appointment.getPatientInstruction()).isEqualTo("Tag Bo med");
    assertThat(((Location) appointment.getContained().getFirst()).getTelecomFirstRep().getValue())
        .isEqualTo("https://video.example/eva");
    var place = all(told, Location.class).getFirst();
    assertThat(place.getAddress().getText()).isEqualTo("Adelgade 44");
    assertThat(place.getTelecomFirstRep().getValue()).isEqualTo("https://video.example/raadhus");
    assertThat(all(told, PractitionerRole.class).getFirst().getNotAvailable())
        .satisfiesExactly(
            away -> assertThat(away.getDescription()).isEqualTo("Ring til Per"),
            away ->
                assertThat(away.getDescriptionElement().getExtensionFirstRep().getUrl())
                    .as("that nobody said a word is no word")
                    .isEqualTo("http://hl7.org/fhir/StructureDefinition/data-absent-reason"));
    assertThat(appointment.getParticipant())
        .extracting(it -> it.getActor().getReference())
        .containsOnlyOnce("Patient/" + citizen);
  }

  @Test
  void aGoalsCodesAreToldWhereTheirSystemIsAnAddress() {
    contribute(
        "psykiatrien",
        about(
            goal("coded" + cpr, person, "Sove godt")
                .replace(
                    "{\"text\"",
                    """
                    {"coding":[{"system":"http://snomed.info/sct","code":"248218005"},
                      {"system":"urn:oid:1.2.208.176.2.21","code":"J3.2 b"},
                      {"system":"vores liste","code":"7"},
                      {"system":"http://example.org/list|2","code":"8"},
                      {"system":"http://example.org/list","code":"9|10"},
                      {"system":"urn:oid:1%s","code":"11"}],
                     "text"\
                    """
                        .formatted(".2".repeat(50_000)))));
    var told = search(own(), Goal.class);
    assertThat(all(told, Goal.class))
        .extracting(Goal::getDescription)
        .filteredOn(it -> it.getText().equals("Sove godt"))
        .singleElement()
        .satisfies(it ->
            assertThat(it.getCoding())
                .extracting(coding -> coding.getSystem() + " " + coding.getCode())
                .containsExactly(
                    "http://snomed.info/sct 248218005", "urn:oid:1.2.208.176.2.21 J3.2 b"));
    FhirValidation.assertValid(told);
  }

  @Test
  void eachSaysWhomItComesFromAndWhen() {
    var told = everything(own());
    var goal = all(told, Goal.class).getFirst();
    var from =
        all(told, Provenance.class).stream()
            .filter(it -> it.getTargetFirstRep().getReference().equals(address(goal)))
            .findFirst()
            .orElseThrow();
    assertThat(from.getAgentFirstRep().getWho().getDisplay()).isEqualTo("Skanderborg Kommune");
    assertThat(goal.getMeta().getSource())
        .isEqualTo(backend.url() + "/fhir/" + from.getAgentFirstRep().getWho().getReference());
    assertThat(goal.getMeta().getLastUpdated().toInstant())
        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    assertThat(from.getRecorded()).isEqualTo(goal.getMeta().getLastUpdated());
    assertThat(from.getOccurredDateTimeType().getValue())
        .isEqualTo(Instant.parse("2026-02-01T10:00:00Z"));
    assertThat(all(told, Organization.class))
        .extracting(it -> it.getIdentifierFirstRep().getValue())
        .contains("999000000000011");
  }

  @Test
  void theCprNumberIsInThePatientAlone() {
    var told = everything(own());
    var text = FhirValidation.R4.newJsonParser().encodeResourceToString(told);
    assertThat(text.split(cpr, -1)).as("once").hasSize(2);
  }

  @Test
  void theSameResourceHasTheSameIdForEver() {
    var before = resources(everything(own())).stream().map(ToldPlan::address).toList();
    contribute("kommunen", about(plan()).replace("2026-02-01T10", "2026-02-02T10"));
    assertThat(resources(everything(own()))).extracting(ToldPlan::address).isEqualTo(before);
  }

  @Test
  void eachTypeIsFoundByPatient() {
    var client = own();
    for (var type :
        List.of(
            CarePlan.class,
            Goal.class,
            Task.class,
            CareTeam.class,
            RelatedPerson.class,
            Appointment.class)) {
      var found = search(client, type);
      assertThat(found.getEntry()).as(type.getSimpleName()).isNotEmpty();
      assertThat(resources(found)).hasOnlyElementsOfType(type);
      assertThat(found.getTotal()).isEqualTo(found.getEntry().size());
      FhirValidation.assertValid(found);
    }
    assertThat(get("/fhir/Goal?patient=" + citizen, token()).json().path("total").asInt())
        .as("by the id alone")
        .isEqualTo(1);
    assertThat(get("/fhir/Goal", token()).json().path("total").asInt())
        .as("a citizen's app has one patient")
        .isEqualTo(1);
    assertThat(get("/fhir/Patient", token()).json().at("/entry/0/resource/id").asText())
        .isEqualTo(citizen);
  }

  @Test
  void aSearchCanBeAForm() {
    var found =
        backend.post(
            "/fhir/Goal/_search",
            token(),
            "application/x-www-form-urlencoded",
            ("patient=Patient/" + citizen + "&_lastUpdated=ge2026&_lastUpdated=lt2999")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(found.json().path("total").asInt()).as(found.body()).isEqualTo(1);
    var none =
        backend.post(
            "/fhir/Goal/_search",
            token(),
            "application/x-www-form-urlencoded",
            ("patient=" + citizen + "&_lastUpdated=ge2026&_lastUpdated=lt2020")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(none.json().path("total").asInt()).as(none.body()).isZero();
  }

  @Test
  void aSearchGivesWhereEachComesFromWhenItIsAskedFor() {
    var found =
        own()
            .search()
            .forResource(Goal.class)
            .where(PATIENT.hasId("Patient/" + citizen))
            .revInclude(new Include("Provenance:target"))
            .returnBundle(Bundle.class)
            .execute();
    assertThat(found.getTotal()).isEqualTo(1);
    assertThat(found.getEntry().getLast().getSearch().getMode())
        .isEqualTo(Bundle.SearchEntryMode.INCLUDE);
    assertThat(all(found, Provenance.class))
        .singleElement()
        .extracting(it -> it.getTargetFirstRep().getReference())
        .isEqualTo(address(all(found, Goal.class).getFirst()));
    assertThat(all(search(own(), Goal.class), Provenance.class)).isEmpty();
  }

  @Test
  void oneOfTheCitizensOwnIsReadByItsId() {
    var client = own();
    for (var resource : resources(everything(client))) {
      if (!(resource instanceof Provenance)) {
        var read = client.read().resource(resource.fhirType()).withId(resource.getIdPart());
        assertThat(address((Resource) read.execute())).isEqualTo(address(resource));
      }
    }
    var goal = address(all(everything(client), Goal.class).getFirst());
    var another = backend.issuer().citizen(RunningBackend.newCpr(), "Ida Test");
    assertThat(get("/fhir/" + goal, another).status()).isEqualTo(404);
    assertThat(get("/fhir/" + goal, another).body())
        .isEqualTo(get("/fhir/Goal/" + UUID.randomUUID(), another).body());
  }

  @Test
  void anothersTokenIsToldWhatIsToldOfNobody() {
    var another = backend.issuer().citizen(RunningBackend.newCpr(), "Ida Test");
    assertToldNothing(another);
    assertThatThrownBy(() -> everything(client(another)))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void aSourceThatNamedNobodyIsToldTheSame() {
    assertToldNothing(backend.issuer().source("jobcentret", "system/*.rs"));
    contribute("jobcentret", about(goal("jobgoal", person, "Arbejde")));
    assertToldNothing(backend.issuer().source("jobcentret", "system/*.rs"));
  }

  @Test
  void aSourceThatNamedSomeoneIsToldThePlanButNoCprNumber() {
    var told = everything(client(backend.issuer().source("kommunen", "system/*.rs")));
    assertThat(counts(told)).containsEntry("Goal", 1L).containsEntry("Task", 3L);
    assertThat(all(told, Patient.class).getFirst().hasIdentifier()).isFalse();
    assertThat(FhirValidation.R4.newJsonParser().encodeResourceToString(told)).doesNotContain(cpr);
    assertThat(get("/fhir/Goal", backend.issuer().source("kommunen", "system/*.rs")).status())
        .as("it must say whose")
        .isEqualTo(400);
  }

  @Test
  void whatSeveralSourcesSayIsToldFromEach() {
    contribute("psykiatrien", about(goal("g" + cpr, person, "Gå tur")));
    var found =
        own()
            .search()
            .forResource(Goal.class)
            .where(PATIENT.hasId(citizen))
            .returnBundle(Bundle.class)
            .execute();
    assertThat(all(found, Goal.class))
        .extracting(it -> it.getMeta().getSource())
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyPageTogetherGivesEachOnce() {
    contribute("psykiatrien", about(goals(25)));
    var client = own();
    var whole = resources(everything(client)).stream().map(ToldPlan::address).toList();
    for (int count : new int[] {1, 7, 39, 40}) {
      var page = page(client, count);
      var seen = new ArrayList<>(resources(page).stream().map(ToldPlan::address).toList());
      while (page.getLink(Bundle.LINK_NEXT) != null) {
        assertThat(page.getTotal()).isEqualTo(40);
        page = client.loadPage().next(page).execute();
        seen.addAll(resources(page).stream().map(ToldPlan::address).toList());
        assertThat(seen).as("pages come to an end").hasSizeLessThanOrEqualTo(whole.size());
      }
      assertThat(seen).as("%s on a page", count).isEqualTo(whole);
    }
    var none = get("/fhir/Goal?_count=0", token()).json();
    assertThat(none.path("total").asInt()).isEqualTo(26);
    assertThat(none.has("entry")).isFalse();
    assertThat(none.path("link")).hasSize(1);
  }

  @Test
  void whatComesBetweenTwoPagesMovesNothing() {
    contribute("psykiatrien", about(goals(10)));
    var client = own();
    var before = resources(search(client, Goal.class)).stream().map(ToldPlan::address).toList();
    var first =
        client
            .search()
            .forResource(Goal.class)
            .where(PATIENT.hasId(citizen))
            .count(5)
            .returnBundle(Bundle.class)
            .execute();
    contribute("laegehuset", about(goals(10)));
    var seen = new ArrayList<>(resources(first).stream().map(ToldPlan::address).toList());
    for (var page = first; page.getLink(Bundle.LINK_NEXT) != null; ) {
      page = client.loadPage().next(page).execute();
      seen.addAll(resources(page).stream().map(ToldPlan::address).toList());
      assertThat(seen).as("pages come to an end").doesNotHaveDuplicates();
    }
    assertThat(seen).doesNotHaveDuplicates().containsAll(before);
  }

  @Test
  void onlyWhatWasTakenInThenIsTold() {
    var before = all(everything(own()), Goal.class).getFirst().getMeta().getLastUpdated();
    var next = before.toInstant().plusMillis(1);
    while (Instant.now().isBefore(next)) {
      Thread.onSpinWait();
    }
    var between = Writing.instant(next).getValueAsString();
    contribute("psykiatrien", about(goal("later", person, "Sove godt")));
    var client = own();
    assertThat(goalsUpdated(client, "ge" + between)).containsExactly("Sove godt");
    assertThat(goalsUpdated(client, "lt" + between)).containsExactly("Gå tur");
    assertThat(
            counts(
                    client
                        .operation()
                        .onInstance("Patient/" + citizen)
                        .named("$everything")
                        .withSearchParameter(
                            Parameters.class, "_lastUpdated", new DateParam("ge" + between))
                        .useHttpGet()
                        .returnResourceType(Bundle.class)
                        .execute())
                .keySet())
        .contains("Patient", "Goal")
        .doesNotContain("CarePlan", "Task");
  }

  @Test
  void whatIsWithdrawnMistakenOrEndedIsNotTold() {
    contribute(
        "kommunen",
        bundle(
            "collection",
            patient(person, cpr),
            goal("g" + cpr, person, "Gå tur").replace("\"active\"", "\"completed\"")));
    var told = everything(own());
    assertThat(counts(told)).doesNotContainKey("Goal");
    assertThat(all(told, Task.class))
        .as("a step leaves with its goal")
        .extracting(Task::getDescription)
        .containsExactlyInAnyOrder("Købe sko", "Træne");
    ToldPlan.assertWhole(told, "Patient/" + citizen);

    contribute(
        "kommunen",
        bundle(
            "collection",
            patient(person, cpr),
            team().replace("\"active\"", "\"entered-in-error\"")));
    contribute(
        "kommunen",
        bundle("collection", patient(person, cpr))
            .replace(
                "\"entry\":[",
                "\"entry\":[{\"request\":{\"method\":\"DELETE\",\"url\":\"Appointment/a%s\"}},"
                    .formatted(cpr)));
    told = everything(own());
    assertThat(counts(told)).doesNotContainKeys("CareTeam", "Appointment", "Location");
    ToldPlan.assertWhole(told, "Patient/" + citizen);
  }

  @Test
  void aTokenForOneTypeTellsNoOther() {
    var goals = scoped("patient/Goal.rs");
    assertThat(get("/fhir/Goal", goals).status()).isEqualTo(200);
    assertThat(get("/fhir/CarePlan", goals).status()).isEqualTo(403);
    assertThat(get("/fhir/Patient/" + citizen, goals).status()).isEqualTo(403);
    assertThat(get("/fhir/Patient/" + citizen + "/$everything", goals).status()).isEqualTo(403);
    assertThat(get("/fhir/Goal?_revinclude=Provenance:target", goals).body())
        .doesNotContain("Provenance/");

    var some = scoped("patient/Patient.r patient/Goal.s");
    var told = everything(client(some));
    assertThat(counts(told)).containsOnlyKeys("Patient", "Goal");
    var id = address(all(told, Goal.class).getFirst());
    assertThat(get("/fhir/" + id, some).status()).as("to search is not to read").isEqualTo(403);
    assertThat(get("/fhir/" + id, scoped("patient/Goal.r")).status()).isEqualTo(200);
    assertThat(get("/fhir/Goal", scoped("patient/Goal.r")).status())
        .as("to read is not to search")
        .isEqualTo(403);
    assertThat(get("/fhir/Goal", scoped("system/*.rs")).status()).isEqualTo(403);
  }

  @Test
  void aTokenWithoutPeopleIsToldTheirNamesInWords() {
    var plan =
        all(search(client(scoped("patient/CarePlan.rs")), CarePlan.class), CarePlan.class)
            .getFirst();
    assertThat(plan.hasCareTeam()).isFalse();
    assertThat(plan.getGoal()).hasSize(1);
    assertThat(plan.getAuthor().getDisplay()).isEqualTo("Eva Ek");
  }

  @Test
  void onlyWhatTheScopesCoverIsInTheAccessLog() {
    int before = looked("GOALS");
    int calendar = looked("CALENDAR");
    int contacts = looked("CONTACTS");
    get("/fhir/Goal", token());
    assertThat(looked("GOALS") - before).isEqualTo(1);
    get("/fhir/Task", scoped("patient/Task.s"));
    assertThat(looked("GOALS") - before).isEqualTo(2);
    assertThat(looked("CONTACTS")).isEqualTo(contacts);
    assertThat(looked("CALENDAR")).isEqualTo(calendar);
    get("/fhir/Task", token());
    assertThat(looked("CONTACTS") - contacts).as("it names people").isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Goal?_count=-1",
        "Goal?_count=many",
        "Goal?_count=1&_count=2",
        "Goal?_lastUpdated=yesterday",
        "Goal?_lastUpdated=ap2026-01-01",
        "Goal?_after=nowhere",
        "Goal?_after=Goal.1",
        "Goal?patient:Patient=1",
        "Goal?_id:missing=true",
        "Patient/00000000-0000-0000-0000-000000000000/$everything?_since=never",
        "Patient/00000000-0000-0000-0000-000000000000/$everything?_type=Observation",
      })
  void aBadParameterIsRefusedForAReason(String asked) {
    var answer = get("/fhir/" + asked, token());
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("resourceType").asText()).isEqualTo("OperationOutcome");
    assertThat(answer.json().at("/issue/0/diagnostics").asText()).isNotBlank();
    assertThat(answer.json().at("/issue/0/expression/0").asText())
        .isEqualTo(asked.replaceFirst(".*[?&]([^=]+)=.*$", "$1"));
  }

  @Test
  void anotherFormatIsNotGiven() {
    assertThat(get("/fhir/Goal?_format=xml", token()).status()).isEqualTo(406);
    assertThat(get("/fhir/Goal?_format=json", token()).status()).isEqualTo(200);
  }

  @Test
  void anUnknownParameterIsLeftOutUnlessTheCallerWantsToKnow() {
    var path = "/fhir/Goal?patient=" + citizen + "&colour=red&_revinclude=Colour:red";
    var lenient = get(path, token());
    assertThat(lenient.status()).isEqualTo(200);
    assertThat(lenient.json().at("/link/0/url").asText())
        .isEqualTo(backend.url() + "/fhir/Goal?patient=" + citizen);
    var strict = backend.getWith("Prefer", "handling=strict", path, token());
    assertThat(strict.status()).isEqualTo(400);
    assertThat(strict.json().at("/issue/0/expression/0").asText()).isEqualTo("colour");
    assertThat(
            backend
                .getWith("Prefer", "handling=strict", "/fhir/Goal?_revinclude=Colour:red", token())
                .status())
        .isEqualTo(400);
  }

  @Test
  void aLargePlanTakesAsManyStatementsAsASmallOne() {
    int small = backend.statementsOf(() -> get(everythingPath(), token()));
    contribute("psykiatrien", about(goals(200)));
    contribute("laegehuset", about(goals(200)));
    assertThat(backend.statementsOf(() -> get(everythingPath(), token())))
        .isEqualTo(small)
        .isLessThanOrEqualTo(14);
  }

  @Test
  void theCapabilityStatementIsValidAndTellsOfIt() {
    var statement = own().capabilities().ofType(CapabilityStatement.class).execute();
    FhirValidation.assertValid(statement);
    var types = statement.getRestFirstRep().getResource();
    assertThat(types)
        .extracting(CapabilityStatement.CapabilityStatementRestResourceComponent::getType)
        .contains("CarePlan", "Goal", "CareTeam", "Appointment", "Task", "RelatedPerson");
    assertThat(types.getFirst().getOperationFirstRep().getName()).isEqualTo("everything");
  }

  @Test
  void withoutATokenNothingIsTold() {
    assertThat(get("/fhir/Goal?patient=" + citizen, "").status()).isEqualTo(401);
    assertThat(get(everythingPath(), "").json().path("resourceType").asText())
        .isEqualTo("OperationOutcome");
  }

  private void assertToldNothing(String token) {
    for (var path :
        List.of("Patient/%s", "Patient/%s/$everything", "Goal?patient=%s", "Task?patient=%s")) {
      var existing = get("/fhir/" + path.formatted(citizen), token);
      var nobody = get("/fhir/" + path.formatted(UUID.randomUUID()), token);
      var nonsense = get("/fhir/" + path.formatted("nonsense"), token);
      assertThat(existing.status()).as(path).isEqualTo(404);
      assertThat(existing.json().path("resourceType").asText()).isEqualTo("OperationOutcome");
      assertThat(existing.body()).isEqualTo(nobody.body()).isEqualTo(nonsense.body());
      assertThat(nobody.status()).isEqualTo(404);
      assertThat(nonsense.status()).isEqualTo(404);
    }
  }

  private String everythingPath() {
    return "/fhir/Patient/" + citizen + "/$everything";
  }

  private int looked(String topic) {
    return backend.count(
        "access_log where not refused and access_right = 'SEE' and topic = '%s' and citizen_id = '%s'"
            .formatted(topic, citizen));
  }

  private List<String> goalsUpdated(IGenericClient client, String when) {
    var found =
        client
            .search()
            .forResource(Goal.class)
            .where(PATIENT.hasId(citizen))
            .lastUpdated(new DateRangeParam(new DateParam(when)))
            .returnBundle(Bundle.class)
            .execute();
    return all(found, Goal.class).stream().map(it -> it.getDescription().getText()).toList();
  }

  private Bundle page(IGenericClient client, int count) {
    return client
        .operation()
        .onInstance("Patient/" + citizen)
        .named("$everything")
        .withSearchParameter(Parameters.class, "_count", new NumberParam(String.valueOf(count)))
        .useHttpGet()
        .returnResourceType(Bundle.class)
        .execute();
  }

  private Bundle everything(IGenericClient client) {
    return page(client, 500);
  }

  private Bundle search(IGenericClient client, Class<? extends Resource> type) {
    return client
        .search()
        .forResource(type)
        .where(PATIENT.hasId("Patient/" + citizen))
        .returnBundle(Bundle.class)
        .execute();
  }

  private IGenericClient own() {
    return client(token());
  }

  private IGenericClient client(String token) {
    var factory = FhirValidation.R4.getRestfulClientFactory();
    factory.setSocketTimeout(60_000);
    var client = factory.newGenericClient(backend.url() + "/fhir");
    client.registerInterceptor(new BearerTokenAuthInterceptor(token));
    client.setEncoding(EncodingEnum.JSON);
    return client;
  }

  private String token() {
    return backend.issuer().citizen(cpr, "Test Person");
  }

  private String scoped(String scope) {
    return backend.issuer().citizen(cpr, "Test Person", scope);
  }

  private Answer get(String path, String token) {
    return backend.get(path, token);
  }

  private String id(String of) {
    return backend
        .get("/api/me", backend.issuer().citizen(of, "Test Person"))
        .json()
        .path("id")
        .asText();
  }

  private void contribute(String source, String bundle) {
    var answer = backend.contribute(source, bundle);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private String about(String... resources) {
    return bundle(
            "collection",
            Stream.concat(Stream.of(patient(person, cpr)), Arrays.stream(resources))
                .toArray(String[]::new))
        .replace(
            "\"type\":\"collection\"",
            "\"type\":\"collection\",\"timestamp\":\"2026-02-01T10:00:00Z\"");
  }

  private String[] goals(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i -> goal("many" + i + "-" + cpr, person, "Mål nummer %s".formatted("i".repeat(i + 1))))
        .toArray(String[]::new);
  }

  private String[] plan() {
    return Stream.of(
            """
            {"resourceType":"Organization","id":"o@","name":"Bostøtten",
             "identifier":[{"system":"urn:oid:1.2.208.176.1.1","value":"999000000000011"}]}
            """,
            """
            {"resourceType":"Practitioner","id":"pr@","name":[{"text":"Eva Ek"}],
             "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"eva.ek"}]}
            """,
            """
            {"resourceType":"PractitionerRole","id":"r@","code":[{"text":"Bostøtte"}],
             "practitioner":{"reference":"Practitioner/pr@"},
             "organization":{"reference":"Organization/o@"},
             "notAvailable":[{"description":"Ring til Per","during":{"start":"2026-12-20"}},
               {"description":"1","during":{"end":"2026-11-20"}}]}
            """,
            """
            {"resourceType":"RelatedPerson","id":"b@","patient":{"reference":"Patient/#"},
             "name":[{"text":"Bo Bror"}],"relationship":[{"text":"Bror"}],
             "identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"0101801234"}]}
            """,
            """
            {"resourceType":"CarePlan","id":"c@","status":"active","intent":"plan",
             "subject":{"reference":"Patient/#"},"title":"Ud i det fri",
             "author":{"reference":"PractitionerRole/r@"},
             "careTeam":[{"reference":"CareTeam/t@"}],"goal":[{"reference":"Goal/g@"}],
             "activity":[{"reference":{"reference":"Task/s@"}},
               {"detail":{"status":"in-progress","description":"Købe sko"}}]}
            """,
            goal("g@", "#", "Gå tur")
                .replace(
                    "\"subject\"", "\"expressedBy\":{\"reference\":\"Patient/#\"},\"subject\""),
            """
            {"resourceType":"Task","id":"s@","status":"completed","intent":"plan",
             "description":"Gå med Bo","for":{"reference":"Patient/#"},
             "owner":{"reference":"RelatedPerson/b@"},
             "reasonReference":{"reference":"Goal/g@"},
             "restriction":{"period":{"end":"2026-12-24"}}}
            """,
            """
            {"resourceType":"ServiceRequest","id":"sr@","status":"completed","intent":"order",
             "code":{"text":"Træne"},"subject":{"reference":"Patient/#"},
             "performer":[{"reference":"Organization/gone@"}]}
            """,
            team(),
            """
            {"resourceType":"Location","id":"l@","name":"Rådhuset",
             "address":{"text":"Adelgade 44"},
             "telecom":[{"system":"url","value":"https://video.example/raadhus"}]}
            """,
            """
            {"resourceType":"Appointment","id":"a@","status":"booked","description":"Møde",
             "start":"2026-12-01T10:00:00+01:00","patientInstruction":"Tag Bo med",
             "extension":[{"url":"http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService",
               "extension":[{"url":"address","valueUrl":"https://video.example/eva"}]}],
             "participant":[{"status":"accepted","actor":{"reference":"Patient/#"}},
               {"status":"accepted","actor":{"reference":"PractitionerRole/r@"}},
               {"status":"accepted","actor":{"reference":"Location/l@"}}]}
            """)
        .map(this::mine)
        .toArray(String[]::new);
  }

  private String team() {
    return mine(
        """
        {"resourceType":"CareTeam","id":"t@","status":"active","subject":{"reference":"Patient/#"},
         "participant":[{"member":{"reference":"PractitionerRole/r@"},"role":[{"text":"Bostøtte"},
           {"coding":[{"system":"http://snomed.info/sct","code":"768820003"}]}]}]}
        """);
  }

  /** The source's own ids hold the CPR number, as some do: it must not come out again. */
  private String mine(String resource) {
    return resource.replace("#", person).replace("@", cpr);
  }
}
