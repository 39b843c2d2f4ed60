package dk.voresplan.api;

import dk.voresplan.access.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One line of {@code rules.txt}.
 *
 * @param route the method and the path, with the names of its variables
 * @param query what is asked besides, such as {@code patient={id}}
 * @param who who may
 * @param kind what the route is about
 * @param there whether what is asked for is in the plan that the test makes
 * @param body what is sent
 */
record RouteRule(String route, String query, Set<Role> who, Kind kind, boolean there, String body) {

  /** Who asks. */
  enum Role {
    CITIZEN,
    TEAM,
    READER,
    SOURCE,
    /** A relative to whom every topic is open, to write in where one can. */
    RELATIVE,
    /** A relative to whom every topic is open, only to see. */
    SEES,
    /** A relative to whom the team around the citizen is open, and nothing else. */
    OTHER_TOPIC,
    /** A relative who used the code, and waits for the citizen's yes. */
    WAITING,
    /** A parent of a citizen who is not yet 15. */
    PARENT,
    /** A relative whose access the citizen has closed. */
    CLOSED,
    /** A relative whose access has ended by itself. */
    EXPIRED,
    /** A parent of a citizen who has had their 15th birthday. */
    PARENT_UNTIL_FIFTEEN,
    OTHER_CITIZEN,
    OUTSIDER,
    OTHER_SOURCE;

    /** What kind of caller it is, as a token says. */
    Actor.Kind kind() {
      return switch (this) {
        case TEAM, READER, OUTSIDER -> Actor.Kind.PROFESSIONAL;
        case SOURCE, OTHER_SOURCE -> Actor.Kind.SOURCE_SYSTEM;
        default -> Actor.Kind.PERSON;
      };
    }
  }

  /** What a route is about. */
  enum Kind {
    A_CITIZEN,
    THE_CALLER,
    NOBODY
  }

  static List<RouteRule> all() {
    try (var file = RouteRule.class.getResourceAsStream("rules.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(RouteRule::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static RouteRule read(String line) {
    var parts = line.split(" \\| ", 3);
    var address = parts[0].split("\\?", 2);
    var words = Arrays.asList(parts[1].strip().split(" ", -1));
    var who = EnumSet.noneOf(Role.class);
    for (var word : words) {
      switch (word) {
        case "citizen" -> who.add(Role.CITIZEN);
        case "team" -> who.add(Role.TEAM);
        case "reader" -> who.add(Role.READER);
        case "source" -> who.add(Role.SOURCE);
        case "relative" -> who.add(Role.RELATIVE);
        case "sees" -> who.add(Role.SEES);
        case "other-topic" -> who.add(Role.OTHER_TOPIC);
        case "waiting" -> who.add(Role.WAITING);
        case "parent" -> who.add(Role.PARENT);
        case "any-source" -> who.addAll(Set.of(Role.SOURCE, Role.OTHER_SOURCE));
        case "self" -> who.addAll(EnumSet.allOf(Role.class));
        case "open", "~" -> {}
        default -> throw new IllegalArgumentException("No such rôle: " + word);
      }
    }
    return new RouteRule(
        address[0],
        address.length > 1 ? address[1] : "",
        who,
        words.contains("open")
            ? Kind.NOBODY
            : words.contains("self") ? Kind.THE_CALLER : Kind.A_CITIZEN,
        !words.contains("~"),
        parts.length > 2 ? parts[2].strip() : "");
  }

  String method() {
    return route.substring(0, route.indexOf(' '));
  }

  String path() {
    return route.substring(route.indexOf(' ') + 1);
  }
}
