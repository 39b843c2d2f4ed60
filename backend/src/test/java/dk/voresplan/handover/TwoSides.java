package dk.voresplan.handover;

import dk.voresplan.RunningBackend;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Identities;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.person.CitizenId;
import dk.voresplan.person.CprNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A new citizen with a team from three organisations: psychiatry gives (Amira, Bo), the
 * municipality takes over (Mette, in one unit; Line, in another), the job centre (Sanne) looks on.
 */
public final class TwoSides {
  public static final String KOMMUNEN = "999000000000011";
  public static final String PSYKIATRIEN = "999000000000021";
  public static final String JOBCENTRET = "999000000000031";
  private static final RunningBackend BACKEND = RunningBackend.get();

  public final LocalDate day = LocalDate.now(SpokenDates.ZONE).plusDays(11);
  public final String cpr = RunningBackend.newCpr();
  public final Actor.Person citizen;
  public final Actor.Professional amira;
  public final Actor.Professional bo;
  public final Actor.Professional mette;
  public final Actor.Professional line;
  public final Actor.Professional sanne;
  public final Actor.Professional outsider;

  public TwoSides() {
    contribute("kommunen", "mette:unit1", "line:unit2");
    contribute("psykiatrien", "amira:", "bo:");
    contribute("jobcentret", "sanne:");
    citizen = bean(Identities.class).person(new CprNumber(cpr), "Maja Test");
    amira = professional(PSYKIATRIEN, "amira");
    bo = professional(PSYKIATRIEN, "bo");
    mette = professional(KOMMUNEN, "mette");
    line = professional(KOMMUNEN, "line");
    sanne = professional(JOBCENTRET, "sanne");
    outsider = professional(KOMMUNEN, "peter");
  }

  private Actor.Professional professional(String organisation, String name) {
    return bean(Identities.class)
        .professional(organisation, employee(name), name + " Test")
        .orElseThrow();
  }

  /** The employee number of the professional of this name. */
  public String employee(String name) {
    return name + "-" + cpr;
  }

  /** The source says who of its people is in the team; each as {@code name:unit}. */
  public void contribute(String source, String... people) {
    var entries = new ArrayList<String>();
    var participants = new ArrayList<String>();
    for (var person : people) {
      var name = person.substring(0, person.indexOf(':'));
      var unit = person.substring(person.indexOf(':') + 1);
      entries.add(
          """
          {"resource":{"resourceType":"Practitioner","id":"%1$s","name":[{"text":"%2$s Test"}],
           "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"%1$s"}]}}
          """
              .formatted(employee(name), name));
      if (unit.isEmpty()) {
        participants.add(member("Practitioner/" + employee(name)));
      } else {
        entries.add(
            """
            {"resource":{"resourceType":"Organization","id":"%1$s","name":"Enheden %1$s",
             "partOf":{"reference":"Organization/kommunen"}}},
            {"resource":{"resourceType":"Organization","id":"kommunen",
             "identifier":[{"system":"urn:oid:1.2.208.176.1.1","value":"%2$s"}]}}
            """
                .formatted(unit, KOMMUNEN));
        entries.add(
            """
            {"resource":{"resourceType":"PractitionerRole","id":"role-%1$s",
             "practitioner":{"reference":"Practitioner/%1$s"},
             "organization":{"reference":"Organization/%2$s"}}}
            """
                .formatted(employee(name), unit));
        participants.add(member("PractitionerRole/role-" + employee(name)));
      }
    }
    var answer =
        BACKEND.contribute(
            source,
            """
            {"resourceType":"Bundle","type":"collection","entry":[%s,
             {"resource":{"resourceType":"Patient","id":"p%s",
               "identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"%s"}]}},
             {"resource":{"resourceType":"CareTeam","id":"team-%s","status":"active",
               "subject":{"reference":"Patient/p%s"},"participant":[%s]}}]}
            """
                .formatted(
                    String.join(",", entries), cpr, cpr, cpr, cpr, String.join(",", participants)));
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.body());
    }
  }

  private static String member(String reference) {
    return "{\"member\":{\"reference\":\"%s\"}}".formatted(reference);
  }

  public static <T> T bean(Class<T> type) {
    return BACKEND.context().getBean(type);
  }

  public CitizenId id() {
    return citizen.id();
  }

  <T> T open(Actor actor, Function<Permit, T> work) {
    return bean(AccessPolicy.class).open(actor, id(), Set.of(Topic.GOALS), work);
  }

  <T> T change(Actor actor, Function<WritePermit, T> work) {
    return bean(AccessPolicy.class).change(actor, id(), Set.of(Topic.GOALS), work);
  }

  HandoverTeam team() {
    return open(mette, bean(Handovers.class)::team);
  }

  /** The side of this name. */
  SideId side(String name) {
    return team().sides().stream()
        .filter(side -> side.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A discharge from psychiatry to the municipality, with these points for Mette. */
  public Handover discharge(String... titles) {
    return begin(amira, draft(side("Regionspsykiatrien"), side("Skanderborg Kommune"), titles));
  }

  Handover begin(Actor actor, HandoverDraft draft) {
    return change(actor, permit -> bean(Handovers.class).begin(permit, draft));
  }

  HandoverDraft draft(SideId giving, SideId receiving, String... titles) {
    return new HandoverDraft(
        HandoverKind.DISCHARGE,
        giving,
        receiving,
        day,
        List.of(titles).stream().map(this::point).toList());
  }

  PointDraft point(String title) {
    return new PointDraft(
        new HandoverText(title), new PointOwner.Member(mette.id()), day.plusDays(1));
  }
}
