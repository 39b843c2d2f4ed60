package dk.voresplan.api;

import dk.voresplan.access.Actor;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    /** A guardian. */
    GUARDIAN,
    /** Someone with a registered power of attorney. */
    ATTORNEY,
    /** Someone for whom a source system says that the citizen consented. */
    CONSENTED,
    /** A professional outside the team whom the citizen asked about the access log. */
    ASKED,
    /** A professional outside the team who opened the goals for safety, and nothing else. */
    EMERGENCY_GOALS,
    /** The same with the team around the citizen. */
    EMERGENCY_CONTACTS,
    /** The same with the calendar. */
    EMERGENCY_CALENDAR,
    OTHER_CITIZEN,
    OUTSIDER,
    OTHER_SOURCE;

    /** What kind of caller it is, as a token says. */
    Actor.Kind kind() {
      return switch (this) {
        case TEAM,
            READER,
            OUTSIDER,
            ASKED,
            EMERGENCY_GOALS,
            EMERGENCY_CONTACTS,
            EMERGENCY_CALENDAR ->
            Actor.Kind.PROFESSIONAL;
        case SOURCE, OTHER_SOURCE -> Actor.Kind.SOURCE_SYSTEM;
        default -> Actor.Kind.PERSON;
      };
    }

    /** Why this one is let in, where they are. */
    Optional<PermitReason> reason() {
      return switch (this) {
        case CITIZEN -> Optional.of(PermitReason.OWN_PLAN);
        case TEAM -> Optional.of(PermitReason.COORDINATES);
        case READER -> Optional.of(PermitReason.IN_THE_TEAM);
        case SOURCE -> Optional.of(PermitReason.CONTRIBUTES);
        case RELATIVE, SEES, OTHER_TOPIC -> Optional.of(PermitReason.GIVEN_BY_CITIZEN);
        case WAITING -> Optional.of(PermitReason.INVITED);
        case PARENT -> Optional.of(PermitReason.PARENTAL_CUSTODY);
        case GUARDIAN -> Optional.of(PermitReason.GUARDIANSHIP);
        case ATTORNEY -> Optional.of(PermitReason.POWER_OF_ATTORNEY);
        case CONSENTED -> Optional.of(PermitReason.CONTRIBUTED_CONSENT);
        case ASKED -> Optional.of(PermitReason.ASKED);
        case EMERGENCY_GOALS, EMERGENCY_CONTACTS, EMERGENCY_CALENDAR ->
            Optional.of(PermitReason.BREAK_THE_GLASS);
        case CLOSED, EXPIRED, PARENT_UNTIL_FIFTEEN, OTHER_CITIZEN, OUTSIDER, OTHER_SOURCE ->
            Optional.empty();
      };
    }

    /** The topic that this one opened for safety. */
    Optional<Topic> emergency() {
      return switch (this) {
        case EMERGENCY_GOALS -> Optional.of(Topic.GOALS);
        case EMERGENCY_CONTACTS -> Optional.of(Topic.CONTACTS);
        case EMERGENCY_CALENDAR -> Optional.of(Topic.CALENDAR);
        default -> Optional.empty();
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
        case "guardian" -> who.add(Role.GUARDIAN);
        case "attorney" -> who.add(Role.ATTORNEY);
        case "consented" -> who.add(Role.CONSENTED);
        case "asked" -> who.add(Role.ASKED);
        case "emergency-goals" -> who.add(Role.EMERGENCY_GOALS);
        case "emergency-contacts" -> who.add(Role.EMERGENCY_CONTACTS);
        case "emergency-calendar" -> who.add(Role.EMERGENCY_CALENDAR);
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
