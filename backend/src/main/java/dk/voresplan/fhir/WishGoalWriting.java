package dk.voresplan.fhir;

import dk.voresplan.person.CitizenId;
import dk.voresplan.wish.OutcomeKind;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;

/**
 * A wish as the FHIR Goal that the citizen proposes, in their own words, with KL's code for that.
 * It is told to the source systems of those it is shared with, and to nobody else.
 */
final class WishGoalWriting {
  private static final String KL = "http://fhir.kl.dk/term/CodeSystem/CareSocialCodes";

  private WishGoalWriting() {}

  static WrittenResource told(Wish wish, CitizenId citizen) {
    var id = wish.id().toString();
    var updated = updated(wish);
    return new WrittenResource(
        ExportedType.GOAL,
        id,
        Optional.of(updated),
        () -> goal(wish, citizen, updated),
        Optional.of(() -> provenance(wish, citizen, updated)));
  }

  /** When those who are told last had something new to hear. */
  private static Instant updated(Wish wish) {
    return Stream.of(
            Stream.of(wish.writtenAt()),
            wish.changedAt().stream(),
            wish.cameTrueAt().stream(),
            wish.outcome().stream().map(outcome -> outcome.settledAt()),
            wish.currentReaders().stream().map(WishReader::sharedAt))
        .flatMap(moments -> moments)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Goal goal(Wish wish, CitizenId citizen, Instant updated) {
    var patient = patient(citizen);
    var goal = new Goal();
    goal.setId(wish.id().toString());
    goal.setMeta(meta(updated));
    goal.setLifecycleStatus(status(wish))
        .setDescription(Writing.words(Writing.said(wish.words())))
        .setSubject(patient)
        .setExpressedBy(patient.copy());
    goal.addCategory()
        .addCoding()
        .setSystem(KL)
        .setCode(GoalReading.CITIZENS_OWN)
        .setDisplay("FFB borgers mål og ønsker");
    wish.lifeArea().map(Writing::area).ifPresent(goal::addCategory);
    return goal;
  }

  private static GoalLifecycleStatus status(Wish wish) {
    if (wish.cameTrueAt().isPresent()) {
      return GoalLifecycleStatus.COMPLETED;
    }
    var kind = wish.outcome().map(outcome -> outcome.outcome().kind());
    if (kind.filter(OutcomeKind.BECAME_GOAL::equals).isPresent()) {
      return GoalLifecycleStatus.ACCEPTED;
    }
    return kind.filter(OutcomeKind.NOT_POSSIBLE::equals).isPresent()
        ? GoalLifecycleStatus.REJECTED
        : GoalLifecycleStatus.PROPOSED;
  }

  private static Provenance provenance(Wish wish, CitizenId citizen, Instant updated) {
    var target = ExportedType.GOAL.fhir() + "/" + wish.id();
    var provenance = new Provenance();
    provenance.setId(ProvenanceWriting.id(target));
    provenance.setMeta(meta(updated));
    provenance
        .addTarget(new Reference(target))
        .setOccurred(Writing.moment(wish.writtenAt()))
        .setRecordedElement(Writing.instant(updated));
    ProvenanceWriting.author(provenance, patient(citizen));
    return provenance;
  }

  private static Meta meta(Instant updated) {
    var meta = new Meta();
    meta.setLastUpdatedElement(Writing.instant(updated));
    return meta;
  }

  private static Reference patient(CitizenId citizen) {
    return new Reference("Patient/" + citizen);
  }
}
