package dk.voresplan.outbox;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.person.CitizenId;
import java.util.Set;
import java.util.UUID;

/**
 * Says that something changed, and not what: whoever hears it asks anew, with a permit. It may come
 * twice, so nobody counts notices.
 *
 * @param id the wish, handover, delegation or what was told
 * @param concerned the professionals it concerns
 */
public record ChangeSignal(
    Subject subject, UUID id, CitizenId citizen, Set<ProfessionalId> concerned) {
  /** Whether it is about this one. */
  public boolean isAbout(Subject other, UUID otherId) {
    return subject == other && id.equals(otherId);
  }

  /** Whether it is about one of this citizen's. */
  public boolean isAbout(Subject other, CitizenId whose) {
    return subject == other && citizen.equals(whose);
  }

  /** Whether it is about one that concerns this professional. */
  public boolean isAbout(Subject other, ProfessionalId professional) {
    return subject == other && concerned.contains(professional);
  }
}
