package dk.voresplan.portal.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Identities;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Subscriptions;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.person.CprNumber;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;

/**
 * A running portal with one citizen's plan in it, a word in everything that the municipality and
 * the citizen wrote, and someone who sees it until a promise to the citizen is kept.
 */
final class PromisedPages implements AutoCloseable {
  /** What nobody is to read once the promise is kept. */
  static final String CANARY = "Kanariefugl";

  /** What one relative is never to know of. */
  static final String KEPT_BACK = "Hemmelighed";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CPR = "1411029994";
  private static final String PRACTICE = "999000000000041";

  /** Whom a promise is about. */
  enum Promise {
    /** A professional of a unit that the citizen says no to. */
    UNIT,
    /** A relative for whom the citizen closes. */
    CLOSED,
    /** A relative from whom a goal, a wish and an appointment are kept back. */
    KEPT_BACK,
    /** A relative whose time runs out. */
    EXPIRED,
    /** A professional outside the team whose four hours run out. */
    EMERGENCY,
    /** A calendar program whose address the citizen closes. */
    ADDRESS;

    private boolean isRelatives() {
      return this == CLOSED || this == KEPT_BACK || this == EXPIRED;
    }

    /** A CPR number of nobody else. */
    @SuppressWarnings("EnumOrdinal") // Any number will do that no other promise has.
    private String cpr() {
      return "1%d06029990".formatted(ordinal());
    }
  }

  private final MockOAuth2Server issuer = new MockOAuth2Server();
  private final TestPortal portal;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<Promise, String> delegations = new EnumMap<>(Promise.class);
  private final Map<Promise, HttpClient> browsers = new EnumMap<>(Promise.class);
  private final String maja;
  private final String api;
  private final String address;

  PromisedPages() throws Exception {
    issuer.start();
    portal =
        TestPortal.start(
            Map.of(
                "voresplan.tokens.issuer", issuer.issuerUrl("default").toString(),
                "voresplan.sources.kommunen.organisation", "Skanderborg Kommune",
                "voresplan.sources.kommunen.sector", "MUNICIPAL_SOCIAL",
                "voresplan.sources.kommunen.identifier", SignInForTests.ORGANISATION,
                "voresplan.sources.laegehuset.organisation", "Lægehuset",
                "voresplan.sources.laegehuset.sector", "GENERAL_PRACTICE",
                "voresplan.sources.laegehuset.identifier", PRACTICE));
    send("POST", "/fhir", source("kommunen"), municipality());
    send("POST", "/fhir", source("laegehuset"), practice());
    maja =
        token(
            Map.of(
                "cpr", CPR,
                "name", "Maja Lund",
                "scope", "patient/*.rs wishes.write corrections.write delegations.write"));
    ids.put("citizen", send("GET", "/api/me", maja, "").path("id").asText());
    api = "/api/citizens/" + ids.get("citizen");
    write();
    for (var promise : Promise.values()) {
      if (promise.isRelatives()) {
        open(promise);
      }
      browsers.put(promise, browser(promise));
    }
    openForSafety();
    address = subscribe();
  }

  /** The pages of the running portal. */
  TestPortal portal() {
    return portal;
  }

  /** The browser of the one whom the promise is about, who has signed in. */
  HttpClient browserOf(Promise promise) {
    return Objects.requireNonNull(browsers.get(promise));
  }

  /** The path with what it names put in. */
  String filled(String path, Promise promise) {
    var values = new HashMap<>(ids);
    if (promise == Promise.KEPT_BACK) {
      values.put("wish", id("keptBackWish"));
      values.put("appointment", id("keptBackAppointment"));
      values.put("line", id("keptBackGoal"));
    }
    return path.startsWith("/abonnement") ? address : PageMatrixTest.filled(path, values);
  }

  private HttpClient browser(Promise promise) throws Exception {
    var browser = TestPortal.browser();
    var who =
        switch (promise) {
          case UNIT -> "employee=doctor&organisation=" + PRACTICE;
          case EMERGENCY -> "employee=outsider";
          case CLOSED, KEPT_BACK, EXPIRED -> "cpr=" + promise.cpr();
          case ADDRESS -> "";
        };
    if (!who.isEmpty()) {
      portal.get(browser, "/sign-in-for-tests?" + who);
    }
    return browser;
  }

  private void write() throws Exception {
    var plan = send("GET", api + "/plan", maja, "");
    ids.put("line", titled(plan.path("areas"), CANARY));
    ids.put("keptBackGoal", titled(plan.path("areas"), KEPT_BACK));
    ids.put("appointment", titled(plan.path("appointments"), CANARY));
    ids.put("keptBackAppointment", titled(plan.path("appointments"), KEPT_BACK));
    ids.put("wish", wish(CANARY, plan));
    ids.put("keptBackWish", wish(KEPT_BACK, plan));
    ids.put(
        "correction",
        made("/corrections", maja, "{\"line\":\"%s\",\"text\":\"%s\"}", id("line"), CANARY));
    var mette =
        token(
            Map.of(
                "organisation_id", SignInForTests.ORGANISATION,
                "employee_id", "mette",
                "name", "Mette Krogh",
                "scope", "user/*.rs handovers.write"));
    var sides = send("GET", api + "/handovers/sides", mette, "");
    ids.put(
        "handover",
        made(
            "/handovers",
            mette,
            """
            {"kind":"DISCHARGE","from":"%1$s","to":"%2$s","takesPlaceOn":"%4$s",
             "points":[{"title":"%3$s","takerName":"Lægen","until":"%4$s"}]}
            """,
            sides.path(sides.size() - 1).path("id").asText(),
            sides.path(0).path("id").asText(),
            CANARY,
            soon()));
    for (var none : new String[] {"told", "question", "unit", "delegation"}) {
      ids.put(none, UUID.randomUUID().toString());
    }
    ids.put("entry", "987654");
  }

  private String wish(String words, JsonNode plan) throws Exception {
    var reader = "";
    for (var contact : plan.path("contacts")) {
      if (contact.path("name").asText().equals("Mette Krogh")) {
        reader = contact.path("professional").asText(contact.path("id").asText());
      }
    }
    return made(
        "/wishes", maja, "{\"kind\":\"WISH\",\"text\":\"%s\",\"readers\":[\"%s\"]}", words, reader);
  }

  /** What the citizen opens for a relative, with a code and a yes. */
  private void open(Promise promise) throws Exception {
    var invited =
        send(
            "POST",
            api + "/delegations",
            maja,
            """
            {"name":"%s","topics":{"GOALS":"SEE","WISHES":"SEE","CALENDAR":"SEE"},"lastDay":"%s"}
            """
                .formatted(promise, soon()));
    var id = invited.path("id").asText();
    var relative =
        token(Map.of("cpr", promise.cpr(), "name", promise.name(), "scope", "delegations.write"));
    send(
        "POST",
        "/api/shared/codes",
        relative,
        "{\"code\":\"%s\"}".formatted(invited.path("code").asText()));
    for (var delegation : send("GET", api + "/delegations", maja, "")) {
      if (delegation.path("id").asText().equals(id)) {
        send(
            "POST",
            api + "/delegations/" + id + "/confirmed",
            maja,
            "{\"name\":\"%s\",\"use\":\"%s\"}".formatted(promise, delegation.path("use").asText()));
      }
    }
    delegations.put(promise, id);
  }

  private void openForSafety() throws Exception {
    var outsider =
        token(
            Map.of(
                "organisation_id", SignInForTests.ORGANISATION,
                "employee_id", "outsider",
                "name", "Nogen Test",
                "scope", "emergency.write"));
    send(
        "POST",
        "/api/emergency",
        outsider,
        "{\"cpr\":\"%s\",\"topic\":\"GOALS\",\"reason\":\"Der er fare for et menneske nu.\"}"
            .formatted(CPR));
  }

  private String subscribe() {
    var citizen = portal.bean(Identities.class).person(new CprNumber(CPR), "Maja Lund");
    var token =
        portal
            .bean(AccessPolicy.class)
            .change(
                citizen,
                citizen.id(),
                Set.of(Topic.CALENDAR),
                permit -> portal.bean(Subscriptions.class).open(permit, true));
    return "/abonnement/" + token.secret() + ".ics";
  }

  /** Keeps every promise. */
  void keep() throws Exception {
    for (var unit : send("GET", api + "/units", maja, "")) {
      if (unit.path("name").asText().equals("surgery")) {
        send("PUT", api + "/units/" + unit.path("id").asText() + "/refusal", maja, "");
      }
    }
    send("DELETE", api + "/delegations/" + delegations.get(Promise.CLOSED), maja, "");
    for (var item :
        Map.of(
                "GOALS", "keptBackGoal",
                "WISHES", "keptBackWish",
                "CALENDAR", "keptBackAppointment")
            .entrySet()) {
      send(
          "POST",
          api + "/delegations/" + delegations.get(Promise.KEPT_BACK) + "/kept-back",
          maja,
          "{\"topic\":\"%s\",\"item\":\"%s\"}".formatted(item.getKey(), id(item.getValue())));
    }
    var now = Instant.now().minusSeconds(1);
    var rows = portal.rows();
    rows.change(
        "update delegation set until_at = ? where id = ?",
        now,
        UUID.fromString(Objects.requireNonNull(delegations.get(Promise.EXPIRED))));
    rows.change("update emergency_access set until_at = ?", now);
    rows.change("delete from calendar_subscription");
  }

  private String id(String name) {
    return Objects.requireNonNull(ids.get(name));
  }

  private static String soon() {
    return LocalDate.now(SpokenDates.ZONE).plusDays(9).toString();
  }

  private static String titled(JsonNode all, String words) {
    for (var each : all.findParents("id")) {
      if (each.path("title").asText().equals(words)) {
        return each.path("id").asText();
      }
    }
    throw new IllegalStateException(all.toString());
  }

  private static String municipality() {
    return """
    {"resourceType":"Bundle","type":"collection","entry":[
     {"resource":{"resourceType":"Practitioner","id":"mette","name":[{"text":"Mette Krogh"}],
       "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"mette"}]}},
     {"resource":{"resourceType":"Patient","id":"p","identifier":[
       {"system":"urn:oid:1.2.208.176.1.2","value":"%1$s"}]}},
     {"resource":{"resourceType":"CareTeam","id":"team","status":"active",
       "subject":{"reference":"Patient/p"},
       "participant":[{"member":{"reference":"Practitioner/mette"}}]}},%2$s,%3$s]}
    """
        .formatted(CPR, lines("canary", CANARY, 5), lines("kept-back", KEPT_BACK, 6));
  }

  private static String lines(String id, String words, int days) {
    var start = Instant.now().plus(Duration.ofDays(days));
    return """
    {"resource":{"resourceType":"Goal","id":"goal-%1$s","lifecycleStatus":"active",
       "description":{"text":"%2$s"},"subject":{"reference":"Patient/p"}}},
     {"resource":{"resourceType":"Appointment","id":"visit-%1$s","status":"booked",
       "description":"%2$s","start":"%3$s","end":"%4$s",
       "participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"}]}}
    """
        .formatted(id, words, start, start.plus(Duration.ofHours(1)));
  }

  private static String practice() {
    return """
    {"resourceType":"Bundle","type":"collection","entry":[
     {"resource":{"resourceType":"Patient","id":"p","identifier":[
       {"system":"urn:oid:1.2.208.176.1.2","value":"%1$s"}]}},
     {"resource":{"resourceType":"Organization","id":"practice","name":"Lægehuset",
       "identifier":[{"system":"urn:oid:1.2.208.176.1.1","value":"%2$s"}]}},
     {"resource":{"resourceType":"Organization","id":"surgery","name":"surgery",
       "partOf":{"reference":"Organization/practice"},
       "identifier":[{"system":"urn:oid:1.2.208.176.1.1","value":"surgery"}]}},
     {"resource":{"resourceType":"Practitioner","id":"doctor","name":[{"text":"Doctor"}],
       "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"doctor"}]}},
     {"resource":{"resourceType":"PractitionerRole","id":"role",
       "practitioner":{"reference":"Practitioner/doctor"},
       "organization":{"reference":"Organization/surgery"}}},
     {"resource":{"resourceType":"CareTeam","id":"team","status":"active",
       "subject":{"reference":"Patient/p"},
       "participant":[{"member":{"reference":"PractitionerRole/role"}}]}}]}
    """
        .formatted(CPR, PRACTICE);
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

  @SuppressWarnings("AnnotateFormatMethod") // It would be the one use of that annotation.
  private String made(String path, String token, String body, Object... values)
      throws IOException, InterruptedException {
    return send("POST", api + path, token, body.formatted(values)).path("id").asText();
  }

  private JsonNode send(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(portal.bean(EmbeddedServer.class).getURI() + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + " " + answer.statusCode() + " " + answer.body());
    }
    return answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
  }

  @Override
  public void close() {
    portal.close();
    issuer.shutdown();
  }
}
