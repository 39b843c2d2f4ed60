package dk.voresplan.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An invented bundle holds all that one source says of one citizen, as FHIR R4. */
final class InventedBundle {
  private static final List<String> FIRST_NAMES =
      List.of(
          "Maja", "Ali", "Karl", "Freja", "Emil", "Sofie", "Noah", "Ida", "Lucas", "Clara", "Oscar",
          "Alma", "Malik", "Nanna", "Omar", "Signe", "Tobias", "Laura", "Aksel", "Yasmin");
  private static final List<String> LAST_NAMES =
      List.of(
          "Lund", "Holm", "Bach", "Krogh", "Dahl", "Vang", "Friis", "Toft", "Skov", "Munk",
          "Winther", "Lind", "Holst", "Rahimi", "Berg", "Thomsen", "Juhl", "Ravn", "Bruun", "Kjær");
  private static final List<String> GOALS =
      List.of(
          "Komme op om morgenen på hverdage",
          "Få ro på regningerne",
          "Spise sammen med familien hver anden søndag",
          "Sove bedre om natten",
          "Kende mine tidlige tegn",
          "Starte i praktik tre dage om ugen",
          "Gå en tur hver dag",
          "Lave mad to gange om ugen",
          "Være mindre bange for at tage bussen",
          "Tage min medicin til tiden",
          "Få talt med min datter",
          "Komme til lægen uden at aflyse");
  private static final List<String> STEPS =
      List.of(
          "Bostøtte ringer kl. 8 mandag og onsdag",
          "Gåtur efter morgenmad",
          "Åbne posten sammen",
          "Lave en aftale om huslejen",
          "Sætte el og net til at betale sig selv",
          "Skrive søvndagbog i to uger",
          "Tale om medicinen ved næste samtale",
          "Besøge arbejdspladsen sammen",
          "Ringe til den frivillige besøgsven",
          "Måle blodtryk og vægt",
          "Lave en liste over tegn",
          "Prøve bussen sammen én gang");
  private static final List<String> NOTES =
      List.of(
          "Du sagde: “Jeg vil gerne være vågen, når de andre er det.”",
          "Vi tager det i dit tempo.",
          "I går samme vej hver gang. Så er der én ting mindre at tænke på.",
          "Line taler med boligforeningen. Du hører fra hende.");
  private static final List<String> MEETINGS =
      List.of(
          "Besøg hjemme hos dig",
          "Samtale om din plan",
          "Møde på jobcentret",
          "Årskontrol",
          "Fælles møde om din plan");
  private static final List<String> STATES =
      List.of("completed", "accepted", "in-progress", "requested");

  /** So many citizens share their professionals, as a caseload does. */
  private static final int CASELOAD = 30;

  /** So many caseloads make a unit. */
  private static final int CASELOADS_OF_UNIT = 12;

  private final InventedSource source;
  private final String cpr;
  private final String citizen;
  private final String name;
  private final int caseload;
  private final int unit;
  private final LocalDate day;
  private final Choice choice;
  private final List<String> resources = new ArrayList<>();
  private final List<String> roles = new ArrayList<>();
  private final List<String> goals = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();

  InventedBundle(InventedSource source, int number, String name, LocalDate day, Choice choice) {
    this.source = source;
    this.cpr = InventedCitizens.cpr(number);
    this.citizen = "c" + number;
    this.name = name;
    this.caseload = number / CASELOAD;
    this.unit = caseload / CASELOADS_OF_UNIT;
    this.day = day;
    this.choice = choice;
  }

  /** Draws a name. */
  static String name(Choice choice) {
    return choice.of(FIRST_NAMES) + " " + choice.of(LAST_NAMES);
  }

  /** Puts resources together to a bundle as sources send it. */
  static String of(List<String> resources) {
    return resources.stream()
        .map("{\"resource\":%s}"::formatted)
        .collect(
            Collectors.joining(
                ",", "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[", "]}"));
  }

  /** Makes the resource that says whose plan it is. */
  static String patient(String id, String cpr, String name) {
    var names = name.split(" ", 2);
    return """
    {"resourceType":"Patient","id":"%s","gender":"female","birthDate":"19%s-%s-%s",
     "identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"%s"}],
     "name":[{"use":"official","family":"%s","given":["%s"]}]}
    """
        .formatted(
            id,
            cpr.substring(4, 6),
            cpr.substring(2, 4),
            cpr.substring(0, 2),
            cpr,
            names[1],
            names[0]);
  }

  /** Returns the bundle as JSON. */
  String text() {
    resources.add(patient(citizen, cpr, name));
    organisations();
    team();
    int count = choice.weighted(25, 35, 25, 15);
    for (int goal = 0; goal < count; goal++) {
      goal("%s-g%d".formatted(citizen, goal));
    }
    plan();
    int meetings = choice.between(1, 3);
    for (int meeting = 0; meeting < meetings; meeting++) {
      meeting("%s-a%d".formatted(citizen, meeting));
    }
    return of(resources);
  }

  private void organisations() {
    resources.add(
        """
        {"resourceType":"Organization","id":"root","active":true,"name":"%s",
         "identifier":[{"system":"urn:oid:1.2.208.176.1.1","value":"%s"}]}
        """
            .formatted(source.organisation(), source.identifier()));
    resources.add(
        """
        {"resourceType":"Organization","id":"unit%d","active":true,"name":"%s %d",
         "identifier":[{"system":"urn:oid:1.2.208.176.1.1","value":"9990%s%09d"}],
         "partOf":{"reference":"Organization/root"},
         "telecom":[{"system":"phone","value":"00 12 %02d 00","use":"work"}]}
        """
            .formatted(
                unit,
                source.unit(),
                unit,
                source.identifier().substring(13),
                100 + unit,
                unit % 100));
  }

  private void team() {
    int count = choice.weighted(50, 35, 15);
    for (int colleague = 0; colleague < count; colleague++) {
      professional(
          colleague == 0
              ? caseload
              : unit * CASELOADS_OF_UNIT + (caseload + colleague * 5) % CASELOADS_OF_UNIT);
    }
    var participants =
        roles.stream()
            .map(role ->
                "{\"member\":%s,\"onBehalfOf\":{\"reference\":\"Organization/unit%d\"}%s}"
                    .formatted(role, unit, coordinates(role)))
            .collect(Collectors.joining(","));
    resources.add(
        """
        {"resourceType":"CareTeam","id":"%s-team","status":"active","name":"Dit hold","subject":%s,
         "participant":[%s],"managingOrganization":[{"reference":"Organization/root"}]}
        """
            .formatted(citizen, who(), participants));
  }

  /** Makes the first professional of the municipality the coordinator. */
  private String coordinates(String role) {
    return source == InventedSource.KOMMUNEN && role.equals(roles.getFirst())
        ? """
        ,"role":[{"text":"Tovholder","coding":[{"system":"http://snomed.info/sct",
         "code":"768820003","display":"Care coordinator"}]}]
        """
        : "";
  }

  private void professional(int number) {
    var first = FIRST_NAMES.get(number * 7 % FIRST_NAMES.size());
    var last = LAST_NAMES.get(number * 11 % LAST_NAMES.size()) + " " + number;
    resources.add(
        """
        {"resourceType":"Practitioner","id":"p%d","active":true,
         "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"%s.p%d"}],
         "name":[{"use":"official","family":"%s","given":["%s"]}]}
        """
            .formatted(number, source.client(), number, last, first));
    resources.add(
        """
        {"resourceType":"PractitionerRole","id":"r%d","active":true,
         "practitioner":{"reference":"Practitioner/p%d","display":"%s %s"},
         "organization":{"reference":"Organization/unit%d"},"code":[{"text":"Kontaktperson"}],
         "telecom":[{"system":"phone","value":"00 12 %02d %02d","use":"work"}],
         "availableTime":[{"daysOfWeek":["mon","tue","wed","thu"],
         "availableStartTime":"08:00:00","availableEndTime":"15:00:00"}]}
        """
            .formatted(number, number, first, last, unit, number / 100 % 100, number % 100));
    roles.add(
        "{\"reference\":\"PractitionerRole/r%d\",\"display\":\"%s %s\"}"
            .formatted(number, first, last));
  }

  private void goal(String id) {
    goals.add("{\"reference\":\"Goal/%s\"}".formatted(id));
    resources.add(
        """
        {"resourceType":"Goal","id":"%s","lifecycleStatus":"%s","subject":%s,"expressedBy":%s,
         "category":[{"coding":[{"system":"https://voresplan.dk/fhir/CodeSystem/life-area",
         "code":"%s"}]}],"description":{"text":"%s"},"startDate":"%s",
         "target":[{"dueDate":"%s"}]%s}
        """
            .formatted(
                id,
                choice.in100(85) ? "active" : "completed",
                who(),
                who(),
                choice.of(source.areas()),
                choice.of(GOALS),
                day.minusDays(choice.between(10, 200)),
                day.plusDays(choice.between(10, 120)),
                note(50)));
    int count = choice.between(1, 3);
    for (int step = 0; step < count; step++) {
      step("%s-t%d".formatted(id, step), id);
    }
  }

  private void step(String id, String goal) {
    steps.add("{\"reference\":{\"reference\":\"Task/%s\"}}".formatted(id));
    resources.add(
        """
        {"resourceType":"Task","id":"%s","status":"%s","intent":"plan","description":"%s",
         "focus":{"reference":"CarePlan/%s-plan"},"for":%s,"authoredOn":"%s","owner":%s,
         "reasonReference":{"reference":"Goal/%s"},"restriction":{"period":{"end":"%s"}}%s}
        """
            .formatted(
                id,
                choice.of(STATES),
                choice.of(STEPS),
                citizen,
                who(),
                day.minusDays(30),
                choice.in100(40) ? who() : choice.of(roles),
                goal,
                day.plusDays(choice.between(-5, 30)),
                note(40)));
  }

  private void plan() {
    resources.add(
        """
        {"resourceType":"CarePlan","id":"%s-plan","status":"active","intent":"plan",
         "title":"Din plan hos %s","description":"Her står det, I har aftalt om din hverdag.",
         "subject":%s,"period":{"start":"%s"},"author":%s,
         "careTeam":[{"reference":"CareTeam/%s-team"}],"goal":[%s],"activity":[%s]}
        """
            .formatted(
                citizen,
                source.organisation(),
                who(),
                day.minusDays(50),
                roles.getFirst(),
                citizen,
                String.join(",", goals),
                String.join(",", steps)));
  }

  private void meeting(String id) {
    var date = day.plusDays(choice.between(1, 40));
    int hour = choice.between(8, 14);
    resources.add(
        """
        {"resourceType":"Appointment","id":"%s","status":"booked","description":"%s",
         "start":"%sT%02d:00:00+01:00","end":"%sT%02d:00:00+01:00",
         "participant":[{"actor":%s,"status":"accepted"},{"actor":%s,"status":"accepted"}]}
        """
            .formatted(
                id, choice.of(MEETINGS), date, hour, date, hour + 1, who(), choice.of(roles)));
  }

  /** Makes a note in so many of a hundred cases. */
  private String note(int cases) {
    return choice.in100(cases) ? ",\"note\":[{\"text\":\"%s\"}]".formatted(choice.of(NOTES)) : "";
  }

  private String who() {
    return "{\"reference\":\"Patient/%s\",\"display\":\"%s\"}".formatted(citizen, name);
  }
}
