package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
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
        .doesNotContain("/test/failure");
  }

  @Test
  void otherManagementPagesAreClosed() {
    assertThat(backend.get("/env", "").status()).isIn(401, 404);
    assertThat(backend.get("/beans", "").status()).isIn(401, 404);
  }
}
