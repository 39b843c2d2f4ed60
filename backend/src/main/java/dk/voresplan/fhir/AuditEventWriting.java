package dk.voresplan.fhir;

import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.AccessLogSentences;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Opened;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.Words;
import dk.voresplan.person.CitizenId;
import java.util.Set;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * Writes an entry of the access log as an AuditEvent after IHE's <a
 * href="https://profiles.ihe.net/ITI/BALP/">Basic Audit Log Patterns</a>: what was permitted as
 * PatientRead, PatientUpdate or PatientCreate. A refused try follows FHIR's own pattern, as BALP's
 * are of what succeeded.
 */
final class AuditEventWriting {
  private static final String BALP =
      "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
  private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";

  private final CitizenId citizen;
  private final String base;
  private final Words words;
  private final AccessLogSentences telling;

  /** Writes for this citizen, as the interface at {@code base}. */
  AuditEventWriting(CitizenId citizen, String base, Words words, AccessLogSentences telling) {
    this.citizen = citizen;
    this.base = base;
    this.words = words;
    this.telling = telling;
  }

  /** What kind of act it was, in BALP's words and in FHIR's. */
  private enum Act {
    READ("PatientRead", "read", AuditEventAction.R),
    UPDATE("PatientUpdate", "update", AuditEventAction.U),
    CREATE("PatientCreate", "create", AuditEventAction.C);

    private final String profile;
    private final String interaction;
    private final AuditEventAction action;

    Act(String profile, String interaction, AuditEventAction action) {
      this.profile = profile;
      this.interaction = interaction;
      this.action = action;
    }

    static Act of(Right right) {
      return switch (right) {
        case SEE -> READ;
        case WRITE -> UPDATE;
        case CONTRIBUTE -> CREATE;
      };
    }
  }

  AuditEvent of(AccessLogEntry entry) {
    var act = Act.of(entry.right());
    var event = new AuditEvent();
    event.setId(citizen + "-" + entry.number());
    if (!entry.refused()) {
      event.getMeta().addProfile(BALP + act.profile);
    }
    event
        .setType(new Coding(TERMINOLOGY + "audit-event-type", "rest", "RESTful Operation"))
        .addSubtype(
            new Coding("http://hl7.org/fhir/restful-interaction", act.interaction, act.interaction))
        .setAction(act.action)
        .setRecordedElement(Writing.instant(entry.at()))
        .setOutcome(entry.refused() ? AuditEventOutcome._8 : AuditEventOutcome._0)
        .setOutcomeDesc(telling.sentence(entry, Set.of(entry.topic())));
    telling
        .because(entry)
        .ifPresent(why -> event.addPurposeOfEvent(new CodeableConcept().setText(why)));
    entry
        .tries()
        .ifPresent(tries ->
            event
                .getPeriod()
                .setStartElement(Writing.moment(tries.from()))
                .setEndElement(Writing.moment(tries.until())));
    boolean read = act == Act.READ;
    event.addAgent(client(entry).setType(read ? destination() : source()));
    event.addAgent(server().setType(read ? source() : destination()));
    if (entry.actorKind() != Actor.Kind.SOURCE_SYSTEM
        && entry.actorKind() != Actor.Kind.SUBSCRIPTION) {
      event.addAgent(user(entry));
    }
    event
        .getSource()
        .setSite("Vores plan")
        .setObserver(new Reference().setDisplay("Vores plan"))
        .addType(new Coding(TERMINOLOGY + "security-source-type", "4", "Application Server"));
    event.addEntity(data(entry));
    event.addEntity(patient());
    return event;
  }

  /** Where they sat is not kept, and so is said to be unknown. */
  private AuditEventAgentComponent client(AccessLogEntry entry) {
    var agent = new AuditEventAgentComponent();
    agent.setRequestor(
        entry.actorKind() == Actor.Kind.SOURCE_SYSTEM
            || entry.actorKind() == Actor.Kind.SUBSCRIPTION);
    agent.setWho(
        entry.actorKind() == Actor.Kind.SOURCE_SYSTEM
            ? who(entry)
            : new Reference().setDisplay("Vores plan"));
    agent.getNetwork().setAddressElement(Writing.unknown(new StringType()));
    return agent;
  }

  private AuditEventAgentComponent server() {
    var agent = new AuditEventAgentComponent();
    agent.setRequestor(false).setWho(new Reference().setDisplay("Vores plan"));
    agent.getNetwork().setAddress(base).setType(AuditEventAgentNetworkType._5);
    return agent;
  }

  private AuditEventAgentComponent user(AccessLogEntry entry) {
    return new AuditEventAgentComponent()
        .setType(
            concept(
                new Coding(TERMINOLOGY + "v3-ParticipationType", "IRCP", "information recipient")))
        .setRequestor(true)
        .setName(entry.actorName())
        .setWho(who(entry));
  }

  private static Reference who(AccessLogEntry entry) {
    var place = entry.organisation().filter(it -> !it.equals(entry.actorName()));
    return new Reference()
        .setIdentifier(uuid(entry.actor().toString()))
        .setDisplay(entry.actorName() + place.map(it -> ", " + it).orElse(""));
  }

  private AuditEventEntityComponent data(AccessLogEntry entry) {
    var what =
        new Reference()
            .setType(type(entry.topic()))
            .setDisplay(words.say("seen.choice." + entry.topic()));
    entry.opened().map(Opened::id).ifPresent(id -> what.setIdentifier(uuid(id.toString())));
    return new AuditEventEntityComponent()
        .setWhat(what)
        .setType(new Coding(TERMINOLOGY + "audit-entity-type", "2", "System Object"))
        .setRole(new Coding(TERMINOLOGY + "object-role", "4", "Domain Resource"));
  }

  private AuditEventEntityComponent patient() {
    return new AuditEventEntityComponent()
        .setWhat(new Reference("Patient/" + citizen))
        .setType(new Coding(TERMINOLOGY + "audit-entity-type", "1", "Person"))
        .setRole(new Coding(TERMINOLOGY + "object-role", "1", "Patient"));
  }

  /** The type of resource that comes nearest to the topic. */
  private static String type(Topic topic) {
    return switch (topic) {
      case GOALS, WISHES, WAITING_WISHES -> "Goal";
      case CONTACTS -> "CareTeam";
      case CALENDAR -> "Appointment";
      case SIGNS_CARD -> "CarePlan";
      case QUESTIONS, RELATIVES_WORDS -> "Communication";
      case DELEGATIONS -> "Consent";
    };
  }

  private static CodeableConcept source() {
    return concept(new Coding(DICOM, "110153", "Source Role ID"));
  }

  private static CodeableConcept destination() {
    return concept(new Coding(DICOM, "110152", "Destination Role ID"));
  }

  private static CodeableConcept concept(Coding coding) {
    return new CodeableConcept().addCoding(coding);
  }

  private static Identifier uuid(String id) {
    return new Identifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + id);
  }
}
