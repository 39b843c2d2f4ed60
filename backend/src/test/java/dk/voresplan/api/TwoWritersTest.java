package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.RunningBackend.Answer;
import dk.voresplan.TeamOfTwo;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of those who write at once exactly one wins, and the others are shown what was written. */
class TwoWritersTest {
  private static final int MANY = 12;

  private final RunningBackend backend = RunningBackend.get();
  private final TeamOfTwo people = new TeamOfTwo();
  private final String maja =
      backend.issuer().citizen(people.cpr, "Maja Test", "patient/*.rs wishes.write");
  private final String wish =
      "/api/citizens/"
          + people.id()
          + "/wishes/"
          + people.wish("Jeg vil male.", people.mette, people.nadia).id();

  @Test
  void ofOutcomesSaidAtOnceExactlyOneStands() throws Exception {
    long seen = version();
    var answers =
        atOnce(number ->
            backend.post(
                wish + "/outcome",
                professional(number % 2 == 0 ? "mette" : "nadia"),
                outcome("Nej nr. " + number + ".", seen)));
    var won = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(won).hasSize(1);
    var standing = won.getFirst().json().at("/outcome/reason").asText();
    for (var answer : answers) {
      if (answer.status() != 200) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().at("/present/outcome/reason").asText()).isEqualTo(standing);
        assertThat(answer.json().path("field").asText()).isEqualTo("version");
      }
    }
    assertThat(backend.get(wish, maja).json().at("/outcome/reason").asText()).isEqualTo(standing);
    assertThat(backend.get(wish + "/events", maja).json().findValuesAsText("action"))
        .containsOnlyOnce("SETTLE");
  }

  @Test
  void ofWordsChangedAtOnceExactlyOneAreKept() throws Exception {
    long seen = version();
    var answers =
        atOnce(number -> backend.put(wish + "/text", maja, words("Ord nr. " + number, seen)));
    var won = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(won).hasSize(1);
    var kept = won.getFirst().json().path("text").asText();
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(answer -> {
          assertThat(answer.status()).as(answer.body()).isEqualTo(409);
          assertThat(answer.json().at("/present/text").asText()).isEqualTo(kept);
        });
    assertThat(backend.get(wish + "/revisions", maja).json().findValuesAsText("text"))
        .containsExactly("Jeg vil male.");
  }

  @Test
  void whoHasSeenBothMayGoOnWithTheVersionThatWasTold() {
    long seen = version();
    assertThat(backend.put(wish + "/text", maja, words("Jeg vil tegne.", seen)).status())
        .isEqualTo(200);
    var told = backend.put(wish + "/text", maja, words("Jeg vil sy.", seen));
    assertThat(told.status()).isEqualTo(409);
    var version = told.json().at("/present/version").asLong();
    var again = backend.put(wish + "/text", maja, words("Jeg vil sy.", version));
    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(backend.get(wish + "/revisions", maja).json().findValuesAsText("text"))
        .containsExactly("Jeg vil tegne.", "Jeg vil male.");
  }

  /** The no would answer words that are not there any longer. */
  @Test
  void anOutcomeIsNotSaidOfWordsThatChangedMeanwhile() {
    long seen = version();
    assertThat(backend.put(wish + "/text", maja, words("Jeg vil tegne.", seen)).status())
        .isEqualTo(200);
    var late = backend.post(wish + "/outcome", professional("mette"), outcome("Nej.", seen));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().at("/present/text").asText()).isEqualTo("Jeg vil tegne.");
  }

  /** Nothing is overwritten by what is said beside it. */
  @Test
  void whatOthersSaidBesideItStopsNobody() {
    long seen = version();
    var message = "{\"text\":\"Lad os ses.\"}";
    assertThat(backend.post(wish + "/messages", professional("mette"), message).status())
        .isEqualTo(201);
    assertThat(backend.put(wish + "/text", maja, words("Jeg vil tegne.", seen)).status())
        .isEqualTo(200);
  }

  @Test
  void whoDoesNotSayWhatTheySawIsAskedTo() {
    for (var version : List.of("", ",\"version\":-1")) {
      var answer = backend.put(wish + "/text", maja, "{\"text\":\"x\"" + version + "}");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().path("field").asText()).isEqualTo("version");
    }
    assertThat(backend.put(wish + "/text", maja, words("x", 1_000_000)).status())
        .as("nobody has seen that")
        .isEqualTo(409);
  }

  private long version() {
    return backend.get(wish, maja).json().path("version").asLong();
  }

  private static String words(String text, long version) {
    return "{\"text\":\"%s\",\"version\":%d}".formatted(text, version);
  }

  private static String outcome(String reason, long version) {
    return "{\"kind\":\"NOT_POSSIBLE\",\"reason\":\"%s\",\"instead\":\"Andet.\",\"version\":%d}"
        .formatted(reason, version);
  }

  private String professional(String name) {
    return backend
        .issuer()
        .professional(
            TeamOfTwo.ORGANISATION,
            people.employee(name),
            name + " Test",
            "user/*.rs wishes.write");
  }

  private interface Writer {
    Answer write(int number);
  }

  private static List<Answer> atOnce(Writer writer) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, MANY).mapToObj(it -> threads.submit(() -> writer.write(it))).toList();
      var answers = new java.util.ArrayList<Answer>();
      for (var one : all) {
        answers.add(one.get());
      }
      return answers;
    }
  }
}
