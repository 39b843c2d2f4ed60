package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.UnitOfThree;
import dk.voresplan.access.AccessLog;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.correction.Corrections;
import dk.voresplan.delegation.Family;
import dk.voresplan.emergency.Emergencies;
import dk.voresplan.emergency.EmergencyDraft;
import dk.voresplan.emergency.EmergencyReason;
import dk.voresplan.emergency.Psychiatry;
import dk.voresplan.handover.TwoSides;
import dk.voresplan.message.RelativeMessages;
import dk.voresplan.plan.Plans;
import dk.voresplan.question.Questions;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.SharedWishes;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishKind;
import dk.voresplan.wish.Wishes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a long list is left out without a way on. */
class JsonPagesTest {
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
  private static final String WHY = "Naboen har ringet og er bange for, at der sker noget.";
  private static final int ROWS = 5;

  private final RunningBackend backend = RunningBackend.get();
  private final Family family = new Family();
  private final TeamOfTwo people = family.people;
  private final String maja = backend.issuer().citizen(people.cpr, "Maja Test", "patient/*.rs");

  @ParameterizedTest
  @ValueSource(strings = {"wishes", "told", "corrections", "access-questions", "emergencies"})
  void eachPageLeadsToTheNextUntilAllIsRead(String list) {
    family.opened(family.brother, Map.of(Topic.WISHES, Right.WRITE));
    for (int row = 0; row < ROWS; row++) {
      write(list, new OwnWords("Ord " + row));
    }
    var pages = pages(list);
    assertThat(pages).extracting(List::size).containsExactly(2, 2, 1);
    assertThat(pages.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(ROWS);
  }

  @Test
  void handoversArePagedTheNewestFirst() {
    var sides = new TwoSides();
    var begun = new ArrayList<String>();
    for (int row = 0; row < ROWS; row++) {
      begun.addFirst(sides.discharge("Medicin").id().toString());
    }
    var pages =
        pages(
            "/api/citizens/" + sides.id() + "/handovers",
            backend.issuer().citizen(sides.cpr, "Maja Test", "patient/*.rs"),
            "id");
    assertThat(pages).extracting(List::size).containsExactly(2, 2, 1);
    assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(begun);
  }

  @Test
  void theLeaderReadsPageByPageWhatWasOpenedForSafety() {
    Psychiatry.employee(Psychiatry.LEADER, true);
    var leader =
        backend
            .issuer()
            .professional(Psychiatry.ORGANISATION, Psychiatry.LEADER, "Leder", "user/*.rs");
    var ids = new ArrayList<String>();
    for (int row = 0; row < ROWS; row++) {
      ids.add(emergency(row));
    }
    var read =
        pages("/api/emergencies", leader, "id").stream()
            .peek(page -> assertThat(page).hasSizeLessThanOrEqualTo(2))
            .flatMap(List::stream)
            .toList();
    assertThat(read).doesNotHaveDuplicates().containsAll(ids);
  }

  @Test
  void aRelativeReadsPageByPageWhosePlansAreOpen() {
    var whose = new ArrayList<String>();
    for (int row = 0; row < ROWS; row++) {
      var other = new Family();
      other.opened(family.brother, Map.of(Topic.GOALS, Right.SEE));
      whose.add(other.people.id().toString());
    }
    var pages =
        pages(
            "/api/shared",
            backend.issuer().citizen(family.brothersCpr, "Jonas Test", "patient/*.rs"),
            "citizen");
    assertThat(pages).extracting(List::size).containsExactly(2, 2, 1);
    assertThat(pages.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(whose);
  }

  @Test
  void theUnitsOfANameArePaged() {
    var unit = new UnitOfThree();
    var token =
        backend
            .issuer()
            .professional(
                TeamOfTwo.ORGANISATION, unit.employee("mette"), "Mette Test", "user/*.rs");
    var pages = pages("/api/units?name=enhed", token, "id");
    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(pages.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSizeGreaterThan(2);
  }

  @Test
  void ownWishesComeBeforeThoseThatRelativesWrote() {
    family.opened(family.brother, Map.of(Topic.WISHES, Right.WRITE));
    var own = new ArrayList<String>();
    var others = new ArrayList<String>();
    for (int row = 0; row < ROWS; row++) {
      own.addFirst(people.wish("Mit eget " + row).id().toString());
      others.addFirst(onBehalf(new OwnWords("For Maja " + row)));
    }
    var all = new ArrayList<>(own);
    all.addAll(others);
    assertThat(pages("wishes").stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    List<Wish> read =
        people.open(people.citizen, permit -> TeamOfTwo.bean(Wishes.class).all(permit).toList());
    assertThat(read).extracting(wish -> wish.id().toString()).containsExactlyElementsOf(all);
  }

  @Test
  void whatHappenedAtOneMomentIsNotLostBetweenTwoPages() {
    people.open(
        people.mette, Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR), permit -> permit);
    var log = TeamOfTwo.bean(AccessLog.class);
    var topics = Set.of(Topic.CONTACTS, Topic.WISHES, Topic.GOALS);
    var first = people.open(people.citizen, topics, permit -> log.byOthers(permit, 2));
    var rest =
        people.open(
            people.citizen, topics, permit -> log.byOthers(permit, first.getLast().at(), 100));
    assertThat(rest)
        .filteredOn(entry -> entry.actor().equals(people.mette.key()))
        .extracting(entry -> entry.topic())
        .containsExactlyInAnyOrder(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);
  }

  private List<List<String>> pages(String list) {
    return pages("/api/citizens/" + people.id() + "/" + list, maja, "id");
  }

  private List<List<String>> pages(String path, String token, String id) {
    var pages = new ArrayList<List<String>>();
    Optional<String> next = Optional.of(path + (path.contains("?") ? "&" : "?") + "limit=2");
    while (next.isPresent()) {
      var answer = backend.get(next.get(), token);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      var ids = new ArrayList<String>();
      answer.json().forEach(row -> ids.add(row.path(id).asText()));
      pages.add(ids);
      next =
          answer
              .headers()
              .firstValue("Link")
              .map(NEXT::matcher)
              .filter(matcher -> matcher.matches())
              .map(matcher -> matcher.group(1));
    }
    return pages;
  }

  private void write(String list, OwnWords words) {
    switch (list) {
      case "wishes" -> people.wish(words.value());
      case "told" ->
          people.change(
              family.brother,
              Set.of(Topic.RELATIVES_WORDS),
              permit -> TeamOfTwo.bean(RelativeMessages.class).tell(permit, words));
      case "corrections" ->
          people.change(
              people.citizen,
              Set.of(Topic.GOALS),
              permit -> {
                var line = TeamOfTwo.bean(Plans.class).of(permit).goals().getFirst().id();
                return TeamOfTwo.bean(Corrections.class).write(permit, line, words);
              });
      case "emergencies" -> emergency(words.value().hashCode());
      default -> ask(words);
    }
  }

  /** What another one opens, as one person may not so often. */
  private String emergency(int number) {
    var open = new EmergencyDraft(people.cpr, Topic.GOALS, new EmergencyReason(WHY));
    var who = Psychiatry.employee("p" + number + "-" + people.cpr, true);
    TeamOfTwo.bean(Emergencies.class).open(who, open);
    return people
        .open(
            people.citizen,
            Set.of(Topic.CONTACTS),
            permit -> TeamOfTwo.bean(Emergencies.class).of(permit, Instant.EPOCH))
        .getFirst()
        .id()
        .toString();
  }

  private void ask(OwnWords words) {
    people.open(people.mette, Set.of(Topic.CALENDAR), permit -> permit);
    people.change(
        people.citizen,
        Questions.TOPICS,
        permit -> {
          var newest =
              TeamOfTwo.bean(AccessLog.class).asWritten(permit, 0, 1_000).stream()
                  .filter(entry -> entry.actor().equals(people.mette.key()))
                  .toList()
                  .getLast();
          return TeamOfTwo.bean(Questions.class).ask(permit, newest.number(), words);
        });
  }

  private String onBehalf(OwnWords words) {
    return people
        .change(
            family.brother,
            permit ->
                TeamOfTwo.bean(SharedWishes.class)
                    .write(permit, WishKind.WISH, words, Optional.empty()))
        .toString();
  }
}
