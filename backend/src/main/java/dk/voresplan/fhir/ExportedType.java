package dk.voresplan.fhir;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.api.Caller;
import dk.voresplan.api.Scopes.Permission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The types of resources that the portal tells of, in the order of its answers. */
enum ExportedType {
  PATIENT("Patient", Topic.CONTACTS),
  CARE_PLAN("CarePlan", Topic.GOALS),
  GOAL("Goal", Topic.GOALS),
  TASK("Task", Topic.GOALS),
  CARE_TEAM("CareTeam", Topic.CONTACTS),
  RELATED_PERSON("RelatedPerson", Topic.CONTACTS),
  APPOINTMENT("Appointment", Topic.CALENDAR),
  PRACTITIONER("Practitioner", Topic.CONTACTS),
  PRACTITIONER_ROLE("PractitionerRole", Topic.CONTACTS),
  ORGANIZATION("Organization", Topic.CONTACTS),
  LOCATION("Location", Topic.CONTACTS),
  HEALTHCARE_SERVICE("HealthcareService", Topic.CONTACTS),
  COMMUNICATION("Communication", Topic.GOALS);

  /** Those that are searched by patient. */
  static final Set<ExportedType> SEARCHED =
      EnumSet.of(CARE_PLAN, GOAL, TASK, CARE_TEAM, RELATED_PERSON, APPOINTMENT, COMMUNICATION);

  /** What a plan, a step or an appointment may name. */
  private static final Set<ExportedType> PEOPLE = EnumSet.of(CARE_TEAM, RELATED_PERSON);

  private static final Set<ExportedType> NAMES_PEOPLE = EnumSet.of(CARE_PLAN, TASK, APPOINTMENT);

  static final Comparator<ExportedType> ORDER = Comparator.naturalOrder();

  private final String fhir;
  private final Topic topic;

  ExportedType(String fhir, Topic topic) {
    this.fhir = fhir;
    this.topic = topic;
  }

  /** The type's name in FHIR. */
  String fhir() {
    return fhir;
  }

  /** The type with that name in FHIR. */
  static ExportedType of(String fhir) {
    return Stream.of(values()).filter(type -> type.fhir.equals(fhir)).findFirst().orElseThrow();
  }

  static List<String> names() {
    return Stream.of(values()).map(ExportedType::fhir).toList();
  }

  /** Whether wishes are among the goals: for sources, as the citizen's own apps have /api. */
  static boolean tellsWishes(Caller caller) {
    return caller.actor() instanceof Actor.SourceSystem;
  }

  /**
   * Returns the topics that this type belongs to. The topic of the people it names is included if
   * the token is for those too. Otherwise these people appear in words only.
   */
  Set<Topic> topics(Caller caller) {
    if (this == COMMUNICATION) {
      return EnumSet.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);
    }
    var topics = EnumSet.of(topic);
    if (this == GOAL && tellsWishes(caller)) {
      topics.add(Topic.WISHES);
    }
    if (NAMES_PEOPLE.contains(this)
        && PEOPLE.stream().anyMatch(people -> caller.allows(people.fhir, Permission.SEARCH))) {
      topics.add(Topic.CONTACTS);
    }
    return topics;
  }
}
