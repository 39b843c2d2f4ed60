package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dk.voresplan.access.Identities;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.unit.LedUnits;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every page × everyone × own and other citizen, asked for as Vaadin's pages ask, without a
 * browser. Whoever may not see a thing sees what anyone sees in the place of a thing that is not
 * there. The pages are the context's own, so that one without a line in {@code pages.txt} fails
 * here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageMatrixTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final String CPR = "1411029994";
  private static final String OTHER_CPR = "0304029994";
  static final String BROTHERS_CPR = "1506029990";
  private static final String CLOSED_CPR = "1606029998";
  private static final String PSYCHIATRY = "999000000000021";
  static final String SECRET = "Lillebror";

  /** Who opened one topic for safety, and what it is headed by on the page that shows it. */
  private static final Map<String, String> EMERGENCIES =
      Map.of(
          "emergency-goals", "Mål og skridt",
          "emergency-contacts", "Holdet",
          "emergency-calendar", "Aftaler");

  private static final Pattern CHANGING =
      Pattern.compile(
          "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b[23456789BCDFGHJKMNPQRSTVWXZ]{6}\\b");

  /** Where Mette works, as her source says. */
  private static final String UNIT =
      """
      ,{"resource":{"resourceType":"Organization","id":"kommunen","name":"Skanderborg Kommune",
         "identifier":[{"system":"urn:oid:1.2.208.176.1.1","value":"999000000000011"}]}},
       {"resource":{"resourceType":"Organization","id":"unit","name":"Enheden",
         "partOf":{"reference":"Organization/kommunen"},
         "identifier":[{"system":"urn:oid:1.2.208.176.1.1","value":"unit"}]}},
       {"resource":{"resourceType":"PractitionerRole","id":"role",
         "practitioner":{"reference":"Practitioner/mette"},
         "organization":{"reference":"Organization/unit"}}},
       {"resource":{"resourceType":"CareTeam","id":"unit-team","status":"active",
         "subject":{"reference":"Patient/p"},
         "participant":[{"member":{"reference":"PractitionerRole/role"}}]}}
      """;

  private MockOAuth2Server issuer;
  TestPortal portal;
  Map<String, String> ids;

  @BeforeAll
  void start() throws Exception {
    issuer = new MockOAuth2Server();
    issuer.start();
    portal =
        TestPortal.start(
            Map.of(
                "voresplan.tokens.issuer", issuer.issuerUrl("default").toString(),
                "voresplan.sources.kommunen.organisation", "Skanderborg Kommune",
                "voresplan.sources.kommunen.sector", "MUNICIPAL_SOCIAL",
                "voresplan.sources.kommunen.identifier", SignInForTests.ORGANISATION,
                "voresplan.sources.psykiatrien.organisation", "Regionspsykiatrien",
                "voresplan.sources.psykiatrien.sector", "PSYCHIATRY",
                "voresplan.sources.psykiatrien.identifier", PSYCHIATRY,
                "voresplan.leaders.one.organisation", SignInForTests.ORGANISATION,
                "voresplan.leaders.one.unit", "urn:oid:1.2.208.176.1.1|unit",
                "voresplan.leaders.one.employee", "mette"));
    ids = plan();
  }

  @AfterAll
  void stop() {
    portal.close();
    issuer.shutdown();
  }

  @Test
  void everyPageHasALineAndEveryLineIsOfAPage() {
    var beans = portal.bean(ApplicationContext.class);
    var views =
        beans.getBeanDefinitions(Qualifiers.byStereotype(Route.class)).stream()
            .map(bean -> bean.getBeanType())
            .filter(PageMatrixTest::isNoTest)
            .flatMap(view ->
                Stream.concat(
                    Stream.of(view.getAnnotation(Route.class).value()),
                    Arrays.stream(view.getAnnotationsByType(RouteAlias.class))
                        .map(RouteAlias::value)));
    var servlets =
        beans.getBeansOfType(HttpServlet.class).stream()
            .map(Object::getClass)
            .filter(PageMatrixTest::isNoTest)
            .flatMap(page -> Arrays.stream(page.getAnnotation(WebServlet.class).value()))
            .map(path -> path.isEmpty() ? "/" : path);
    assertThat(rules().keySet().stream().map(path -> path.replaceAll("\\*\\.\\w+$", "*")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(views, servlets).collect(Collectors.toSet()));
  }

  @Test
  void strangersAreLedToSignInAndGetNothingFromAnOpenPagesRoad() throws Exception {
    var softly = new SoftAssertions();
    for (var path : pathsOf(Set.of("citizen", "relative", "professional"))) {
      var filled = filled(path, ids);
      var page = portal.get(TestPortal.browser(), path.startsWith("/") ? filled : "/" + filled);
      softly.assertThat(page.statusCode()).as(path).isIn(302, 404);
      softly.assertThat(page.body()).as(path).doesNotContain(SECRET);
      if (!path.startsWith("/")) {
        softly
            .assertThat(page.headers().firstValue("Location").orElse(""))
            .as(path)
            .startsWith("/login");
        var road = portal.get(TestPortal.browser(), "/?v-r=init&location=" + filled + "&query=");
        softly.assertThat(road.statusCode()).as(path).isEqualTo(401);
      }
    }
    softly.assertAll();
  }

  @Test
  void openPagesTellNothingOfAnybody() throws Exception {
    var softly = new SoftAssertions();
    for (var path : pathsOf(Set.of("open", "back", "secret"))) {
      var page = portal.get(TestPortal.browser(), path.replace("*", "x.ics"));
      softly.assertThat(page.body()).as(path).doesNotContain(SECRET, "Maja");
      softly
          .assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
          .as(path)
          .doesNotContain("voresplan=");
    }
    softly.assertAll();
  }

  @Test
  void whoIsOfTheOtherKindIsDenied() throws Exception {
    var softly = new SoftAssertions();
    for (var rule : rules().entrySet()) {
      if (rule.getKey().startsWith("/")) {
        continue;
      }
      var asked =
          switch (rule.getValue()) {
            case "citizen", "relative" -> professional("mette");
            case "professional" -> citizen(CPR);
            default -> throw new IllegalStateException(rule.toString());
          };
      var told = RawPage.open(portal, asked, filled(rule.getKey(), ids)).told();
      softly.assertThat(told.toString()).as(rule.getKey()).contains("Den side kan du ikke åbne");
      softly.assertThat(told.toString()).as(rule.getKey()).doesNotContain(SECRET);
    }
    softly.assertAll();
  }

  @Test
  void whatIsAnothersLooksLikeWhatIsNotThere() throws Exception {
    var softly = new SoftAssertions();
    for (var rule : rules().entrySet()) {
      var path = rule.getKey();
      if (!path.contains(":") && !path.contains("*.")) {
        continue;
      }
      var asked =
          rule.getValue().equals("professional") ? professional("peter") : citizen(OTHER_CPR);
      softly
          .assertThat(seen(asked, filled(path, ids)))
          .as(path)
          .isEqualTo(seen(asked, filled(path, nothing())))
          .doesNotContain(SECRET);
    }
    softly.assertAll();
  }

  @Test
  void aWishThatIsNotSharedLooksLikeNoneToTheTeam() throws Exception {
    var hidden = new HashMap<>(ids);
    hidden.put("wish", Objects.requireNonNull(ids.get("secret")));
    var none = new HashMap<>(ids);
    none.put("wish", UUID.randomUUID().toString());
    var mette = professional("mette");
    assertThat(seen(mette, filled("indbakke/:citizen/:wish", hidden)))
        .isEqualTo(seen(mette, filled("indbakke/:citizen/:wish", none)));
  }

  @Test
  void whoseItIsSeesIt() throws Exception {
    var softly = new SoftAssertions();
    for (var rule : rules().entrySet()) {
      var path = rule.getKey();
      if (path.startsWith("/")) {
        continue;
      }
      var asked =
          switch (rule.getValue()) {
            case "citizen" -> citizen(CPR);
            case "relative" -> citizen(BROTHERS_CPR);
            default -> professional("mette");
          };
      var told = RawPage.open(portal, asked, filled(path, ids)).told().toString();
      softly
          .assertThat(told)
          .as(path)
          .doesNotContain(
              "Den side kan du ikke åbne", "Siden er her ikke", "Noget gik galt", "error-");
    }
    softly.assertAll();
  }

  @Test
  void toWhomItWasClosedItLooksLikeWhatIsNotThere() throws Exception {
    var softly = new SoftAssertions();
    for (var path : pathsOf(Set.of("relative"))) {
      softly
          .assertThat(seen(citizen(CLOSED_CPR), filled(path, ids)))
          .as(path)
          .isEqualTo(seen(citizen(CLOSED_CPR), filled(path, nothing())))
          .doesNotContain(SECRET, "Maja");
    }
    softly.assertAll();
  }

  /**
   * Someone outside the team who opened one topic sees it on the page for that, and on every other
   * page and in every file what is seen of someone who is not there.
   */
  @Test
  void whatWasOpenedForSafetyIsOnItsOwnPageAndOnNoOther() throws Exception {
    var softly = new SoftAssertions();
    for (var topic : EMERGENCIES.keySet()) {
      var asked = professional(topic);
      for (var rule : rules().entrySet()) {
        var path = rule.getKey();
        if (rule.getValue().equals("professional") && !emergencies(path).contains(topic)) {
          softly
              .assertThat(seen(asked, filled(path, ids)))
              .as("%s with %s", path, topic)
              .isEqualTo(seen(asked, filled(path, nothing())))
              .doesNotContain(SECRET, "Lund");
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void theEmergencyPageShowsTheTopicThatWasOpenedAndNoOther() throws Exception {
    var softly = new SoftAssertions();
    for (var path : rules().keySet()) {
      for (var topic : emergencies(path)) {
        var seen = seen(professional(topic), filled(path, ids));
        EMERGENCIES.forEach((other, heading) -> {
          if (other.equals(topic)) {
            softly.assertThat(seen).as("%s with %s", path, topic).contains(heading);
          } else {
            softly.assertThat(seen).as("%s with %s", path, topic).doesNotContain(heading);
          }
        });
      }
    }
    softly.assertAll();
  }

  /** The words of the third part of a page's line. */
  private static Set<String> emergencies(String path) {
    return Set.of(
        lines()
            .filter(line -> line[0].equals(path) && line.length > 2)
            .map(line -> line[2].strip().split(" ", -1))
            .findFirst()
            .orElse(new String[0]));
  }

  private String seen(HttpClient asked, String path) throws Exception {
    if (path.startsWith("/")) {
      var file = portal.get(asked, path);
      return file.statusCode() + " " + CHANGING.matcher(file.body()).replaceAll("id");
    }
    var told = RawPage.open(portal, asked, path).told().toString();
    return CHANGING.matcher(told).replaceAll("id");
  }

  private static boolean isNoTest(Class<?> type) {
    return !type.getName().contains("ForTests");
  }

  private static List<String> pathsOf(Set<String> kinds) {
    return rules().entrySet().stream()
        .filter(rule -> kinds.contains(rule.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  static Map<String, String> rules() {
    return lines()
        .collect(
            Collectors.toMap(
                line -> line[0], line -> line[1].strip(), (one, other) -> one, TreeMap::new));
  }

  private static Stream<String[]> lines() {
    try (var file = PageMatrixTest.class.getResourceAsStream("pages.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 3));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String filled(String path, Map<String, String> values) {
    var filled = path;
    for (var value : values.entrySet()) {
      filled = filled.replace(":" + value.getKey(), value.getValue());
    }
    return filled
        .replace("maaned/:month?", "maaned")
        .replace("/:place?", "")
        .replace(":number", "1")
        .replace("/aftale/*", "/aftale/" + values.get("appointment"))
        .replace("/vej/*", "/vej/" + values.get("wish"))
        .replace("*", String.valueOf(values.get("citizen")));
  }

  private static Map<String, String> nothing() {
    var nothing =
        Stream.of(
                "citizen",
                "wish",
                "line",
                "handover",
                "appointment",
                "correction",
                "delegation",
                "told",
                "unit",
                "question")
            .collect(
                Collectors.toMap(name -> name, name -> UUID.randomUUID().toString(), (a, b) -> a));
    nothing.put("entry", "987654");
    return nothing;
  }

  HttpClient citizen(String cpr) throws Exception {
    return signedIn("cpr=" + cpr);
  }

  HttpClient professional(String name) throws Exception {
    return signedIn("employee=" + name);
  }

  private HttpClient signedIn(String who) throws Exception {
    var browser = TestPortal.browser();
    portal.get(browser, "/sign-in-for-tests?" + who);
    return browser;
  }

  /** Maja with a team, a goal, an appointment, wishes, a handover and something not right. */
  private Map<String, String> plan() throws Exception {
    post("/fhir", source("kommunen"), bundle("mette", UNIT + plan(SECRET)));
    post("/fhir", source("psykiatrien"), bundle("amira", ""));
    var maja =
        token(
            Map.of(
                "cpr",
                CPR,
                "name",
                "Maja Lund",
                "scope",
                "patient/*.rs wishes.write corrections.write delegations.write"
                    + " questions.write"));
    var citizen = get("/api/me", maja).path("id").asText();
    var api = "/api/citizens/" + citizen;
    var plan = get(api + "/plan", maja);
    var goal = plan.path("areas").path(0).path("goals").path(0).path("id").asText();
    var mette = contact(plan, "mette");
    var wish =
        post(
            api + "/wishes",
            maja,
            "{\"kind\":\"WISH\",\"text\":\"%s\",\"readers\":[\"%s\"]}".formatted(SECRET, mette));
    var secret =
        post(api + "/wishes", maja, "{\"kind\":\"WISH\",\"text\":\"%s\"}".formatted(SECRET));
    var correction =
        post(
            api + "/corrections",
            maja,
            "{\"line\":\"%s\",\"text\":\"%s\"}".formatted(goal, SECRET));
    var desk =
        token(
            Map.of(
                "organisation_id", PSYCHIATRY,
                "employee_id", "amira",
                "name", "Amira Holm",
                "scope", "user/*.rs handovers.write"));
    var sides = get(api + "/handovers/sides", desk);
    var handover =
        post(
            api + "/handovers",
            desk,
            """
            {"kind":"DISCHARGE","from":"%1$s","to":"%2$s","takesPlaceOn":"%3$s",
             "points":[{"title":"Medicin","takerName":"Lægen","until":"%3$s"}]}
            """
                .formatted(
                    side(sides, "psykiatri"),
                    side(sides, "Skanderborg"),
                    LocalDate.now(SpokenDates.ZONE).plusDays(9)));
    var brother = relative(BROTHERS_CPR, "Jonas Lund");
    var delegation = opened(api, maja, brother, "Jonas Lund");
    var told = post(api + "/told", brother, "{\"text\":\"%s\"}".formatted(SECRET));
    var closed = opened(api, maja, relative(CLOSED_CPR, "Bo Lund"), "Bo Lund");
    send(request(api + "/delegations/" + closed, maja).DELETE());
    for (var who : EMERGENCIES.keySet()) {
      openForSafety(who);
    }
    var entry = get(api + "/access-log", maja).path(0).path("number").asText();
    var question =
        post(
            api + "/access-questions",
            maja,
            "{\"entry\":%s,\"text\":\"%s\"}".formatted(entry, SECRET));
    return Map.ofEntries(
        Map.entry("citizen", citizen),
        Map.entry("wish", wish.path("id").asText()),
        Map.entry("secret", secret.path("id").asText()),
        Map.entry("line", goal),
        Map.entry("handover", handover.path("id").asText()),
        Map.entry("appointment", plan.path("appointments").path(0).path("id").asText()),
        Map.entry("correction", correction.path("id").asText()),
        Map.entry("delegation", delegation),
        Map.entry("told", told.path("id").asText()),
        Map.entry("entry", entry),
        Map.entry("question", question.path("id").asText()),
        Map.entry("unit", ledBy("mette")));
  }

  private void openForSafety(String who) throws Exception {
    post(
        "/api/emergency",
        token(
            Map.of(
                "organisation_id",
                SignInForTests.ORGANISATION,
                "employee_id",
                who,
                "name",
                "Nogen Test",
                "scope",
                "emergency.write")),
        """
        {"cpr":"%s","topic":"%s","reason":"Der er fare for et menneske nu."}
        """
            .formatted(CPR, who.substring("emergency-".length()).toUpperCase(Locale.ROOT)));
  }

  private String ledBy(String employee) {
    var leader =
        portal
            .bean(Identities.class)
            .professional(SignInForTests.ORGANISATION, employee, "Mette Krogh")
            .orElseThrow();
    return portal.bean(LedUnits.class).of(leader).getFirst().id().value().toString();
  }

  private String relative(String cpr, String name) {
    return token(
        Map.of(
            "cpr", cpr,
            "name", name,
            "scope", "patient/*.rs wishes.write delegations.write"));
  }

  /** What Maja opens for a relative, with a code and her yes. */
  private String opened(String api, String maja, String relative, String name) throws Exception {
    var invited =
        post(
            api + "/delegations",
            maja,
            "{\"name\":\"%s\",\"topics\":{\"GOALS\":\"WRITE\",\"WISHES\":\"WRITE\"},\"lastDay\":\"%s\"}"
                .formatted(name, LocalDate.now(SpokenDates.ZONE).plusDays(9)));
    post(
        "/api/shared/codes",
        relative,
        "{\"code\":\"%s\"}".formatted(invited.path("code").asText()));
    var id = invited.path("id").asText();
    for (var delegation : get(api + "/delegations", maja)) {
      if (delegation.path("id").asText().equals(id)) {
        post(
            api + "/delegations/" + id + "/confirmed",
            maja,
            "{\"name\":\"%s\",\"use\":\"%s\"}".formatted(name, delegation.path("use").asText()));
      }
    }
    return id;
  }

  private static String contact(JsonNode plan, String name) {
    for (var contact : plan.path("contacts")) {
      if (contact.path("name").asText().equals(name)) {
        return contact.path("professional").asText(contact.path("id").asText());
      }
    }
    throw new IllegalStateException(plan.path("contacts").toString());
  }

  private static String side(JsonNode sides, String organisation) {
    for (var side : sides) {
      if (side.toString().contains(organisation)) {
        return side.path("id").asText();
      }
    }
    throw new IllegalStateException(sides.toString());
  }

  private static String bundle(String employee, String more) {
    return """
    {"resourceType":"Bundle","type":"collection","entry":[
     {"resource":{"resourceType":"Practitioner","id":"%1$s","name":[{"text":"%1$s"}],
       "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"%1$s"}]}},
     {"resource":{"resourceType":"Patient","id":"p","identifier":[
       {"system":"urn:oid:1.2.208.176.1.2","value":"%2$s"}]}},
     {"resource":{"resourceType":"CareTeam","id":"team-%1$s","status":"active",
       "subject":{"reference":"Patient/p"},
       "participant":[{"member":{"reference":"Practitioner/%1$s"}}]}}%3$s]}
    """
        .formatted(employee, CPR, more);
  }

  private static String plan(String words) {
    var start = Instant.now().plus(Duration.ofDays(5));
    return """
    ,{"resource":{"resourceType":"Goal","id":"goal","lifecycleStatus":"active",
       "description":{"text":"%1$s"},"subject":{"reference":"Patient/p"}}},
     {"resource":{"resourceType":"Appointment","id":"visit","status":"booked",
       "description":"%1$s","start":"%2$s","end":"%3$s",
       "participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"}]}}
    """
        .formatted(words, start, start.plus(Duration.ofHours(1)));
  }

  private String source(String client) {
    return token(Map.of("client_id", client, "scope", "system/*.cruds"));
  }

  private String token(Map<String, String> who) {
    var claims = new HashMap<String, Object>(who);
    claims.put("iss", issuer.issuerUrl("default").toString());
    claims.put("aud", "voresplan-api");
    claims.put("sub", "somebody");
    return issuer
        .getConfig()
        .getTokenProvider()
        .jwt(claims, Duration.ofMinutes(10), "default")
        .serialize();
  }

  private JsonNode get(String path, String token) throws Exception {
    return send(request(path, token).GET());
  }

  private JsonNode post(String path, String token, String body) throws Exception {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String token) {
    var api = portal.bean(EmbeddedServer.class).getURI();
    return HttpRequest.newBuilder(URI.create(api + path))
        .header("Authorization", "Bearer " + token);
  }

  private static JsonNode send(HttpRequest.Builder request) throws Exception {
    var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
  }
}
