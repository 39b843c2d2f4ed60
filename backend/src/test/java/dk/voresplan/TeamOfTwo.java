package dk.voresplan;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Identities;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.fhir.TestData;
import dk.voresplan.person.CitizenId;
import dk.voresplan.person.CprNumber;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishDraft;
import dk.voresplan.wish.WishKind;
import dk.voresplan.wish.Wishes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A new citizen whose municipality has put two professionals in the team, and an outsider. */
public final class TeamOfTwo {
  public static final String ORGANISATION = "999000000000011";
  private static final RunningBackend BACKEND = RunningBackend.get();

  public final Actor.Person citizen;
  public final Actor.Professional mette;
  public final Actor.Professional nadia;
  public final Actor.Professional outsider;
  private static final String COORDINATOR =
      ",\"role\":[{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"768820003\"}]}]";

  public final String cpr = RunningBackend.newCpr();

  public TeamOfTwo() {
    contribute(employee("mette"), employee("nadia"));
    var identities = bean(Identities.class);
    citizen = identities.person(new CprNumber(cpr), "Maja Test");
    mette = identities.professional(ORGANISATION, employee("mette"), "Mette Test").orElseThrow();
    nadia = identities.professional(ORGANISATION, employee("nadia"), "Nadia Test").orElseThrow();
    outsider = identities.professional(ORGANISATION, employee("peter"), "Peter Test").orElseThrow();
  }

  public static <T> T bean(Class<T> type) {
    return BACKEND.context().getBean(type);
  }

  public CitizenId id() {
    return citizen.id();
  }

  /** The municipality contributes a team in which only Nadia is left. */
  public void letMetteGo() {
    contribute(employee("nadia"));
  }

  /** The employee number of the professional of this name. */
  public String employee(String name) {
    return name + "-" + cpr;
  }

  private void contribute(String... employees) {
    var practitioners = new StringBuilder();
    var participants = new StringBuilder();
    for (var employee : employees) {
      practitioners.append(
          """
          {"resource":{"resourceType":"Practitioner","id":"%s","name":[{"text":"%s"}],
           "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"%s"}]}},
          """
              .formatted(employee, employee, employee));
      participants
          .append(participants.isEmpty() ? "" : ",")
          .append(
              "{\"member\":{\"reference\":\"Practitioner/%s\"}%s}"
                  .formatted(employee, employee.startsWith("nadia") ? COORDINATOR : ""));
    }
    var answer =
        BACKEND.contribute(
            "kommunen",
            """
            {"resourceType":"Bundle","type":"collection","entry":[%s
             {"resource":{"resourceType":"Patient","id":"p%s",
               "identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"%s"}]}},
             {"resource":{"resourceType":"CareTeam","id":"team-%s","status":"active",
               "subject":{"reference":"Patient/p%s"},"participant":[%s]}}]}
            """
                .formatted(practitioners, cpr, cpr, cpr, cpr, participants));
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.body());
    }
  }

  /** What a source says of the citizen, who is {@code Patient/person} to it. */
  public void contribute(String source, List<String> resources) {
    var all = new ArrayList<String>();
    all.add(TestData.patient("p" + cpr, cpr));
    resources.forEach(resource -> all.add(resource.replace("Patient/person", "Patient/p" + cpr)));
    var answer =
        BACKEND.contribute(source, TestData.bundle("collection", all.toArray(String[]::new)));
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.body());
    }
  }

  /** Opens several topics of the citizen's plan. */
  public <T> T open(Actor actor, Set<Topic> topics, Function<Permit, T> work) {
    return bean(AccessPolicy.class).open(actor, id(), topics, work);
  }

  /** Opens the citizen's wishes. */
  public <T> T open(Actor actor, Function<Permit, T> work) {
    return open(actor, Set.of(Topic.WISHES), work);
  }

  /** Opens several topics of the citizen's plan to be changed. */
  public <T> T change(Actor actor, Set<Topic> topics, Function<WritePermit, T> work) {
    return bean(AccessPolicy.class).change(actor, id(), topics, work);
  }

  /** Opens the citizen's wishes to be changed. */
  public <T> T change(Actor actor, Function<WritePermit, T> work) {
    return change(actor, Set.of(Topic.WISHES), work);
  }

  public Wish wish(String words, Actor.Professional... readers) {
    var ids = Arrays.stream(readers).map(Actor.Professional::id).collect(Collectors.toSet());
    return change(
        citizen,
        permit ->
            bean(Wishes.class)
                .write(
                    permit,
                    new WishDraft(WishKind.WISH, new OwnWords(words), Optional.empty(), ids)));
  }
}
