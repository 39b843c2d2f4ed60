package dk.voresplan;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Identities;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A unit of the municipality with Mette, Lise and Karen. Mette and Lise are in Maja's team; Karen
 * is not, and neither is in Ali's, where Mette is. Sanne of another unit and Nadia, who coordinates
 * and has a unit of her own, are in Maja's team.
 */
public final class UnitOfThree {
  private static final RunningBackend BACKEND = RunningBackend.get();
  private static final String COORDINATOR =
      ",\"role\":[{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"768820003\"}]}]";

  private static final String MUNICIPALITY =
      """
      {"resourceType":"Organization","id":"kommunen","name":"Skanderborg Kommune",
       "identifier":[{"system":"urn:oid:1.2.208.176.1.1","value":"999000000000011"}]}
      """;

  public final String cpr = RunningBackend.newCpr();
  public final Actor.Person maja = citizen(cpr, "Maja Test");
  public final Actor.Person ali;
  public final Actor.Professional mette;
  public final Actor.Professional lise;
  public final Actor.Professional karen;
  public final Actor.Professional sanne;
  public final Actor.Professional nadia;
  public final String unit = "unit-" + cpr;

  public UnitOfThree() {
    var another = RunningBackend.newCpr();
    ali = citizen(another, "Åli Test");
    team(cpr, "mette", "lise", "sanne", "nadia");
    team(another, "mette", "karen");
    team(RunningBackend.newCpr(), "karen");
    mette = professional("mette");
    lise = professional("lise");
    karen = professional("karen");
    sanne = professional("sanne");
    nadia = professional("nadia");
    team(another, "mette");
  }

  /** The employee number of the professional of this name. */
  public String employee(String name) {
    return name + "-" + cpr;
  }

  public Wish wish(Actor.Person citizen, String words, Actor.Professional... readers) {
    var ids = Arrays.stream(readers).map(Actor.Professional::id).collect(Collectors.toSet());
    return change(
        citizen,
        citizen.id(),
        permit ->
            TeamOfTwo.bean(Wishes.class)
                .write(
                    permit,
                    new WishDraft(WishKind.WISH, new OwnWords(words), Optional.empty(), ids)));
  }

  /** Opens a citizen's wishes to write in them. */
  public <T> T change(Actor actor, CitizenId citizen, Function<WritePermit, T> work) {
    return TeamOfTwo.bean(AccessPolicy.class).change(actor, citizen, Set.of(Topic.WISHES), work);
  }

  /** The municipality contributes a team with these, and nobody else. */
  public void team(String whose, String... names) {
    var resources = new ArrayList<String>();
    resources.add(TestData.patient("p" + whose, whose));
    resources.add(MUNICIPALITY);
    var participants = new ArrayList<String>();
    for (var name : names) {
      var id = employee(name);
      var at =
          switch (name) {
            case "sanne" -> "other-" + cpr;
            case "nadia" -> "third-" + cpr;
            default -> unit;
          };
      resources.add(
          """
          {"resourceType":"Organization","id":"%s","name":"Enheden",
           "partOf":{"reference":"Organization/kommunen"},
           "identifier":[{"system":"urn:oid:1.2.208.176.1.1","value":"%s"}]}
          """
              .formatted(at, at));
      resources.add(practitioner(name));
      resources.add(
          """
          {"resourceType":"PractitionerRole","id":"r-%s","practitioner":{"reference":
           "Practitioner/%s"},"organization":{"reference":"Organization/%s"}}
          """
              .formatted(id, id, at));
      participants.add(
          "{\"member\":{\"reference\":\"PractitionerRole/r-%s\"}%s}"
              .formatted(id, name.equals("nadia") ? COORDINATOR : ""));
    }
    resources.add(
        """
        {"resourceType":"CareTeam","id":"team-%s","status":"active",
         "subject":{"reference":"Patient/p%s"},"participant":[%s]}
        """
            .formatted(whose, whose, String.join(",", participants)));
    contribute(resources);
  }

  /** The municipality names them in Maja's team for Nadia's unit, too. */
  public void alsoInThird(String name) {
    var id = employee(name);
    also(
        "also-" + id,
        "PractitionerRole/also-" + id,
        MUNICIPALITY,
        """
        {"resourceType":"Organization","id":"third-%1$s","name":"Enheden",
         "partOf":{"reference":"Organization/kommunen"},
         "identifier":[{"system":"urn:oid:1.2.208.176.1.1","value":"third-%1$s"}]}
        """
            .formatted(cpr),
        practitioner(name),
        """
        {"resourceType":"PractitionerRole","id":"also-%1$s","practitioner":{"reference":
         "Practitioner/%1$s"},"organization":{"reference":"Organization/third-%2$s"}}
        """
            .formatted(id, cpr));
  }

  /** It names Nadia in their place, who is in the team in any case. */
  public void noLongerInThird(String name) {
    also("also-" + employee(name), "Practitioner/" + employee("nadia"), practitioner("nadia"));
  }

  /** The municipality names them in Maja's team once more, without a unit. */
  public void alsoPlainly(String name) {
    also("plainly-" + employee(name), "Practitioner/" + employee(name), practitioner(name));
  }

  private void also(String team, String member, String... more) {
    var resources = new ArrayList<>(List.of(more));
    resources.add(TestData.patient("p" + cpr, cpr));
    resources.add(
        """
        {"resourceType":"CareTeam","id":"%1$s","status":"active",
         "subject":{"reference":"Patient/p%2$s"},"participant":[{"member":{"reference":"%3$s"}}]}
        """
            .formatted(team, cpr, member));
    contribute(resources);
  }

  private String practitioner(String name) {
    return """
    {"resourceType":"Practitioner","id":"%1$s","name":[{"text":"%2$s"}],
     "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"%1$s"}]}
    """
        .formatted(employee(name), named(name));
  }

  private static void contribute(List<String> resources) {
    var answer =
        BACKEND.contribute(
            "kommunen",
            TestData.bundle("collection", resources.stream().distinct().toArray(String[]::new)));
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.body());
    }
  }

  /** Another citizen, in whose team these are. */
  public Actor.Person citizenOf(String... names) {
    var another = RunningBackend.newCpr();
    team(another, names);
    return citizen(another, "Ida Test");
  }

  private static Actor.Person citizen(String cpr, String name) {
    return TeamOfTwo.bean(Identities.class).person(new CprNumber(cpr), name);
  }

  private Actor.Professional professional(String name) {
    return TeamOfTwo.bean(Identities.class)
        .professional(TeamOfTwo.ORGANISATION, employee(name), named(name))
        .orElseThrow();
  }

  /** What the professional of this name is called in full. */
  public static String named(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " Test";
  }
}
