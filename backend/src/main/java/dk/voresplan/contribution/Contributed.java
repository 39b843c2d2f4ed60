package dk.voresplan.contribution;

import dk.voresplan.access.Topic;
import dk.voresplan.delegation.DelegationBasis;
import dk.voresplan.organisation.Sector;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.team.Absence;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds what one resource of a source says, in the portal's own words. It is stored beside the
 * original, so that merging needs no FHIR.
 *
 * <p>Texts are plain, never empty, never a code or an id. References are {@code Type/id} within the
 * source. Something that is not {@code current} has ended or was never agreed: it leaves the plan.
 */
public sealed interface Contributed {
  /** The citizen, as the source names them. */
  @Serdeable
  record Patient(Optional<String> name) implements Contributed {}

  /**
   * A plan of one organisation: it says which goals and steps belong together, and whose they are.
   *
   * @param authors who made it, the most responsible first
   * @param goals references to its goals, in its order
   * @param activities its steps, in its order
   * @param teams references to the teams that carry it out
   */
  @Serdeable
  record CarePlan(
      Optional<String> title,
      boolean current,
      Optional<LifeArea> area,
      List<NamedParty> authors,
      List<String> goals,
      List<Activity> activities,
      List<String> teams)
      implements Contributed {}

  /** A step of a care plan: a resource of its own, or said in place. */
  @Serdeable
  record Activity(Optional<NamedParty> elsewhere, Optional<Step> step) {}

  /**
   * What is wanted.
   *
   * @param codes what it is about, {@code system|code}: the same code is the same goal
   */
  @Serdeable
  record Goal(
      Optional<String> title,
      Optional<String> description,
      boolean current,
      Optional<LifeArea> area,
      boolean citizensOwn,
      List<String> codes,
      Optional<LocalDate> since,
      Optional<LocalDate> followUpOn)
      implements Contributed {}

  /**
   * Something to do.
   *
   * @param goals references to the goals that it serves
   * @param plans references to the care plans that it belongs to
   * @param referral that it is help which was asked for elsewhere, and is waited for
   */
  @Serdeable
  record Step(
      Optional<String> title,
      boolean current,
      boolean done,
      Optional<LifeArea> area,
      Optional<NamedParty> holder,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      List<String> goals,
      List<String> plans,
      Optional<Referral> referral)
      implements Contributed {}

  /** That help was asked for: since when, and what to do until it comes. */
  @Serdeable
  record Referral(Optional<LocalDate> since, Optional<String> meanwhile) {}

  /**
   * The people of one source around the citizen.
   *
   * @param kind what kind of team it is, in words
   */
  @Serdeable
  record CareTeam(
      boolean current, Optional<String> kind, List<Member> members, List<NamedParty> organisations)
      implements Contributed {}

  /**
   * One of a team.
   *
   * @param last the last day of being one, when it has an end
   */
  @Serdeable
  record Member(
      NamedParty who,
      Optional<String> role,
      boolean coordinator,
      Optional<NamedParty> onBehalfOf,
      Optional<LocalDate> last) {}

  /**
   * Someone close to the citizen.
   *
   * @param person who it is to the portal, when the source knows the CPR number
   * @param basis what the source says that they may see the plan on, when it does
   * @param from since when they are, when the source says it
   * @param until until when they are, when the source says it
   */
  @Serdeable
  record Relative(
      boolean current,
      Optional<String> name,
      Optional<String> relation,
      Optional<String> phone,
      Optional<UUID> person,
      Optional<DelegationBasis> basis,
      Optional<Instant> from,
      Optional<Instant> until)
      implements Contributed {}

  /**
   * That the citizen, or the law, lets relatives see something.
   *
   * @param current whether it stands, and permits
   * @param relatives references to those whom it lets see it
   * @param topics what they may see
   */
  @Serdeable
  record Consent(
      boolean current,
      List<NamedParty> relatives,
      DelegationBasis basis,
      Optional<Instant> from,
      Optional<Instant> until,
      List<Topic> topics)
      implements Contributed {}

  /**
   * A meeting.
   *
   * @param requests references to what it was made for
   * @param video where one joins by video, as its {@code VideoAddress} says it
   * @param bring what to bring or to know
   */
  @Serdeable
  record Appointment(
      boolean current,
      Optional<String> title,
      Optional<Instant> start,
      Optional<Instant> end,
      List<NamedParty> participants,
      List<String> requests,
      boolean cancelled,
      Optional<URI> video,
      Optional<String> bring)
      implements Contributed {}

  /**
   * Someone employed somewhere.
   *
   * @param employee the identifier that the employer knows them by
   * @param identifiers other identifiers, {@code system|value}
   */
  @Serdeable
  record Practitioner(
      boolean current,
      Optional<String> name,
      Optional<String> employee,
      List<String> identifiers,
      Optional<String> phone)
      implements Contributed {}

  /** What someone does for an organisation. */
  @Serdeable
  record Role(
      boolean current,
      Optional<NamedParty> practitioner,
      Optional<NamedParty> organisation,
      Optional<String> role,
      Optional<String> phone,
      Optional<String> hours,
      List<Absence> absences)
      implements Contributed {}

  /** An organisation or a unit of one. */
  @Serdeable
  record Organisation(
      Optional<String> name,
      List<String> identifiers,
      Optional<NamedParty> partOf,
      Optional<Sector> sector,
      Optional<String> phone)
      implements Contributed {}

  /**
   * A place where people meet.
   *
   * @param address how to find it
   * @param video where one comes to it by video
   */
  @Serdeable
  record Place(Optional<String> name, Optional<String> address, Optional<URI> video)
      implements Contributed {}
}
