package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.Wishes;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessLogTest {
  private static final Set<Topic> TOPICS = Set.of(Topic.CONTACTS, Topic.WISHES, Topic.GOALS);

  private final RunningBackend backend = RunningBackend.get();
  private final TeamOfTwo people = new TeamOfTwo();
  private final Wishes wishes = TeamOfTwo.bean(Wishes.class);
  private final AccessLogSentences telling = telling("da");

  @Test
  void theSentenceSaysWhichWishWasRead() {
    var wish = people.wish("Jeg vil male igen", people.mette);
    people.open(people.mette, permit -> wishes.open(permit, wish.id()));
    assertThat(sentences(people.mette))
        .singleElement()
        .asString()
        .startsWith("Mette Test fra Skanderborg Kommune læste dit ønske “Jeg vil male igen” kl. ");
    assertThat(becauses(people.mette)).containsExactly("Fordi du har delt det med Mette Test");
  }

  @Test
  void theSentenceSaysAtWhichWishSomeoneWrote() {
    var wish = people.wish("Jeg vil male igen", people.mette);
    people.change(
        people.mette, permit -> wishes.say(permit, wish.id(), new OwnWords("Vi ses på tirsdag")));
    assertThat(sentences(people.mette))
        .singleElement()
        .asString()
        .contains("skrev ved dit ønske “Jeg vil male igen”");
  }

  @Test
  void allWishesAtOnceAreNotToldAsOne() {
    var wish = people.wish("Jeg vil male igen", people.mette);
    people.open(people.mette, permit -> List.of(wishes.of(permit), wishes.find(permit, wish.id())));
    assertThat(log(people.mette)).extracting(AccessLogEntry::opened).containsOnly(empty());
    assertThat(sentences(people.mette))
        .singleElement()
        .asString()
        .contains("så de ønsker, du har delt");
  }

  @Test
  void theWordsOfAWishAreNotInTheLog() {
    var wish = people.wish("Et ord, der kun er her: kvidderkvist", people.mette);
    people.open(people.mette, permit -> wishes.open(permit, wish.id()));
    assertThat(backend.count("access_log where actor_name like '%kvidderkvist%'")).isZero();
    assertThat(sentences(people.mette)).singleElement().asString().contains("kvidderkvist");
  }

  @Test
  void theTableSaysEachEntryAndReckonsWithNothing() {
    people.open(people.mette, wishes::of);
    var token = backend.issuer().citizen(people.cpr, "Maja Test", "patient/*.rs");
    var table = backend.get("/api/citizens/" + people.id() + "/access-log.csv", token);
    assertThat(table.status()).isEqualTo(200);
    assertThat(table.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
    assertThat(table.body())
        .contains("\"Mette Test\",\"Skanderborg Kommune\",\"Mette Test fra Skanderborg Kommune så");
  }

  @Test
  void theInterfaceGoesOnAfterANumber() {
    people.open(people.mette, wishes::of);
    people.open(people.nadia, wishes::of);
    var token = backend.issuer().citizen(people.cpr, "Maja Test", "patient/*.rs");
    var path = "/api/citizens/" + people.id() + "/access-log";
    var all = backend.get(path, token).json();
    assertThat(all).hasSizeGreaterThanOrEqualTo(2);
    var number = all.get(all.size() - 2).path("number").asLong();
    var rest = backend.get(path + "?after=" + number, token).json();
    assertThat(rest).hasSize(1);
    assertThat(rest.get(0).at("/who/name").asText()).isEqualTo("Nadia Test");
    assertThat(rest.get(0).path("sentence").asText()).contains("Nadia Test");
  }

  @Test
  void nobodyElseGetsTheTable() {
    var other = backend.issuer().citizen(RunningBackend.newCpr(), "En Anden", "patient/*.rs");
    var mette =
        backend
            .issuer()
            .professional(
                TeamOfTwo.ORGANISATION, people.employee("mette"), "Mette Test", "user/*.rs");
    for (var token : List.of(other, mette)) {
      for (var path : List.of("/access-log", "/access-log.csv")) {
        assertThat(backend.get("/api/citizens/" + people.id() + path, token).status())
            .isEqualTo(404);
      }
    }
  }

  @Test
  void aTokenForSomethingElseDoesNotReadTheLog() {
    var token = backend.issuer().citizen(people.cpr, "Maja Test", "patient/CarePlan.rs");
    assertThat(backend.get("/api/citizens/" + people.id() + "/access-log", token).status())
        .isEqualTo(403);
  }

  private static java.util.Optional<Opened> empty() {
    return java.util.Optional.empty();
  }

  private static AccessLogSentences telling(String language) {
    var words = Messages.in(Locale.of(language));
    return new AccessLogSentences(words, new SpokenDates(words, Clock.systemUTC()));
  }

  private List<String> sentences(Actor actor) {
    return log(actor).stream()
        .map(entry -> telling.sentence(entry, Set.of(entry.topic())))
        .toList();
  }

  private List<String> becauses(Actor actor) {
    return log(actor).stream().map(entry -> telling.because(entry).orElseThrow()).toList();
  }

  private List<AccessLogEntry> log(Actor actor) {
    return people
        .open(
            people.citizen, TOPICS, permit -> TeamOfTwo.bean(AccessLog.class).byOthers(permit, 100))
        .stream()
        .filter(entry -> entry.actor().equals(actor.key()))
        .toList();
  }
}
