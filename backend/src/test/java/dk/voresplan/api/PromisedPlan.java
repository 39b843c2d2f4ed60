package dk.voresplan.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dk.voresplan.RunningBackend;
import dk.voresplan.RunningBackend.Answer;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.Identities;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.delegation.Delegation;
import dk.voresplan.delegation.Family;
import dk.voresplan.delegation.Opened;
import dk.voresplan.emergency.Emergencies;
import dk.voresplan.emergency.EmergencyDraft;
import dk.voresplan.emergency.EmergencyReason;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.person.CprNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A plan with a word in everything that the municipality, the citizen and the team put into it, and
 * someone who sees it until a promise to the citizen is kept.
 */
final class PromisedPlan {
  /** What nobody is to read once the promise is kept. */
  static final String CANARY = "Kanariefugl";

  /** What one relative is never to know of. */
  static final String KEPT_BACK = "Hemmelighed";

  /** What the source of the refused unit sent itself. */
  static final String OWN = "Egetord";

  private static final String PRACTICE = "999000000000041";
  private static final String SCOPES =
      "patient/*.cruds user/*.cruds wishes.write handovers.write corrections.write"
          + " delegations.write questions.write emergency.write";
  private static final RunningBackend BACKEND = RunningBackend.get();

  /** Whom a promise is about. */
  enum Promise {
    /** A professional of a unit that the citizen says no to. */
    UNIT,
    /** The source system of that unit's organisation. */
    SOURCE,
    /** A relative for whom the citizen closes. */
    CLOSED,
    /** A relative from whom a goal, a wish and an appointment are kept back. */
    KEPT_BACK,
    /** A relative whose time runs out. */
    EXPIRED,
    /** A professional outside the team whose four hours run out. */
    EMERGENCY
  }

  private final Family family = new Family();
  private final TeamOfTwo team = family.people;
  private final Map<Promise, String> tokens = new EnumMap<>(Promise.class);
  private final Map<Promise, Delegation> delegations = new EnumMap<>(Promise.class);
  private final Map<String, String> ids = new TreeMap<>();
  private final String maja = BACKEND.issuer().citizen(team.cpr, "Maja Test", SCOPES);
  private final String path = "/api/citizens/" + team.id();

  PromisedPlan() {
    contributions();
    tokens.put(
        Promise.UNIT,
        BACKEND.issuer().professional(PRACTICE, team.employee("doctor"), "Doctor", SCOPES));
    tokens.put(Promise.SOURCE, BACKEND.issuer().source("laegehuset"));
    tokens.put(
        Promise.EMERGENCY,
        BACKEND
            .issuer()
            .professional(TeamOfTwo.ORGANISATION, team.employee("peter"), "Peter Test", SCOPES));
    for (var topic : List.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR)) {
      TeamOfTwo.bean(Emergencies.class)
          .open(
              team.outsider,
              new EmergencyDraft(
                  team.cpr, topic, new EmergencyReason("Der er fare for et menneske nu.")));
    }
    for (var promise : List.of(Promise.CLOSED, Promise.KEPT_BACK, Promise.EXPIRED)) {
      relative(promise);
    }
    written();
  }

  private void contributions() {
    team.contribute(
        "kommunen",
        List.of(
            goal("canary", CANARY),
            goal("kept-back", KEPT_BACK),
            task("canary", CANARY),
            task("kept-back", KEPT_BACK),
            appointment("canary", CANARY, 10),
            appointment("kept-back", KEPT_BACK, 13)));
    team.contribute(
        "laegehuset",
        List.of(
            goal("own", OWN),
            appointment("own", OWN, 16),
            organisation("practice", PRACTICE, ""),
            organisation(
                "surgery",
                "surgery-" + team.cpr,
                ",\"partOf\":{\"reference\":\"Organization/practice\"}"),
            """
            {"resourceType":"Practitioner","id":"%1$s","name":[{"text":"Doctor %2$s"}],
             "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"%1$s"}]}
            """
                .formatted(team.employee("doctor"), OWN),
            """
            {"resourceType":"PractitionerRole","id":"role-%1$s",
             "practitioner":{"reference":"Practitioner/%1$s"},
             "organization":{"reference":"Organization/surgery"}}
            """
                .formatted(team.employee("doctor")),
            """
            {"resourceType":"CareTeam","id":"team-%1$s","status":"active",
             "subject":{"reference":"Patient/person"},
             "participant":[{"member":{"reference":"PractitionerRole/role-%1$s"}}]}
            """
                .formatted(team.employee("doctor"))));
  }

  private void relative(Promise promise) {
    var cpr = RunningBackend.newCpr();
    var person = TeamOfTwo.bean(Identities.class).person(new CprNumber(cpr), promise.name());
    var topics = new TreeMap<Topic, Right>();
    Opened.OFFERED.forEach(topic -> topics.put(topic, Right.SEE));
    delegations.put(promise, family.opened(person, topics));
    tokens.put(promise, BACKEND.issuer().citizen(cpr, promise.name(), SCOPES));
  }

  /** What the citizen and the team write. */
  private void written() {
    ids.put("wish", team.wish(CANARY, team.mette).id().value().toString());
    ids.put("keptBackWish", team.wish(KEPT_BACK, team.mette).id().value().toString());
    var plan = get(path + "/plan", maja);
    var goal = titled(plan, "id", CANARY);
    ids.put("keptBackGoal", titled(plan, "id", KEPT_BACK));
    plan.path("appointments")
        .forEach(each -> ids.put(each.path("title").asText(), each.path("id").asText()));
    ids.put(
        "correction",
        post("/corrections", maja, "{\"line\":\"%s\",\"text\":\"%s\"}", goal, CANARY));
    var nadia =
        BACKEND
            .issuer()
            .professional(TeamOfTwo.ORGANISATION, team.employee("nadia"), "Nadia Test", SCOPES);
    var sides = get(path + "/handovers/sides", nadia);
    ids.put(
        "handover",
        post(
            "/handovers",
            nadia,
            """
            {"kind":"DISCHARGE","from":"%1$s","to":"%2$s","takesPlaceOn":"%4$s",
             "points":[{"title":"%3$s","takerName":"Lægen","until":"%4$s"}]}
            """,
            sides.path(sides.size() - 1).path("id").asText(),
            sides.path(0).path("id").asText(),
            CANARY,
            LocalDate.now(SpokenDates.ZONE).plusDays(9)));
  }

  /** Keeps every promise. */
  void keep() {
    var unit = titled(get(path + "/units", maja), "id", "surgery");
    sent(BACKEND.put(path + "/units/" + unit + "/refusal", maja, ""));
    sent(BACKEND.delete(path + "/delegations/" + delegation(Promise.CLOSED), maja));
    for (var item :
        Map.of(
                "GOALS", "keptBackGoal",
                "WISHES", "keptBackWish",
                "CALENDAR", KEPT_BACK)
            .entrySet()) {
      sent(
          BACKEND.post(
              path + "/delegations/" + delegation(Promise.KEPT_BACK) + "/kept-back",
              maja,
              "{\"topic\":\"%s\",\"item\":\"%s\"}"
                  .formatted(item.getKey(), ids.get(item.getValue()))));
    }
    family.expire(Objects.requireNonNull(delegations.get(Promise.EXPIRED)));
    BACKEND
        .everything()
        .change(
            "update emergency_access set until_at = ? where citizen_id = ?",
            Instant.now().minusSeconds(1),
            team.id().value());
  }

  private String delegation(Promise promise) {
    return Objects.requireNonNull(delegations.get(promise)).id().value().toString();
  }

  /** What the one whom the promise is about is answered. */
  Answer ask(RouteRule rule, Promise promise) {
    var wish = promise == Promise.KEPT_BACK ? "keptBackWish" : "wish";
    var filled =
        rule.path()
            .replace("{id}", team.id().toString())
            .replace("{wish}", id(wish))
            .replace("{handover}", id("handover"))
            .replace("{correction}", id("correction"))
            .replace("{delegation}", delegation(Promise.CLOSED))
            .replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-00000000000a");
    var query = rule.query().replace("{id}", team.id().toString());
    boolean form = rule.method().equals("POST");
    return BACKEND.send(
        rule.method(),
        query.isEmpty() || form ? filled : filled + "?" + query,
        Objects.requireNonNull(tokens.get(promise)),
        "application/x-www-form-urlencoded",
        form ? query.getBytes(StandardCharsets.UTF_8) : new byte[0]);
  }

  private String id(String name) {
    return Objects.requireNonNull(ids.get(name));
  }

  @SuppressWarnings("AnnotateFormatMethod") // It would be the one use of that annotation.
  private String post(String to, String token, String body, Object... values) {
    return sent(BACKEND.post(path + to, token, body.formatted(values))).path("id").asText();
  }

  private static JsonNode get(String from, String token) {
    return sent(BACKEND.get(from, token));
  }

  private static JsonNode sent(Answer answer) {
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
    return answer.body().isEmpty() ? MissingNode.getInstance() : answer.json();
  }

  /** The first field of this name beside a title or name that says these words. */
  private static String titled(JsonNode all, String field, String words) {
    for (var each : all.findParents(field)) {
      if (each.path("title").asText().equals(words) || each.path("name").asText().equals(words)) {
        return each.path(field).asText();
      }
    }
    throw new IllegalStateException(all.toString());
  }

  private static String organisation(String id, String identifier, String more) {
    return """
    {"resourceType":"Organization","id":"%1$s","name":"%1$s",
     "identifier":[{"system":"urn:oid:1.2.208.176.1.1","value":"%2$s"}]%3$s}
    """
        .formatted(id, identifier, more);
  }

  private static String goal(String id, String words) {
    return """
    {"resourceType":"Goal","id":"goal-%s","lifecycleStatus":"active",
     "description":{"text":"%s"},"subject":{"reference":"Patient/person"}}
    """
        .formatted(id, words);
  }

  private static String task(String id, String words) {
    return """
    {"resourceType":"Task","id":"task-%1$s","status":"in-progress","intent":"order",
     "description":"%2$s","for":{"reference":"Patient/person"},
     "reasonReference":{"reference":"Goal/goal-%1$s"}}
    """
        .formatted(id, words);
  }

  private static String appointment(String id, String words, int hour) {
    return """
    {"resourceType":"Appointment","id":"visit-%1$s","status":"booked","description":"%2$s",
     "start":"2027-03-02T%3$d:00:00+01:00","end":"2027-03-02T%3$d:45:00+01:00",
     "participant":[{"actor":{"reference":"Patient/person"},"status":"accepted"}]}
    """
        .formatted(id, words, hour);
  }
}
