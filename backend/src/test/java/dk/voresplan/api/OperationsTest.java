package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationsTest {
  private final RunningBackend backend = RunningBackend.get();

  @Test
  void healthIsAnsweredWithoutAToken() {
    var health = backend.get("/health", "");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.json().path("status").asText()).isEqualTo("UP");
  }

  @Test
  void metricsTellOfNobody() {
    var cpr = RunningBackend.newCpr();
    var token = backend.issuer().citizen(cpr, "Ida Metrik");
    var id = backend.get("/api/me", token).json().path("id").asText();
    backend.get("/api/citizens/" + id + "/plan", token);
    backend.get("/api/nowhere/" + id, token);
    backend.get("/fhir/Patient?identifier=urn:oid:1.2.208.176.1.2%7C" + cpr, token);
    var metrics = backend.get("/prometheus", "");
    assertThat(metrics.status()).isEqualTo(200);
    assertThat(metrics.body())
        .contains("/api/citizens/{id}/plan")
        .doesNotContain(id)
        .doesNotContain(cpr)
        .doesNotContain("Metrik");
  }

  @Test
  void whatTheFhirInterfaceCanDoIsToldToAnyone() {
    var metadata = backend.get("/fhir/metadata", "");
    assertThat(metadata.status()).isEqualTo(200);
    assertThat(metadata.json().path("resourceType").asText()).isEqualTo("CapabilityStatement");
    assertThat(metadata.json().at("/rest/0/resource/0/type").asText()).isEqualTo("Patient");
  }

  @Test
  void theJsonInterfaceIsDescribed() {
    var document = backend.get("/api/openapi.yml", "");
    assertThat(document.status()).isEqualTo(200);
    assertThat(document.body())
        .contains("/api/me", "/api/citizens/{id}/plan", "/api/citizens/{id}/wishes")
        .doesNotContain("/test/");
  }

  @Test
  void otherManagementPagesDoNotExist() {
    var token = backend.issuer().citizen(RunningBackend.newCpr(), "Ida Test");
    for (var page :
        List.of("/env", "/beans", "/routes", "/info", "/threaddump", "/loggers", "/metrics")) {
      assertThat(backend.get(page, token).status()).as(page).isEqualTo(404);
    }
    for (var page : List.of("/refresh", "/stop", "/caches")) {
      assertThat(backend.post(page, token, "{}").status()).as(page).isEqualTo(404);
    }
  }

  @Test
  void noAnswerIsKeptOnTheWayOrTakenForAnotherKind() {
    var token = backend.issuer().citizen(RunningBackend.newCpr(), "Ida Test");
    var source = backend.issuer().source("kommunen");
    for (var answer :
        List.of(
            backend.get("/api/me", token),
            backend.get("/api/me", ""),
            backend.get("/api/me", "nonsense"),
            backend.get("/api/nowhere", token),
            backend.get("/api/citizens/x/plan", token),
            backend.get("/fhir/metadata", ""),
            backend.get("/fhir/Patient?identifier=x", source),
            backend.post("/fhir", source, "{}"),
            backend.post("/fhir", source, "text/plain", new byte[] {120}),
            backend.post("/fhir", source, "application/json", new byte[11_000_000]))) {
      var what = "an answer of " + answer.status();
      assertThat(answer.headers().firstValue("Cache-Control")).as(what).contains("no-store");
      assertThat(answer.headers().firstValue("X-Content-Type-Options"))
          .as(what)
          .contains("nosniff");
    }
  }
}
