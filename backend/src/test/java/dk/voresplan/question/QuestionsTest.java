package dk.voresplan.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessLog;
import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.plan.Plans;
import dk.voresplan.question.QuestionNotNow.Why;
import dk.voresplan.text.OwnWords;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final Set<Topic> QUESTIONS = Set.of(Topic.QUESTIONS);

  private final RunningBackend backend = RunningBackend.get();
  private final TeamOfTwo people = new TeamOfTwo();
  private final Questions questions = TeamOfTwo.bean(Questions.class);

  @Test
  void aQuestionGoesToAColleagueInTheTeamWithADayToAnswerBy() {
    looks(people.mette);
    var asked = ask(people.mette);
    assertThat(asked.organisation()).isEqualTo("Skanderborg Kommune");
    assertThat(asked.about().actorName()).isEqualTo("Mette Test");
    assertThat(asked.replyDueOn()).isAfter(java.time.LocalDate.now(java.time.ZoneOffset.UTC));
    assertThat(questions.waitingFor(people.nadia, 50).rows())
        .extracting(QuestionItem::question)
        .containsExactly(asked.id());
    assertThat(questions.waitingFor(people.mette, 50).rows())
        .as("she is not asked of herself")
        .isEmpty();
    assertThat(questions.waitingFor(people.outsider, 50).rows()).isEmpty();
  }

  @Test
  void theAnswerIsShownAndWaitsForNobodyAnyMore() {
    looks(people.mette);
    var asked = ask(people.mette);
    people.change(
        people.nadia,
        QUESTIONS,
        permit -> questions.answer(permit, asked.id(), new OwnWords("Hun forberedte mødet.")));
    var read = people.open(people.citizen, Questions.TOPICS, questions::of);
    List<AccessQuestion> about =
        people.open(
            people.citizen,
            Questions.TOPICS,
            permit ->
                questions.about(
                    permit,
                    TeamOfTwo.bean(AccessLog.class).asWritten(permit, 0, 1_000).stream()
                        .filter(entry -> entry.number() == asked.about().entry())
                        .toList()));
    assertThat(about).as("what is shown beside the entry").isEqualTo(read);
    assertThat(read)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.answer().orElseThrow().text().value()).isEqualTo("Hun forberedte mødet.");
          assertThat(it.answer().orElseThrow().by()).isEqualTo("Nadia Test");
        });
    assertThat(questions.waitingFor(people.nadia, 50).rows()).isEmpty();
    assertThatThrownBy(() ->
            people.change(
                people.nadia,
                QUESTIONS,
                permit -> questions.answer(permit, asked.id(), new OwnWords("Igen"))))
        .isInstanceOfSatisfying(
            QuestionNotNow.class, late -> assertThat(late.why()).isEqualTo(Why.ANSWERED_ALREADY));
  }

  @Test
  void aRefusedTryOfAnOutsiderCanBeAskedAbout() {
    refused(() -> looks(people.outsider));
    var asked = ask(people.outsider);
    assertThat(asked.about().refused()).isTrue();
    assertThat(questions.waitingFor(people.outsider, 50).rows()).isEmpty();
    assertThat(questions.waitingFor(people.mette, 50).rows()).hasSize(1);
  }

  @Test
  void aSourceSystemIsAskedOfThoseOfItsOrganisationInTheTeam() {
    var contributed = entry(log -> log.right() == Right.CONTRIBUTE);
    people.change(
        people.citizen,
        Questions.TOPICS,
        permit -> questions.ask(permit, contributed.number(), new OwnWords("Hvad kom der?")));
    assertThat(questions.waitingFor(people.mette, 50).rows()).hasSize(1);
    assertThat(questions.waitingFor(people.nadia, 50).rows()).hasSize(1);
  }

  @Test
  void whoIsAskedSeesTheQuestionAndNothingOfThePlan() {
    refused(() -> looks(people.outsider));
    var other = new TeamOfTwo();
    var asked = ask(people.outsider);
    people.letMetteGo();
    assertThat(
            people
                .open(people.mette, QUESTIONS, permit -> questions.find(permit, asked.id()))
                .text()
                .value())
        .isEqualTo("Hvorfor?");
    refused(() -> people.open(people.mette, Set.of(Topic.QUESTIONS, Topic.GOALS), it -> it));
    refused(() -> people.open(people.mette, QUESTIONS, TeamOfTwo.bean(Plans.class)::of));
    refused(() -> people.open(other.mette, QUESTIONS, questions::of));
  }

  @Test
  void aQuestionOfAnotherIsNotRead() {
    looks(people.mette);
    looks(people.nadia);
    var ofMette = ask(people.mette);
    ask(people.nadia);
    assertThatThrownBy(() ->
            people.open(people.mette, QUESTIONS, permit -> questions.find(permit, ofMette.id())))
        .as("that was put before Nadia")
        .isInstanceOf(QuestionNotFound.class);
  }

  @Test
  void oneAsksOnceAboutAnEntry() {
    looks(people.mette);
    ask(people.mette);
    assertThatThrownBy(() -> ask(people.mette))
        .isInstanceOfSatisfying(
            QuestionNotNow.class, late -> assertThat(late.why()).isEqualTo(Why.ASKED_ALREADY));
  }

  @Test
  void aRelativeOrAnotherCitizenIsNotAskedByThePortal() {
    var stranger = new TeamOfTwo().citizen;
    refused(() -> looks(stranger));
    assertThatThrownBy(() -> ask(stranger))
        .isInstanceOfSatisfying(
            QuestionNotNow.class, late -> assertThat(late.why()).isEqualTo(Why.NOBODY_TO_ASK));
  }

  @Test
  void whoReadsTheQuestionIsInTheLogBecauseTheyWereAsked() {
    looks(people.mette);
    ask(people.mette);
    people.open(people.nadia, QUESTIONS, questions::of);
    assertThat(entry(it -> it.actor().equals(people.nadia.key())).reason())
        .contains(PermitReason.ASKED);
  }

  @Test
  void anAppCanAskAndAnswer() {
    looks(people.mette);
    var scope = "patient/*.rs questions.write";
    var maja = backend.issuer().citizen(people.cpr, "Maja Test", scope);
    var path = "/api/citizens/" + people.id() + "/access-questions";
    var number = entry(it -> it.actor().equals(people.mette.key())).number();
    var asked = backend.post(path, maja, "{\"entry\":%d,\"text\":\"Hvorfor?\"}".formatted(number));
    assertThat(asked.status()).isEqualTo(201);
    var nadia =
        backend
            .issuer()
            .professional(
                TeamOfTwo.ORGANISATION,
                people.employee("nadia"),
                "Nadia Test",
                "user/*.rs questions.write");
    var id = asked.json().path("id").asText();
    assertThat(
            backend.post(path + "/" + id + "/answer", nadia, "{\"text\":\"Til mødet\"}").status())
        .isEqualTo(200);
    assertThat(backend.get(path, maja).json().at("/0/answer/text").asText()).isEqualTo("Til mødet");
    assertThat(backend.post(path, maja, "{\"text\":\"Hvorfor?\"}").status()).isEqualTo(422);
    assertThat(backend.post(path, nadia, "{\"entry\":1,\"text\":\"x\"}").status()).isEqualTo(404);
  }

  private void looks(Actor actor) {
    people.open(actor, Set.of(Topic.CALENDAR), permit -> permit);
  }

  private AccessQuestion ask(Actor about) {
    var number = entry(it -> it.actor().equals(about.key())).number();
    return people.change(
        people.citizen,
        Questions.TOPICS,
        permit -> questions.ask(permit, number, new OwnWords("Hvorfor?")));
  }

  private AccessLogEntry entry(java.util.function.Predicate<AccessLogEntry> which) {
    return people
        .open(
            people.citizen,
            Set.of(Topic.CONTACTS),
            permit -> TeamOfTwo.bean(AccessLog.class).byOthers(permit, 100))
        .stream()
        .filter(which)
        .findFirst()
        .orElseThrow();
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(AccessRefused.class);
  }
}
