package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.TestRows;
import dk.voresplan.UnitOfThree;
import dk.voresplan.delegation.Family;
import dk.voresplan.person.CitizenId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of docs/access.md is what the policies decide, asked as everyone about every topic. */
final class AccessTableTest {
  private static final Path PAGE = Path.of("../docs/access.md");
  private static final OffsetDateTime LONG_AGO =
      OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final UnitOfThree people = new UnitOfThree();
  private final CitizenId maja = people.maja.id();
  private final TestRows rows = RunningBackend.get().everything();
  private final List<String> table = new ArrayList<>();

  @Test
  void thePageSaysWhatThePoliciesDecide() throws IOException {
    table.add(line("who", Topic::name, "contributes"));
    table.add(line("---", _ -> "---", "---"));
    asks("the citizen", people.maja);
    asks("another person", people.ali);
    asks("a relative for whom goals are open", relative(Topic.GOALS, false));
    asks("a relative who may write wishes", relative(Topic.WISHES, true));
    asks("the coordinator", people.nadia);
    asks("someone of the team", people.mette);
    asks("a professional outside the team", people.karen);
    asks("a source system that named someone of the team", source("kommunen"));
    asks("another source system", source("jobcentret"));
    refuseMettesUnit();
    asks("someone of the team, whose unit got a no", people.mette);
    asks("a source system, a unit of whose organisation got a no", source("kommunen"));
    askOf(people.karen);
    asks("a professional who was asked about the log", people.karen);
    asks("a calendar program", subscription());
    asksForSafety("a professional outside the team, for safety", people.karen);
    try (var page = Files.lines(PAGE)) {
      assertThat(page.filter(line -> line.startsWith("|")).toList()).isEqualTo(table);
    }
  }

  private void asks(String who, Actor actor) {
    var access = TeamOfTwo.bean(AccessPolicy.class);
    boolean contributes =
        actor instanceof Actor.SourceSystem source
            && isAllowed(() -> access.contribute(source, maja, Set.of(Topic.GOALS), it -> it));
    table.add(
        line(
            who,
            topic -> {
              if (isAllowed(() -> access.change(actor, maja, Set.of(topic), it -> it))) {
                return "writes";
              }
              return isAllowed(() -> access.open(actor, maja, Set.of(topic), it -> it))
                  ? "sees"
                  : "";
            },
            contributes ? "yes" : ""));
  }

  private void asksForSafety(String who, Actor.Professional professional) {
    var access = TeamOfTwo.bean(EmergencyPolicy.class);
    table.add(
        line(
            who,
            topic ->
                isAllowed(() ->
                    access.breakTheGlass(
                        professional,
                        () -> Optional.of(maja),
                        topic,
                        "Der er fare på færde.",
                        (permit, _) -> permit))
                    ? "sees"
                    : "",
            ""));
  }

  private static boolean isAllowed(Runnable asking) {
    try {
      asking.run();
      return true;
    } catch (AccessRefused refused) {
      return false;
    }
  }

  private static String line(String who, Function<Topic, String> cell, String contributes) {
    return Arrays.stream(Topic.values())
        .map(cell)
        .collect(Collectors.joining(" | ", "| " + who + " | ", " | " + contributes + " |"));
  }

  private Actor.Person relative(Topic topic, boolean writes) {
    var relative = Family.person(RunningBackend.newCpr(), "Jonas Test");
    var id = UUID.randomUUID();
    rows.change(
        """
        insert into delegation
          (citizen_id, id, relative_id, name, basis, made_at, opened_at)
        values (?, ?, ?, 'Jonas Test', 'GIVEN_BY_CITIZEN', ?, ?)
        """,
        maja.value(),
        id,
        relative.key(),
        LONG_AGO,
        LONG_AGO);
    rows.change(
        """
        insert into delegation_topic (citizen_id, delegation_id, topic, writes) values (?, ?, ?, ?)
        """,
        maja.value(),
        id,
        topic.name(),
        writes);
    return relative;
  }

  private static Actor.SourceSystem source(String client) {
    return TeamOfTwo.bean(Identities.class).sourceSystem(client).orElseThrow();
  }

  private void refuseMettesUnit() {
    rows.change(
        "insert into unit_refusal (citizen_id, unit_id, refused_at)"
            + " select ?, unit_id, ? from professional where id = ?",
        maja.value(),
        LONG_AGO,
        people.mette.key());
  }

  private void askOf(Actor.Professional professional) {
    var question = UUID.randomUUID();
    rows.change(
        """
        insert into access_question
          (citizen_id, id, entry_number, happened_at, actor_kind, actor_id, actor_name, topic,
           access_right, refused, organisation_id, text, asked_at, reply_due_on)
        select ?, ?, 1, ?, 'PROFESSIONAL', ?, 'Mette Test', 'GOALS', 'SEE', false,
               organisation_id, 'Hvorfor?', ?, current_date
        from professional where id = ?
        """,
        maja.value(),
        question,
        LONG_AGO,
        people.mette.key(),
        LONG_AGO,
        professional.key());
    rows.change(
        "insert into access_question_receiver (professional_id, citizen_id, question_id)"
            + " values (?, ?, ?)",
        professional.key(),
        maja.value(),
        question);
  }

  private Actor.Subscription subscription() {
    var id = UUID.randomUUID();
    rows.change(
        "insert into calendar_subscription (citizen_id, id, shows_titles, made_at)"
            + " values (?, ?, false, ?)",
        maja.value(),
        id,
        LONG_AGO);
    rows.change(
        "insert into subscription_look_up (token_digest, citizen_id, subscription_id)"
            + " values (?, ?, ?)",
        (id + "" + id).replace("-", ""),
        maja.value(),
        id);
    return new Actor.Subscription(id, maja);
  }
}
