package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.UnitOfThree;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.person.CitizenId;
import dk.voresplan.text.OwnWords;
import dk.voresplan.unit.CoverDraft;
import dk.voresplan.unit.Covers;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.Wishes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

/** What a source system is told of the citizen's wishes. docs/decisions/009-fhir-out.md */
class ToldWishesTest {
  private final RunningBackend backend = RunningBackend.get();
  private final TeamOfTwo people = new TeamOfTwo();
  private final String municipality = backend.issuer().source("kommunen");

  @Test
  void aWishIsAGoalThatTheCitizenProposesInTheirOwnWords() {
    var wish = people.wish("Jeg vil male.", people.mette);
    var goal = goals(municipality).getFirst();
    assertThat(goal.path("id").asText()).isEqualTo(wish.id().toString());
    assertThat(goal.path("lifecycleStatus").asText()).isEqualTo("proposed");
    assertThat(goal.path("description").path("text").asText()).isEqualTo("Jeg vil male.");
    assertThat(goal.path("expressedBy").path("reference").asText())
        .isEqualTo("Patient/" + people.id());
    assertThat(goal.path("category").path(0).path("coding").path(0).path("code").asText())
        .isEqualTo("416fe27d-3ccf-4390-8742-8b52a9d8dc78");
    FhirValidation.assertValid(
        FhirValidation.R4.newJsonParser().parseResource(Bundle.class, found(municipality)));
  }

  @Test
  void aSourceSearchesOnlyWishesSharedWithItsOwn() {
    people.wish("Kun mit eget.");
    assertThat(goals(municipality)).isEmpty();
    var wish = people.wish("Jeg vil male.", people.nadia);
    assertThat(goals(municipality)).hasSize(1);

    people.contribute(
        "psykiatrien",
        List.of(
            """
            {"resourceType":"Practitioner","id":"bo","name":[{"text":"Bo"}],
             "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"bo-%s"}]}
            """
                .formatted(people.cpr),
            """
            {"resourceType":"CareTeam","id":"t2-%s","status":"active",
             "subject":{"reference":"Patient/person"},
             "participant":[{"member":{"reference":"Practitioner/bo"}}]}
            """
                .formatted(people.cpr)));
    assertThat(goals(backend.issuer().source("psykiatrien")))
        .as("in the team, and not shared with")
        .isEmpty();
    assertThat(status(backend.issuer().source("laegehuset"))).as("not in the team").isEqualTo(404);

    people.change(
        people.citizen, permit -> TeamOfTwo.bean(Wishes.class).takeBack(permit, wish.id()));
    assertThat(goals(municipality)).isEmpty();
  }

  @Test
  void whatIsReadForAColleagueIsToldAsLongAsTheCoverLasts() {
    var unit = new UnitOfThree();
    var covers = TeamOfTwo.bean(Covers.class);
    var today = LocalDate.now(SpokenDates.ZONE);
    var cover = covers.begin(unit.mette, new CoverDraft(unit.lise.id(), today, today));
    var wish = unit.wish(unit.maja, "Jeg vil male.", unit.mette);
    unit.change(
        unit.lise, unit.maja.id(), permit -> TeamOfTwo.bean(Wishes.class).open(permit, wish.id()));
    unit.team(unit.cpr, "lise", "nadia");
    assertThat(goalsOf(unit.maja.id())).hasSize(1);
    covers.end(unit.mette, cover.id());
    assertThat(goalsOf(unit.maja.id())).isEmpty();
  }

  private JsonNode goalsOf(CitizenId citizen) {
    return backend.get("/fhir/Goal?patient=" + citizen, municipality).json().path("entry");
  }

  @Test
  void aWishThatCameTrueIsCompleted() {
    var wish = people.wish("Jeg vil male.", people.mette);
    people.change(
        people.mette,
        permit -> TeamOfTwo.bean(Wishes.class).say(permit, wish.id(), new OwnWords("Ja.")));
    Wish done =
        people.change(
            people.citizen, permit -> TeamOfTwo.bean(Wishes.class).comeTrue(permit, wish.id()));
    assertThat(done.cameTrueAt()).isPresent();
    assertThat(goals(municipality).getFirst().path("lifecycleStatus").asText())
        .isEqualTo("completed");
  }

  @Test
  void theCitizensOwnAppGetsThePlanWithoutWishes() {
    people.wish("Jeg vil male.", people.mette);
    assertThat(goals(backend.issuer().citizen(people.cpr, "Maja Test", "patient/*.rs"))).isEmpty();
  }

  private int status(String token) {
    return backend.get("/fhir/Goal?patient=" + people.id(), token).status();
  }

  private String found(String token) {
    var answer = backend.get("/fhir/Goal?patient=" + people.id(), token);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private List<JsonNode> goals(String token) {
    assertThat(found(token)).isNotEmpty();
    var goals = new ArrayList<JsonNode>();
    backend
        .get("/fhir/Goal?patient=" + people.id(), token)
        .json()
        .path("entry")
        .forEach(entry -> goals.add(entry.path("resource")));
    return goals;
  }
}
