package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.RunningBackend.Answer;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Topic;
import dk.voresplan.api.RouteRule.Kind;
import dk.voresplan.api.RouteRule.Role;
import dk.voresplan.delegation.Family;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.media.MadePictures;
import dk.voresplan.media.MadeSounds;
import dk.voresplan.wish.Wish;
import io.micronaut.web.router.Router;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every route × everyone who may call × own and other citizen. Whoever may not gets the answer that
 * anyone gets for a citizen who does not exist. The routes are the router's own, so that one
 * without a rule in {@code rules.txt} fails here.
 */
class EndpointMatrixTest {
  private static final RunningBackend BACKEND = RunningBackend.get();
  private static final String NOBODY = "00000000-0000-7000-8000-000000000000";
  private static final String ALL_SCOPES =
      "patient/*.cruds user/*.cruds wishes.write handovers.write corrections.write"
          + " delegations.write questions.write emergency.write";
  private static final int TIMES = 40;

  /** A busy machine can spoil one; one that tells who is there spoils all. */
  private static final int ROUNDS = 4;

  /** A refusal takes its time and no work, so that many can be waited for together. */
  private static final int AT_ONCE = 24;

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-F]{8}");

  /** The forms of Micronaut's own and the error routes, which nobody can ask for. */
  private static final Pattern OURS = Pattern.compile("/(api|fhir|health|prometheus)(/.*|\\{.*)?");

  @Test
  void everyRouteHasARuleAndEveryRuleIsOfARoute() {
    var routes =
        BACKEND
            .context()
            .getBean(Router.class)
            .uriRoutes()
            .filter(route -> OURS.matcher(route.getUriMatchTemplate().toString()).matches())
            .map(route ->
                route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
            .filter(route -> !route.startsWith("HEAD ") && !route.startsWith("OPTIONS "))
            .map(EndpointMatrixTest::named)
            .collect(Collectors.toSet());
    assertThat(RouteRule.all().stream().map(RouteRule::route).map(EndpointMatrixTest::named))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void whoeverMayNotGetsWhatOneGetsForACitizenWhoDoesNotExist() {
    var people = new Plan();
    var before = people.rows();
    var different = new ConcurrentLinkedQueue<String>();
    try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var rule : rules(Kind.A_CITIZEN)) {
        for (var role : EnumSet.complementOf(with(rule.who()))) {
          callers.execute(() -> people.compare(rule, role).ifPresent(different::add));
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(people.rows()).as("nothing is changed").isEqualTo(before);
  }

  @Test
  void whoeverMayGetsIn() {
    var softly = new SoftAssertions();
    var read = new Plan();
    for (var rule : rules(Kind.A_CITIZEN)) {
      var people = rule.method().equals("GET") ? read : new Plan();
      for (var role : rule.who()) {
        var answer = people.ask(rule, role, people.team.id().value().toString());
        var wrong = rule.there() ? List.of(401, 403, 404, 500) : List.of(401, 403, 500);
        softly
            .assertThat(answer.status())
            .as("%s as %s: %s", rule.route(), role, answer.body())
            .isNotIn(wrong);
      }
    }
    softly.assertAll();
  }

  @Test
  void everyReasonForAPermitHasACaller() {
    var asked =
        Stream.of(Role.values())
            .flatMap(role -> role.reason().stream())
            .collect(Collectors.toSet());
    var others = EnumSet.allOf(PermitReason.class);
    others.removeAll(asked);
    assertThat(others)
        .as("an address is in pages.txt, a no in promises.txt, a preview is the citizen's")
        .containsExactlyInAnyOrder(
            PermitReason.SUBSCRIBES, PermitReason.ITS_OWN_LINES, PermitReason.PREVIEW);
  }

  /** A route may let someone in by another way than its cell says: the log knows which. */
  @Test
  void theLogTellsTheReasonOfTheCellAndOnlyWhatWasShown() {
    var people = new Plan();
    var citizen = people.team.id().value().toString();
    var softly = new SoftAssertions();
    for (var rule : rules(Kind.A_CITIZEN)) {
      if (rule.method().equals("GET") && rule.there() && !rule.path().endsWith("/preview")) {
        for (var role : rule.who()) {
          var before = people.newestEntry();
          people.ask(rule, role, citizen);
          var after = people.entriesAfter(before);
          softly
              .assertThat(after)
              .as("%s as %s", rule.route(), role)
              .isNotEmpty()
              .allSatisfy(entry -> assertThat(entry.reason()).isEqualTo(role.reason()));
          role.emergency()
              .ifPresent(topic ->
                  softly
                      .assertThat(after)
                      .as("%s as %s", rule.route(), role)
                      .extracting(Entry::topic)
                      .containsOnly(topic));
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void aWishThatIsNotSharedLooksLikeNone() {
    var people = new Plan();
    var secret = people.team.wish("Min hemmelighed.");
    var softly = new SoftAssertions();
    for (var rule : rules(Kind.A_CITIZEN)) {
      if (rule.path().contains("{wish}")) {
        for (var role : List.of(Role.TEAM, Role.READER, Role.OUTSIDER, Role.RELATIVE)) {
          var citizen = people.team.id().value().toString();
          var hidden = people.ask(rule, role, citizen, secret.id().value().toString());
          var none = people.ask(rule, role, citizen, UUID.randomUUID().toString());
          softly.assertThat(hidden.status()).as("%s as %s", rule.route(), role).isIn(403, 404);
          softly
              .assertThat(plain(hidden))
              .as("%s as %s", rule.route(), role)
              .isEqualTo(plain(none));
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void whatTellsOfTheCallerTellsNobodyOfTheCitizen() {
    var people = new Plan();
    var softly = new SoftAssertions();
    for (var rule : rules(Kind.THE_CALLER)) {
      for (var role : List.of(Role.OTHER_CITIZEN, Role.OUTSIDER, Role.OTHER_SOURCE)) {
        var answer = people.ask(rule, role, people.team.id().value().toString());
        softly
            .assertThat(answer.body())
            .as("%s as %s", rule.route(), role)
            .doesNotContain(people.team.id().value().toString(), "Maja Test", people.team.cpr);
      }
    }
    softly.assertAll();
  }

  @Test
  void withoutATokenNothingButTheOpenRoutesAnswers() {
    var people = new Plan();
    var softly = new SoftAssertions();
    for (var rule : RouteRule.all()) {
      var answer = people.send(rule, "", people.team.id().value().toString(), NOBODY);
      if (rule.kind() == Kind.NOBODY) {
        softly.assertThat(answer.status()).as(rule.route()).isNotIn(401, 403);
      } else {
        softly.assertThat(answer.status()).as(rule.route()).isEqualTo(401);
      }
    }
    softly.assertAll();
  }

  /** Each has signed in through the client of the source system that may do the most. */
  @Test
  void whoSignedInThroughASourcesClientIsNotThatSource() {
    var people = new Plan();
    var issuer = BACKEND.issuer();
    var softly = new SoftAssertions();
    var through =
        List.of(
            Map.<String, Object>of("azp", "kommunen"),
            Map.<String, Object>of("azp", "kommunen", "sid", "s"),
            Map.<String, Object>of("client_id", "kommunen", "name", "Ida Test"),
            Map.<String, Object>of("client_id", "kommunen", "employee_id", "ida"),
            Map.<String, Object>of("client_id", "kommunen", "organisation_id", "999000000000011"),
            Map.<String, Object>of("client_id", "kommunen", "cpr", people.team.cpr));
    for (var claims : through) {
      var token =
          issuer.sign(issuer.claims(claims).claim("scope", "system/*.cruds " + ALL_SCOPES).build());
      for (var rule : RouteRule.all()) {
        if (rule.kind() != Kind.NOBODY) {
          var answer = people.send(rule, token, people.team.id().value().toString(), NOBODY);
          softly.assertThat(answer.status()).as("%s with %s", rule.route(), claims).isEqualTo(401);
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void aSourceThatIsSwitchedOffIsRefusedEverywhere() {
    var people = new Plan();
    var off = BACKEND.issuer().source("switched-off", "system/*.cruds " + ALL_SCOPES);
    var softly = new SoftAssertions();
    for (var rule : RouteRule.all()) {
      if (rule.kind() != Kind.NOBODY) {
        var answer = people.send(rule, off, people.team.id().value().toString(), NOBODY);
        softly.assertThat(answer.status()).as(rule.route()).isEqualTo(403);
        softly.assertThat(answer.body()).as(rule.route()).contains("switched this source");
      }
    }
    softly.assertAll();
  }

  /** A refused try is written down, which takes a while that must not show. */
  @Test
  void aRefusalTakesAsLongAsForACitizenWhoDoesNotExist() {
    var people = new Plan();
    var rule =
        RouteRule.all().stream()
            .filter(it -> it.route().equals("GET /api/citizens/{id}/plan"))
            .findFirst()
            .orElseThrow();
    var ratios = new ArrayList<Double>();
    do {
      ratios.add(ratio(people, rule));
    } while (!isEven(ratios.getLast()) && ratios.size() < ROUNDS);
    assertThat(ratios).as("refused to nobody, round by round").anyMatch(EndpointMatrixTest::isEven);
  }

  private static boolean isEven(double ratio) {
    return ratio > 0.9 && ratio < 1.1;
  }

  private static double ratio(Plan people, RouteRule rule) {
    var refused = new ArrayList<Long>();
    var nobody = new ArrayList<Long>();
    for (int i = 0; i < TIMES; i++) {
      refused.add(nanos(people, rule, people.team.id().value().toString()));
      nobody.add(nanos(people, rule, NOBODY));
    }
    return (double) median(refused) / median(nobody);
  }

  private static long nanos(Plan people, RouteRule rule, String citizen) {
    long start = System.nanoTime();
    people.ask(rule, Role.OUTSIDER, citizen);
    return System.nanoTime() - start;
  }

  private static long median(List<Long> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  private static List<RouteRule> rules(Kind kind) {
    return RouteRule.all().stream().filter(rule -> rule.kind() == kind).toList();
  }

  private static EnumSet<Role> with(Set<Role> who) {
    return who.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(who);
  }

  /** Variables may be called anything. */
  private static String named(String route) {
    return route.replaceAll("\\{[^}]*}", "{}");
  }

  private static String plain(Answer answer) {
    var headers =
        new TreeMap<String, List<String>>(
            answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equals("date"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    return ID.matcher(answer.status() + " " + headers + " " + answer.body()).replaceAll("id");
  }

  /** What the log says of one use, or of one try: no reason then. */
  private record Entry(Topic topic, Optional<PermitReason> reason) {}

  /** A citizen with a team of two, of whom one reads a wish, and all who might want in. */
  private static final class Plan {
    final Family family = new Family();
    final TeamOfTwo team = family.people;
    final RelativesOfEachKind relatives = new RelativesOfEachKind(family);
    final ProfessionalsOfEachKind professionals = new ProfessionalsOfEachKind(team);
    final Wish wish = team.wish("Jeg vil male.", team.mette);
    private final String other = RunningBackend.newCpr();

    /** What is answered of a citizen who is not there, by route and kind of caller. */
    private final Map<String, Answer> nobodys = new ConcurrentHashMap<>();

    /** How the answer to whoever may not differs from the one for a citizen who is not there. */
    Optional<String> compare(RouteRule rule, Role role) {
      var what = rule.route() + " as " + role + ": ";
      try {
        var refused = ask(rule, role, team.id().value().toString());
        var nobody =
            nobodys.computeIfAbsent(
                rule.route() + rule.query() + role.kind(), _ -> ask(rule, role, NOBODY));
        return Set.of(403, 404).contains(refused.status()) && plain(refused).equals(plain(nobody))
            ? Optional.empty()
            : Optional.of(what + plain(refused) + " and " + plain(nobody));
      } catch (RuntimeException failed) {
        return Optional.of(what + failed);
      }
    }

    Answer ask(RouteRule rule, Role role, String citizen) {
      return ask(rule, role, citizen, wish.id().value().toString());
    }

    Answer ask(RouteRule rule, Role role, String citizen, String wanted) {
      return send(rule, token(role), citizen, wanted);
    }

    Answer send(RouteRule rule, String token, String citizen, String wanted) {
      var path =
          rule.path()
              .replace("{id}", citizen)
              .replace("{wish}", wanted)
              .replace("/answers/{question}", "/answers/MENTAL_HEALTH")
              .replace("{delegation}", relatives.seen().value().toString())
              .replace("{professional}", team.nadia.id().value().toString())
              .replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-00000000000a");
      var query = rule.query().replace("{id}", citizen);
      boolean form = rule.method().equals("POST") && path.endsWith("_search");
      return BACKEND.send(
          rule.method(),
          query.isEmpty() || form ? path : path + "?" + query,
          token,
          form ? "application/x-www-form-urlencoded" : "application/json",
          form ? query.getBytes(StandardCharsets.UTF_8) : body(rule));
    }

    private byte[] body(RouteRule rule) {
      return switch (rule.body()) {
        case "@picture" -> MadePictures.redAndBlue("png", 20, 20);
        case "@voice" -> MadeSounds.webm(1);
        default ->
            rule.body()
                .replace("{random}", UUID.randomUUID().toString())
                .replace("{reader}", team.mette.id().value().toString())
                .replace("{cpr}", team.cpr)
                .replace("{soon}", LocalDate.now(SpokenDates.ZONE).plusDays(3).toString())
                .getBytes(StandardCharsets.UTF_8);
      };
    }

    private String token(Role role) {
      var issuer = BACKEND.issuer();
      return switch (role) {
        case CITIZEN -> issuer.citizen(team.cpr, "Maja Test", ALL_SCOPES);
        case OTHER_CITIZEN -> issuer.citizen(other, "Ida Test", ALL_SCOPES);
        case RELATIVE,
            SEES,
            OTHER_TOPIC,
            WAITING,
            PARENT,
            GUARDIAN,
            ATTORNEY,
            CONSENTED,
            CLOSED,
            EXPIRED,
            PARENT_UNTIL_FIFTEEN ->
            relatives.token(role, ALL_SCOPES);
        case ASKED, EMERGENCY_GOALS, EMERGENCY_CONTACTS, EMERGENCY_CALENDAR ->
            professionals.token(role, ALL_SCOPES);
        case READER -> professional("mette", "Mette Test");
        case TEAM -> professional("nadia", "Nadia Test");
        case OUTSIDER -> professional("peter", "Peter Test");
        case SOURCE -> issuer.source("kommunen");
        case OTHER_SOURCE -> issuer.source("jobcentret");
      };
    }

    private String professional(String name, String spoken) {
      return BACKEND
          .issuer()
          .professional(TeamOfTwo.ORGANISATION, team.employee(name), spoken, ALL_SCOPES);
    }

    /** The number of the newest entry of the citizen's log. */
    long newestEntry() {
      return BACKEND
          .everything()
          .one(
              Long.class,
              "select entries from access_log_head where citizen_id = ?",
              team.id().value());
    }

    /** What was written in the citizen's log since that entry. */
    List<Entry> entriesAfter(long number) {
      return BACKEND
          .everything()
          .list(
              row ->
                  new Entry(
                      Topic.valueOf(row.getString("topic")),
                      Optional.ofNullable(row.getString("reason")).map(PermitReason::valueOf)),
              "select topic, reason from access_log where citizen_id = ? and entry_number > ?",
              team.id().value(),
              number);
    }

    /** How many rows each table has of the citizen, but for the log, which has the tries. */
    Map<String, Integer> rows() {
      var found = new TreeMap<String, Integer>();
      BACKEND
          .everything()
          .list(
              String.class,
              """
              select lower(table_name) from information_schema.columns
              where lower(column_name) = 'citizen_id' and lower(table_schema) = 'public'
              """)
          .stream()
          .filter(table -> !table.startsWith("access_log"))
          .forEach(table ->
              found.put(
                  table, BACKEND.count("%s where citizen_id = '%s'".formatted(table, team.id()))));
      return found;
    }
  }
}
