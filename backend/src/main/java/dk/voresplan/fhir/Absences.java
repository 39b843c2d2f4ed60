package dk.voresplan.fhir;

import dk.voresplan.team.Absence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.PractitionerRole.PractitionerRoleNotAvailableComponent;

/** When someone is away, and what the source says of who answers meanwhile. */
final class Absences {
  private static final int MOST = 50;

  private Absences() {}

  /** Those with a time: away at no known time ("public holidays") tells nothing of today. */
  static List<Absence> of(List<PractitionerRoleNotAvailableComponent> times) {
    return times.stream().flatMap(time -> one(time).stream()).limit(MOST).toList();
  }

  private static Optional<Absence> one(PractitionerRoleNotAvailableComponent time) {
    if (!time.hasDuring()) {
      return Optional.empty();
    }
    var absence =
        new Absence(
            Reading.day(time.getDuring().getStartElement()),
            Reading.day(time.getDuring().getEndElement()),
            PlainText.title(time.getDescription()));
    return Stream.of(absence).filter(Absence::isSometime).findFirst();
  }
}
