package dk.voresplan.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.correction.CorrectionAnswer.Verdict;
import dk.voresplan.fhir.TestData;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.Plans;
import dk.voresplan.text.OwnWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
  private static final Set<Topic> ALL = Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);
  private static final Optional<OwnWords> REASON = Optional.of(new OwnWords("Lægen har sagt det."));

  private final TeamOfTwo people = new TeamOfTwo();
  private final Corrections corrections = TeamOfTwo.bean(Corrections.class);
  private final CorrectionInbox inbox = TeamOfTwo.bean(CorrectionInbox.class);

  @Test
  void whatIsNotRightComesBeforeThoseOfTheSourceWhoAreInTheTeam() {
    var written = write(line("kommunen", "Handle ind om mandagen"));
    assertThat(written.replyDueOn()).isAfter(java.time.LocalDate.of(2026, 1, 1));
    for (var professional : List.of(people.mette, people.nadia)) {
      assertThat(inbox.of(professional, 50).rows())
          .singleElement()
          .satisfies(item -> assertThat(item.lineTitle()).isEqualTo("Handle ind om mandagen"));
    }
    assertThat(all()).containsExactly(written);
  }

  @Test
  void whereTheSourceHasNobodyInTheTeamTheCoordinatorAnswers() {
    var written = write(line("psykiatrien", "Tage medicin om aftenen"));
    assertThat(inbox.of(people.nadia, 50).rows()).hasSize(1);
    assertThat(inbox.of(people.mette, 50).rows()).isEmpty();
    assertThat(people.open(people.mette, ALL, corrections::of)).isEmpty();
    assertThat(people.open(people.nadia, ALL, corrections::of)).hasSize(1);
    assertThatThrownBy(() -> answer(people.mette, written.id(), Verdict.KEPT, REASON))
        .isInstanceOf(CorrectionNotFound.class);
    assertThatThrownBy(
            () -> people.open(people.mette, ALL, permit -> corrections.find(permit, written.id())))
        .isInstanceOf(CorrectionNotFound.class);
  }

  @Test
  void theAnswerStandsBesideTheLineAndLeavesTheInbox() {
    var written = write(line("kommunen", "Handle ind om mandagen"));
    answer(people.mette, written.id(), Verdict.KEPT, REASON);
    assertThat(all())
        .singleElement()
        .satisfies(correction -> {
          var answer = correction.answer().orElseThrow();
          assertThat(answer.verdict()).isEqualTo(Verdict.KEPT);
          assertThat(answer.reason()).contains("Lægen har sagt det.");
          assertThat(answer.by()).isEqualTo("Mette Test");
        });
    assertThat(inbox.of(people.nadia, 50).rows()).isEmpty();
  }

  @Test
  void aPageOfThePlanReadsWhatWasSaidLastOfEachLine() {
    var line = line("kommunen", "Handle ind om mandagen");
    write(line);
    var last = write(line);
    assertThat(all()).containsExactly(last);
    assertThat(people.open(people.mette, ALL, corrections::of)).containsExactly(last);
    List<Correction> everything =
        people.open(people.citizen, ALL, permit -> corrections.page(permit, PageRequest.first()));
    assertThat(everything).hasSize(2);
  }

  @Test
  void whoAnswersSecondChangesNothing() {
    var written = write(line("kommunen", "Handle ind om mandagen"));
    answer(people.mette, written.id(), Verdict.CORRECTED, Optional.empty());
    assertThatThrownBy(() -> answer(people.nadia, written.id(), Verdict.KEPT, REASON))
        .isInstanceOf(AlreadyAnswered.class);
    assertThat(all().getFirst().answer().orElseThrow().verdict()).isEqualTo(Verdict.CORRECTED);
  }

  @Test
  void keepingALineNeedsAReason() {
    var written = write(line("kommunen", "Handle ind om mandagen"));
    assertThatThrownBy(() -> answer(people.mette, written.id(), Verdict.KEPT, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(all().getFirst().answer()).isEmpty();
  }

  @Test
  void aLineOfAnothersPlanIsNoLine() {
    var others = new TeamOfTwo();
    others.contribute("kommunen", List.of(TestData.goal("x", "person", "En andens mål")));
    var line =
        others.open(others.citizen, ALL, TeamOfTwo.bean(Plans.class)::of).goals().getFirst().id();
    // The same source numbers its goals for all: the line must be looked for in one's own plan.
    assertThatThrownBy(() -> write(line)).isInstanceOf(CorrectionNotFound.class);
  }

  @Test
  void nobodyWritesForTheCitizen() {
    var line = line("kommunen", "Handle ind om mandagen");
    assertThatThrownBy(() ->
            people.change(
                people.mette, ALL, permit -> corrections.write(permit, line, new OwnWords("Nej"))))
        .isInstanceOf(AccessRefused.class);
    assertThat(all()).isEmpty();
  }

  @Test
  void theCitizenAnswersNothing() {
    var written = write(line("kommunen", "Handle ind om mandagen"));
    assertThatThrownBy(() -> answer(people.citizen, written.id(), Verdict.KEPT, REASON))
        .isInstanceOf(CorrectionNotFound.class);
  }

  @Test
  void theSourceReadsItAsACommunicationAboutItsOwnResource() {
    write(line("kommunen", "Handle ind om mandagen"));
    var backend = RunningBackend.get();
    var path = "/fhir/Communication?patient=" + people.id();
    var told = backend.get(path, backend.issuer().source("kommunen", "system/Communication.s"));
    assertThat(told.json().path("total").asInt()).as(told.body()).isEqualTo(1);
    assertThat(told.body())
        .contains("Det passer ikke mere.", "\"Goal/line-of-" + people.id() + "\"");
    var nobody =
        backend.get(path, backend.issuer().source("psykiatrien", "system/Communication.s"));
    assertThat(nobody.status()).isEqualTo(404);
  }

  @Test
  void theSourceReadsInTheCommunicationWhatWasAnswered() {
    var written = write(line("kommunen", "Handle ind om mandagen"));
    assertThat(communication().path("status").asText()).isEqualTo("in-progress");
    answer(people.mette, written.id(), Verdict.KEPT, REASON);
    assertThat(communication().path("status").asText()).isEqualTo("completed");
    assertThat(communication().at("/note/0/text").asText()).contains("Lægen har sagt det.");
  }

  @Test
  void aSourceReadsNothingAboutAnothersLines() {
    write(line("psykiatrien", "Tage medicin om aftenen"));
    var backend = RunningBackend.get();
    var told =
        backend.get(
            "/fhir/Communication?patient=" + people.id(),
            backend.issuer().source("kommunen", "system/Communication.s"));
    assertThat(told.json().path("total").asInt()).as(told.body()).isZero();
  }

  @Test
  void whoLeftTheTeamHasItInTheInboxNoMore() {
    write(line("kommunen", "Handle ind om mandagen"));
    people.letMetteGo();
    assertThat(inbox.of(people.mette, 50).rows()).isEmpty();
    assertThat(inbox.of(people.nadia, 50).rows()).hasSize(1);
  }

  /** The one Communication that the municipality's system reads. */
  private JsonNode communication() {
    var backend = RunningBackend.get();
    return backend
        .get(
            "/fhir/Communication?patient=" + people.id(),
            backend.issuer().source("kommunen", "system/Communication.s"))
        .json()
        .at("/entry/0/resource");
  }

  private String line(String source, String title) {
    people.contribute(source, List.of(TestData.goal("line-of-" + people.id(), "person", title)));
    return people
        .open(people.citizen, ALL, TeamOfTwo.bean(Plans.class)::of)
        .goals()
        .getFirst()
        .id();
  }

  private Correction write(String line) {
    return people.change(
        people.citizen,
        ALL,
        permit -> corrections.write(permit, line, new OwnWords("Det passer ikke mere.")));
  }

  private Correction answer(
      Actor actor, CorrectionId id, Verdict verdict, Optional<OwnWords> reason) {
    return people.change(actor, ALL, permit -> corrections.answer(permit, id, verdict, reason));
  }

  private List<Correction> all() {
    return people.open(people.citizen, ALL, corrections::of);
  }
}
