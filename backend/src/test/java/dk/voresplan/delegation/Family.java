package dk.voresplan.delegation;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Identities;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.person.CprNumber;
import dk.voresplan.text.ShortText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A citizen with a plan of two goals, an appointment and a team, a brother and a mother. */
public final class Family {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  public final TeamOfTwo people = new TeamOfTwo();
  public final String brothersCpr = RunningBackend.newCpr();
  public final Actor.Person brother = person(brothersCpr, "Jonas Test");
  public final Actor.Person mother = person(RunningBackend.newCpr(), "Leila Test");
  public final Delegations delegations = TeamOfTwo.bean(Delegations.class);
  public final SharedPlans shared = TeamOfTwo.bean(SharedPlans.class);

  public Family() {
    people.contribute(
        "kommunen",
        List.of(
            goal("op", "Komme op om morgenen"),
            goal("vaerksted", "Være på værkstedet"),
            """
            {"resourceType":"RelatedPerson","id":"jonas","patient":{"reference":"Patient/person"},
             "name":[{"text":"Jonas Test"}]}
            """,
            """
            {"resourceType":"RelatedPerson","id":"leila","patient":{"reference":"Patient/person"},
             "name":[{"text":"Leila Test"}]}
            """,
            """
            {"resourceType":"CareTeam","id":"kin","status":"active",
             "subject":{"reference":"Patient/person"},
             "participant":[{"member":{"reference":"RelatedPerson/jonas"}},
              {"member":{"reference":"RelatedPerson/leila"}}]}
            """,
            task("tur", "Gå en tur efter morgenmaden", "jonas"),
            task("bad", "Tage bad", "leila"),
            appointment("samtale", "Samtale om søvn"),
            appointment("moede", "Fælles møde")));
  }

  /** Someone who has signed in. */
  public static Actor.Person person(String cpr, String name) {
    return TeamOfTwo.bean(Identities.class).person(new CprNumber(cpr), name);
  }

  private static String goal(String id, String title) {
    return """
    {"resourceType":"Goal","id":"%s","lifecycleStatus":"active",
     "description":{"text":"%s"},"subject":{"reference":"Patient/person"}}
    """
        .formatted(id, title);
  }

  private static String task(String id, String title, String owner) {
    return """
    {"resourceType":"Task","id":"%s","status":"in-progress","intent":"order","description":"%s",
     "for":{"reference":"Patient/person"},"reasonReference":{"reference":"Goal/op"},
     "owner":{"reference":"RelatedPerson/%s"}}
    """
        .formatted(id, title, owner);
  }

  private static String appointment(String id, String title) {
    return """
    {"resourceType":"Appointment","id":"%s","status":"booked","description":"%s",
     "start":"2027-03-01T10:00:00+01:00","end":"2027-03-01T11:00:00+01:00",
     "participant":[{"actor":{"reference":"Patient/person"},"status":"accepted"},
       {"actor":{"reference":"RelatedPerson/leila"},"status":"accepted"}]}
    """
        .formatted(id, title);
  }

  public LocalDate inAYear() {
    return delegations.usualLastDay();
  }

  /** What the citizen does with delegations. */
  public <T> T own(Function<WritePermit, T> work) {
    return people.change(people.citizen, Set.of(Topic.DELEGATIONS, Topic.GOALS), work);
  }

  public Invited invite(Map<Topic, Right> topics) {
    return own(permit ->
        delegations.invite(
            permit, new DelegationDraft(new ShortText("Jonas"), new Opened(topics), inAYear())));
  }

  /** Opens these topics for the relative, the whole way. */
  public Delegation opened(Actor.Person relative, Map<Topic, Right> topics) {
    var invited = invite(topics);
    delegations.use(relative, invited.code().spoken());
    return confirm(invited.delegation().id(), relative.name());
  }

  /** The citizen says yes to the one who has used the code last. */
  public Delegation confirm(DelegationId id, String name) {
    var use = use(id);
    return own(permit -> delegations.confirm(permit, id, name, use));
  }

  /** Which use of the code waits for a yes. */
  public UUID use(DelegationId id) {
    return own(permit -> delegations.find(permit, id))
        .invitation()
        .flatMap(Invitation::use)
        .orElse(new UUID(0, 0));
  }

  /** Lets custody open the plan by law until that moment, as a source system says. */
  public void custody(Actor.Person parent, Instant until) {
    byOthers(
        DelegationBasis.PARENTAL_CUSTODY,
        parent,
        until,
        Topic.GOALS,
        Topic.CONTACTS,
        Topic.CALENDAR);
  }

  /** Lets others than the citizen open these topics until that moment. */
  public DelegationId byOthers(
      DelegationBasis basis, Actor.Person parent, Instant until, Topic... topics) {
    var id = UUID.randomUUID();
    var own = RunningBackend.get().own();
    own.change(
        """
        insert into delegation
          (citizen_id, id, relative_id, name, basis, made_at, opened_at, until_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        people.id().value(),
        id,
        parent.key(),
        parent.name(),
        basis,
        LONG_AGO,
        LONG_AGO,
        until);
    for (var topic : topics) {
      own.change(
          "insert into delegation_topic (citizen_id, delegation_id, topic, writes)"
              + " values (?, ?, ?, false)",
          people.id().value(),
          id,
          topic);
    }
    return new DelegationId(id);
  }

  /** Lets the clock end a delegation a second ago. */
  public void expire(Delegation delegation) {
    RunningBackend.get()
        .own()
        .change(
            "update delegation set until_at = ? where citizen_id = ? and id = ?",
            Instant.now().minusSeconds(1),
            people.id().value(),
            delegation.id().value());
  }

  public Delegation opened(Topic... topics) {
    return opened(brother, Opened.seen(Set.of(topics)).topics());
  }
}
