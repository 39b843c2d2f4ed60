package dk.voresplan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.RunningBackend.Answer;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Identities;
import dk.voresplan.access.Topic;
import dk.voresplan.contribution.Contributions;
import dk.voresplan.contribution.Submission;
import dk.voresplan.fhir.TestData;
import dk.voresplan.person.CitizenId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the operator has switched off may do nothing, from its very next call. */
class SourceSwitchTest {
  private static final RunningBackend BACKEND = RunningBackend.get();
  private static final String SOURCE = "source9";
  private static final String EMPLOYER = "999000000000109";

  private final String cpr = RunningBackend.newCpr();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @AfterEach
  void on() {
    run("on", SOURCE);
  }

  @Test
  void whatIsSwitchedOffCanNeitherSendNorReadAndThenItCanAgain() {
    assertThat(contribute("Jeg vil lære at svømme").status()).isEqualTo(200);
    var goals = "/fhir/Goal?patient=" + citizen();
    assertThat(read(goals).status()).isEqualTo(200);

    assertThat(run("off", SOURCE, "Den sender forkerte navne.")).isZero();
    for (var refused :
        List.of(contribute("Noget andet"), read(goals), read("/api/me"), read("/fhir/Patient"))) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.body())
          .contains("The operator of the portal has switched this source system off");
    }
    assertThat(BACKEND.contribute("source8", bundle("Fra en anden")).status()).isEqualTo(200);

    assertThat(run("on", SOURCE)).isZero();
    assertThat(contribute("Noget andet").status()).isEqualTo(200);
    assertThat(read(goals).status()).isEqualTo(200);
  }

  @Test
  void whatItSentAndWhomItNamedStay() {
    contribute("Jeg vil lære at svømme");
    run("off", SOURCE, "Den sender forkerte navne.");
    assertThat(BACKEND.planOf(cpr).toString()).contains("Jeg vil lære at svømme");
    var employee = BACKEND.issuer().professional(EMPLOYER, "e" + cpr, "Else Test");
    assertThat(BACKEND.get("/api/citizens/" + citizen() + "/plan", employee).status())
        .isEqualTo(200);
  }

  @Test
  void whatBeganBeforeItWasSwitchedOffIsNotDone() {
    contribute("Jeg vil lære at svømme");
    var known = TeamOfTwo.bean(Identities.class).sourceSystem(SOURCE).orElseThrow();
    assertThat(opens(known)).isTrue();
    run("off", SOURCE, "Den sender forkerte navne.");
    assertThatThrownBy(() -> opens(known)).isInstanceOf(AccessRefused.class);
    var nothing =
        new Submission(Optional.empty(), Instant.now(), "0".repeat(64), "{}", List.of(), List.of());
    assertThatThrownBy(() -> TeamOfTwo.bean(Contributions.class).receive(known, nothing))
        .isInstanceOf(SourceSwitchedOff.class);
  }

  @Test
  void theOperatorsLogTellsItOnce() {
    contribute("Jeg vil lære at svømme");
    run("off", SOURCE, "Den sender forkerte navne.");
    var log =
        BACKEND.logOf(() -> {
          read("/api/me");
          read("/api/me");
          run("on", SOURCE);
          read("/api/me");
        });
    assertThat(log)
        .containsOnlyOnce("The source system source9 is switched off, and what it asks is refused")
        .containsOnlyOnce("The source system source9 is switched on again")
        .noneMatch(line -> line.contains("forkerte"));
  }

  @Test
  void whatIsSwitchedOffByConfigurationIsRefused() {
    assertThat(BACKEND.get("/api/me", BACKEND.issuer().source("switched-off")).status())
        .isEqualTo(403);
  }

  @Test
  void theCommandShowsHowEachStandsAndRefusesWhatItDoesNotKnow() {
    run("off", SOURCE, "Den sender forkerte navne.");
    assertThat(run()).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .containsPattern("source9 +off since [0-9-]+ .*: Den sender forkerte navne[.] \\(Kilden\\)")
        .containsPattern("source8 +on \\(Kilden\\)");
    assertThat(run("off", "nobody", "Ukendt.")).isEqualTo(1);
    assertThat(run("on", "nobody")).isEqualTo(1);
    assertThat(run("off", SOURCE)).isEqualTo(2);
    assertThat(run("off", SOURCE, " ")).isEqualTo(2);
    assertThat(run("off", SOURCE, "x".repeat(501))).isEqualTo(2);
    assertThat(run("of", SOURCE, "x")).isEqualTo(2);
  }

  private boolean opens(Actor source) {
    return TeamOfTwo.bean(AccessPolicy.class)
        .open(source, new CitizenId(UUID.fromString(citizen())), Set.of(Topic.GOALS), _ -> true);
  }

  private Answer contribute(String goal) {
    return BACKEND.contribute(SOURCE, bundle(goal));
  }

  private Answer read(String path) {
    return BACKEND.get(path, BACKEND.issuer().source(SOURCE));
  }

  private String bundle(String goal) {
    return TestData.bundle(
        "collection",
        TestData.patient("p" + cpr, cpr),
        TestData.goal("g" + cpr, "p" + cpr, goal),
        """
        {"resourceType":"Practitioner","id":"e%1$s","name":[{"text":"Else Test"}],
         "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"e%1$s"}]}
        """
            .formatted(cpr),
        """
        {"resourceType":"CareTeam","id":"t%1$s","status":"active",
         "subject":{"reference":"Patient/p%1$s"},
         "participant":[{"member":{"reference":"Practitioner/e%1$s"}}]}
        """
            .formatted(cpr));
  }

  private String citizen() {
    return BACKEND
        .get("/api/me", BACKEND.issuer().citizen(cpr, "Test Person"))
        .json()
        .path("id")
        .asText();
  }

  private int run(String... words) {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return SourceCommand.run(
        List.of(words),
        Map.of(
            "DATABASE_URL", property("url"),
            "DATABASE_USER", property("username"),
            "DATABASE_PASSWORD", property("password")),
        out,
        out);
  }

  private static String property(String name) {
    return BACKEND.context().getRequiredProperty("datasources.default." + name, String.class);
  }
}
