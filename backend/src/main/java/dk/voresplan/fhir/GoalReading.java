package dk.voresplan.fhir;

import dk.voresplan.contribution.Contributed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;

/** A FHIR Goal in the portal's words. */
final class GoalReading {
  /** "FFB borgers mål og ønsker": the citizen's own words, whoever wrote them down. */
  static final String CITIZENS_OWN = "416fe27d-3ccf-4390-8742-8b52a9d8dc78";

  private GoalReading() {}

  static Contributed.Goal read(Goal goal, Reading reading) {
    var notes =
        PlainText.text(
            goal.getNote().stream().map(Annotation::getText).collect(Collectors.joining("\n")));
    var title = title(goal);
    return new Contributed.Goal(
        title.or(() -> notes.flatMap(PlainText::title)),
        title.isPresent() ? notes : Optional.empty(),
        isCurrent(goal.getLifecycleStatus()),
        LifeAreas.of(
            Stream.concat(goal.getCategory().stream(), Stream.of(goal.getDescription())).toList()),
        isCitizensOwn(goal, reading),
        codes(goal.getDescription()),
        goal.hasStartDateType() ? Reading.day(goal.getStartDateType()) : Optional.empty(),
        goal.getTarget().stream()
            .filter(Goal.GoalTargetComponent::hasDueDateType)
            .map(Goal.GoalTargetComponent::getDue)
            .filter(DateType.class::isInstance)
            .flatMap(due -> Reading.day((DateType) due).stream())
            .min(java.util.Comparator.naturalOrder()));
  }

  private static List<String> codes(CodeableConcept concept) {
    return concept.getCoding().stream()
        .filter(coding -> coding.hasSystem() && coding.hasCode())
        .map(coding -> coding.getSystem() + "|" + coding.getCode())
        .distinct()
        .toList();
  }

  private static Optional<String> title(Goal goal) {
    return Reading.words(goal.getDescription())
        .or(() -> Reading.words(goal.getCategory()))
        .or(() ->
            goal.getTarget().stream()
                .flatMap(target -> Reading.words(target.getMeasure()).stream())
                .findFirst());
  }

  private static boolean isCurrent(@org.jspecify.annotations.Nullable GoalLifecycleStatus status) {
    if (status == null) {
      return true;
    }
    return switch (status) {
      case COMPLETED, CANCELLED, ENTEREDINERROR, REJECTED -> false;
      case PROPOSED, PLANNED, ACCEPTED, ACTIVE, ONHOLD, NULL -> true;
    };
  }

  private static boolean isCitizensOwn(Goal goal, Reading reading) {
    return reading
            .key(goal.getExpressedBy())
            .filter(key -> key.startsWith("Patient/") || key.startsWith("RelatedPerson/"))
            .isPresent()
        || goal.getCategory().stream()
            .flatMap(category -> category.getCoding().stream())
            .anyMatch(coding -> CITIZENS_OWN.equals(coding.getCode()));
  }
}
