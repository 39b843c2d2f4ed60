package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Topic;
import dk.voresplan.wish.Wishes;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

class AuditEventTest {
  private final RunningBackend backend = RunningBackend.get();
  private final TeamOfTwo people = new TeamOfTwo();
  private final String token = backend.issuer().citizen(people.cpr, "Maja Test", "patient/*.rs");

  @Test
  void whatWasReadIsAPatientReadByBalp() {
    var wish = people.wish("Jeg vil male igen", people.mette);
    people.open(people.mette, permit -> TeamOfTwo.bean(Wishes.class).open(permit, wish.id()));
    var event = last();
    assertThat(event.getMeta().getProfile().getFirst().getValue()).endsWith("PatientRead");
    assertThat(event.getAction().toCode()).isEqualTo("R");
    assertThat(event.getSubtypeFirstRep().getCode()).isEqualTo("read");
    assertThat(event.getOutcome().toCode()).isEqualTo("0");
    assertThat(event.getOutcomeDesc()).contains("Mette Test", "Jeg vil male igen");
    assertThat(event.getAgent())
        .extracting(agent -> agent.getType().getCodingFirstRep().getCode())
        .containsExactly("110152", "110153", "IRCP");
    assertThat(event.getAgent().getLast().getWho().getDisplay())
        .isEqualTo("Mette Test, Skanderborg Kommune");
    assertThat(event.getEntity())
        .extracting(entity -> entity.getType().getCode() + entity.getRole().getCode())
        .containsExactly("24", "11");
    assertThat(event.getEntityFirstRep().getWhat().getIdentifier().getValue())
        .isEqualTo("urn:uuid:" + wish.id());
    assertThat(event.getEntity().getLast().getWhat().getReference())
        .isEqualTo("Patient/" + people.id());
  }

  @Test
  void aRefusedTryIsAFailureAndClaimsNoPatternOfWhatSucceeded() {
    try {
      people.open(people.outsider, Set.of(Topic.GOALS), permit -> permit);
    } catch (AccessRefused expected) {
      assertThat(expected).isNotNull();
    }
    var event = last();
    assertThat(event.getOutcome().toCode()).isEqualTo("8");
    assertThat(event.getMeta().getProfile()).isEmpty();
  }

  @Test
  void everyEventIsValid() {
    people.wish("Jeg vil male igen", people.mette);
    people.change(people.mette, Set.of(Topic.GOALS), permit -> permit);
    var bundle = search("");
    assertThat(bundle.getEntry()).hasSizeGreaterThan(2);
    // BALP's own profiles are in no registry that the build knows: what they ask is tried above
    bundle.getEntry().forEach(entry -> entry.getResource().getMeta().getProfile().clear());
    FhirValidation.assertValid(bundle);
  }

  @Test
  void pagesLeadToTheNextAndTellEachEventOnce() {
    for (int each = 0; each < 5; each++) {
      people.open(people.mette, Set.of(Topic.GOALS), permit -> permit);
    }
    var whole = ids(search(""));
    var first = search("&_count=3");
    assertThat(first.getEntry()).hasSize(3);
    var next = first.getLink("next").getUrl();
    var rest =
        search("&" + next.substring(next.indexOf("_count")).replace("_count=3", "_count=500"));
    assertThat(ids(rest)).isEqualTo(whole.subList(3, whole.size()));
  }

  @Test
  void nobodyElseIsTold() {
    var other = backend.issuer().citizen(RunningBackend.newCpr(), "En Anden", "patient/*.rs");
    var source = backend.issuer().source("kommunen", "system/*.rs");
    for (var someone : List.of(other, source)) {
      assertThat(backend.get("/fhir/AuditEvent?patient=" + people.id(), someone).status())
          .isEqualTo(404);
    }
    var narrow = backend.issuer().citizen(people.cpr, "Maja Test", "patient/Goal.rs");
    assertThat(backend.get("/fhir/AuditEvent", narrow).status()).isEqualTo(403);
  }

  private static List<String> ids(Bundle bundle) {
    return bundle.getEntry().stream().map(it -> it.getResource().getIdPart()).toList();
  }

  private AuditEvent last() {
    return (AuditEvent) search("").getEntry().getLast().getResource();
  }

  private Bundle search(String more) {
    var answer = backend.get("/fhir/AuditEvent?patient=" + people.id() + more, token);
    assertThat(answer.status()).isEqualTo(200);
    return FhirValidation.R4.newJsonParser().parseResource(Bundle.class, answer.body());
  }
}
