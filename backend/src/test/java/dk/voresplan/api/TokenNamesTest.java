package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.voresplan.RunningBackend;
import dk.voresplan.fhir.TestData;
import dk.voresplan.person.PersonName;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name in a token can be anything, and is missing for whoever has name protection. */
class TokenNamesTest {
  private static final String SKANDERBORG = "999000000000011";

  private final RunningBackend backend = RunningBackend.get();

  @Test
  void aLongNameIsCut() {
    var name = "Maja " + "x".repeat(3_000);
    assertThat(nameOf(citizen(name))).hasSize(200).startsWith("Maja xx").endsWith("…");
    assertThat(nameOf(professional(name))).hasSize(200).startsWith("Maja xx").endsWith("…");
  }

  @Test
  void lineBreaksAndTurnedTextAreCleanedAway() {
    var name = "Maja\r\n\u2028Lu\u202End\u0000";
    assertThat(nameOf(citizen(name))).isEqualTo("Maja Lund");
    assertThat(nameOf(professional(name))).isEqualTo("Maja Lund");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u202E", "\u3164", "-"})
  void whoHasNameProtectionIsLetInWithoutAName(String name) {
    assertThat(nameOf(citizen(name))).isEqualTo(PersonName.PROTECTED);
  }

  /** An app that left the name out would look into plans under no name in the citizen's log. */
  @Test
  void theClaimMustBeThere() {
    var claims = Map.<String, Object>of("cpr", RunningBackend.newCpr(), "scope", "patient/*.rs");
    var token = backend.issuer().sign(backend.issuer().claims(claims).build());
    assertThat(backend.get("/api/me", token).status()).isEqualTo(401);
  }

  @Test
  void aProtectedNameIsNotTakenFromContributions() {
    var cpr = RunningBackend.newCpr();
    var bundle = TestData.bundle("batch", TestData.patient("known", cpr));
    assertThat(backend.contribute("kommunen", bundle).status()).isEqualTo(200);
    assertThat(nameOf(backend.issuer().citizen(cpr, ""))).isEqualTo(PersonName.PROTECTED);
  }

  @Test
  void aProfessionalWithoutANameHasTheKnownOne() {
    var employee = UUID.randomUUID().toString();
    var issuer = backend.issuer();
    assertThat(status(issuer.professional(SKANDERBORG, employee, "")))
        .as("nobody knows what to call them in the citizen's log")
        .isEqualTo(401);
    assertThat(nameOf(issuer.professional(SKANDERBORG, employee, "Mette"))).isEqualTo("Mette");
    assertThat(nameOf(issuer.professional(SKANDERBORG, employee, ""))).isEqualTo("Mette");
  }

  @Test
  void anEmployeeNumberOfAnyLengthIsNoFailure() {
    assertThat(status(backend.issuer().professional(SKANDERBORG, "e".repeat(2_000), "Mette")))
        .isEqualTo(401);
  }

  private String citizen(String name) {
    return backend.issuer().citizen(RunningBackend.newCpr(), name);
  }

  private String professional(String name) {
    return backend.issuer().professional(SKANDERBORG, UUID.randomUUID().toString(), name);
  }

  private int status(String token) {
    return backend.get("/api/me", token).status();
  }

  private String nameOf(String token) {
    var me = backend.get("/api/me", token);
    assertThat(me.status()).as(me.body()).isEqualTo(200);
    JsonNode read = me.json();
    return read.path("name").asText();
  }
}
