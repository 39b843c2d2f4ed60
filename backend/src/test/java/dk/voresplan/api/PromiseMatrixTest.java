package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend.Answer;
import dk.voresplan.api.PromisedPlan.Promise;
import dk.voresplan.api.RouteRule.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every promise that the portal makes a citizen × every route that reads: what is left of the route
 * is as its cell in {@code promises.txt} says, and the words that were promised away are in no
 * answer. The routes are those of {@code rules.txt}, which are the router's own.
 */
class PromiseMatrixTest {
  @Test
  void everyRouteThatReadsHasACellForEachPromise() {
    assertThat(table().keySet())
        .containsExactlyInAnyOrderElementsOf(routes().map(PromiseMatrixTest::named).toList());
    assertThat(table().values()).allMatch(cells -> cells.size() == Promise.values().length);
  }

  @Test
  void whatWasPromisedAwayIsInNoAnswer() {
    var plan = new PromisedPlan();
    var heard = new EnumMap<Promise, TreeSet<String>>(Promise.class);
    routes()
        .forEach(rule ->
            Arrays.stream(Promise.values())
                .filter(promise -> isHeard(plan.ask(rule, promise), promise))
                .forEach(promise ->
                    heard.computeIfAbsent(promise, _ -> new TreeSet<>()).add(named(rule))));
    plan.keep();
    assertThat(heard.keySet())
        .as("a word that nobody heard proves nothing")
        .contains(Promise.values());
    var found = new TreeMap<String, List<String>>();
    routes()
        .forEach(rule ->
            found.put(
                named(rule),
                Arrays.stream(Promise.values())
                    .map(promise -> cell(plan.ask(rule, promise), promise))
                    .toList()));
    assertThat(lines(found)).containsExactlyElementsOf(lines(table()));
  }

  private static String cell(Answer answer, Promise promise) {
    if (isHeard(answer, promise)) {
      return "HEARD";
    }
    return switch (answer.status()) {
      case 200 ->
          promise == Promise.SOURCE && answer.body().contains(PromisedPlan.OWN) ? "own" : "open";
      case 403, 404 -> "closed";
      default -> String.valueOf(answer.status());
    };
  }

  private static boolean isHeard(Answer answer, Promise promise) {
    return switch (promise) {
      case KEPT_BACK -> answer.body().contains(PromisedPlan.KEPT_BACK);
      case SOURCE -> Stream.of(PromisedPlan.CANARY, "Kommune").anyMatch(answer.body()::contains);
      default -> answer.body().contains(PromisedPlan.CANARY);
    };
  }

  /** One a line, so that a failure names the routes and nothing else. */
  private static List<String> lines(Map<String, List<String>> cells) {
    return cells.entrySet().stream()
        .map(cell -> cell.getKey() + " | " + String.join(" ", cell.getValue()))
        .sorted()
        .toList();
  }

  private static Stream<RouteRule> routes() {
    return RouteRule.all().stream()
        .filter(rule -> rule.kind() != Kind.NOBODY)
        .filter(rule -> rule.method().equals("GET") || rule.path().endsWith("_search"));
  }

  private static String named(RouteRule rule) {
    return rule.query().isEmpty() ? rule.route() : rule.route() + "?" + rule.query();
  }

  private static Map<String, List<String>> table() {
    try (var file = PromiseMatrixTest.class.getResourceAsStream("promises.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .collect(
              Collectors.toMap(line -> line[0], line -> List.of(line[1].strip().split(" +", -1))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
