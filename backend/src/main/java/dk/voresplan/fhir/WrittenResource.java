package dk.voresplan.fhir;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Provenance;

/**
 * Describes one resource to give out. It is written only when it is asked for. So an answer holds
 * no more of FHIR's model than one page.
 *
 * @param id the portal's own
 * @param lastUpdated when the portal took it in; empty for what is the portal's own
 * @param provenance where it comes from; empty for what is the portal's own
 */
record WrittenResource(
    ExportedType type,
    String id,
    Optional<Instant> lastUpdated,
    Supplier<DomainResource> resource,
    Optional<Supplier<Provenance>> provenance) {

  /** The order of answers, which stays when others come and go: pages follow it. */
  static final Comparator<Place> ORDER =
      Comparator.comparing(Place::type, ExportedType.ORDER).thenComparing(Place::id);

  /** Where a resource stands in that order. */
  record Place(ExportedType type, String id) {
    @Override
    public String toString() {
      return type.fhir() + "." + id;
    }
  }

  Place place() {
    return new Place(type, id);
  }
}
