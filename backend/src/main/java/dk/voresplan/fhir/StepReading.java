package dk.voresplan.fhir;

import dk.voresplan.contribution.Contributed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** A FHIR Task, ServiceRequest or activity of a CarePlan as a step. */
final class StepReading {
  static final String PERTAINS_TO_GOAL =
      "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal";

  private static final String SNOMED_CT = "http://snomed.info/sct";
  private static final String REFERRAL = "3457005";

  private StepReading() {}

  static Contributed.Step read(Task task, Reading reading) {
    var reasons = task.hasReasonReference() ? List.of(task.getReasonReference()) : NO_REFERENCES;
    return new Contributed.Step(
        PlainText.title(task.getDescription())
            .or(() -> Reading.words(task.getCode()))
            .or(() -> PlainText.title(task.getFocus().getDisplay()))
            .or(() -> Reading.words(task.getReasonCode()))
            .or(() -> note(task.getNote())),
        isCurrent(task.getStatus()),
        task.getStatus() == Task.TaskStatus.COMPLETED,
        LifeAreas.of(List.of(task.getCode())),
        reading.maybeParty(task.getOwner()),
        start(task.getExecutionPeriod()),
        end(task.getRestriction().getPeriod()).or(() -> end(task.getExecutionPeriod())),
        goals(task, reasons, reading),
        Stream.concat(Stream.of(task.getFocus()), task.getBasedOn().stream())
            .flatMap(it -> reading.key(it).stream())
            .filter(key -> key.startsWith("CarePlan/"))
            .toList(),
        Optional.empty());
  }

  static Contributed.Step read(ServiceRequest request, Reading reading) {
    return new Contributed.Step(
        Reading.words(request.getCode())
            .or(() -> Reading.words(request.getOrderDetail()))
            .or(() -> PlainText.title(request.getPatientInstruction()))
            .or(() -> Reading.words(request.getReasonCode()))
            .or(() -> note(request.getNote()))
            .or(() -> Reading.words(request.getCategory())),
        isCurrent(request.getStatus()) && !request.getDoNotPerform(),
        request.getStatus() == ServiceRequest.ServiceRequestStatus.COMPLETED,
        LifeAreas.of(
            Stream.of(request.getCategory(), List.of(request.getCode()), request.getOrderDetail())
                .flatMap(List::stream)
                .toList()),
        reading.parties(request.getPerformer()).stream().findFirst(),
        start(request.getOccurrence()),
        end(request.getOccurrence()),
        goals(request, request.getReasonReference(), reading),
        reading.keys(request.getBasedOn()).stream()
            .filter(key -> key.startsWith("CarePlan/"))
            .toList(),
        referral(request));
  }

  static Contributed.Step read(CarePlanActivityDetailComponent detail, Reading reading) {
    return new Contributed.Step(
        PlainText.title(detail.getDescription())
            .or(() -> Reading.words(detail.getCode()))
            .or(() -> Reading.words(detail.getReasonCode())),
        isCurrent(detail) && !detail.getDoNotPerform(),
        detail.hasStatus() && "completed".equals(detail.getStatus().toCode()),
        LifeAreas.of(List.of(detail.getCode())),
        reading.parties(detail.getPerformer()).stream().findFirst(),
        start(detail.getScheduled()),
        end(detail.getScheduled()),
        reading.keys(detail.getGoal()),
        List.of(),
        Optional.empty());
  }

  /** A referral is waited for from the day it was made. */
  private static Optional<Contributed.Referral> referral(ServiceRequest request) {
    boolean isReferral =
        request.getCategory().stream()
            .flatMap(category -> category.getCoding().stream())
            .anyMatch(coding ->
                SNOMED_CT.equals(coding.getSystem()) && REFERRAL.equals(coding.getCode()));
    return isReferral
        ? Optional.of(
            new Contributed.Referral(
                Reading.day(request.getAuthoredOnElement()),
                PlainText.text(request.getPatientInstruction())))
        : Optional.empty();
  }

  private static final List<Reference> NO_REFERENCES = List.of();

  private static List<String> goals(
      DomainResource resource, List<Reference> reasons, Reading reading) {
    return Stream.concat(
            resource.getExtensionsByUrl(PERTAINS_TO_GOAL).stream()
                .map(extension -> extension.getValue())
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast),
            reasons.stream())
        .flatMap(reference -> reading.key(reference).stream())
        .filter(key -> key.startsWith("Goal/"))
        .distinct()
        .toList();
  }

  private static Optional<String> note(List<Annotation> notes) {
    return notes.stream().flatMap(note -> PlainText.title(note.getText()).stream()).findFirst();
  }

  private static boolean isCurrent(Task.@Nullable TaskStatus status) {
    if (status == null) {
      return true;
    }
    return switch (status) {
      case REJECTED, CANCELLED, FAILED, ENTEREDINERROR -> false;
      default -> true;
    };
  }

  private static boolean isCurrent(ServiceRequest.@Nullable ServiceRequestStatus status) {
    return status != ServiceRequest.ServiceRequestStatus.REVOKED
        && status != ServiceRequest.ServiceRequestStatus.ENTEREDINERROR;
  }

  private static boolean isCurrent(CarePlanActivityDetailComponent detail) {
    return !detail.hasStatus()
        || switch (detail.getStatus()) {
          case CANCELLED, STOPPED, ENTEREDINERROR -> false;
          default -> true;
        };
  }

  private static Optional<LocalDate> start(@Nullable Type when) {
    return switch (when) {
      case Period period -> Reading.day(period.getStartElement());
      case DateTimeType time -> Reading.day(time);
      case Timing timing when timing.getRepeat().getBounds() instanceof Period bounds ->
          start(bounds);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> end(@Nullable Type when) {
    return switch (when) {
      case Period period -> Reading.day(period.getEndElement());
      case DateTimeType time -> Reading.day(time);
      case Timing timing when timing.getRepeat().getBounds() instanceof Period bounds ->
          end(bounds);
      case null, default -> Optional.empty();
    };
  }
}
