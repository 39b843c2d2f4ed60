package dk.voresplan.sharing;

import dk.voresplan.organisation.Sector;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The law of each sector, as the operator reads it: {@code voresplan.sharing}. */
@Singleton
class SharingLaws {
  private final Set<Sector> coordinationPlan;
  private final Set<Sector> treatment;
  private final Set<Sector> socialPlan;

  SharingLaws(
      @Property(
              name = "voresplan.sharing.coordination-plan",
              defaultValue = "PSYCHIATRY,MUNICIPAL_SOCIAL")
          List<Sector> coordinationPlan,
      @Property(
              name = "voresplan.sharing.treatment",
              defaultValue = "MUNICIPAL_HEALTH,GENERAL_PRACTICE,SPECIALIST_PRACTICE")
          List<Sector> treatment,
      @Property(name = "voresplan.sharing.social-plan", defaultValue = "")
          List<Sector> socialPlan) {
    this.coordinationPlan = Set.copyOf(coordinationPlan);
    this.treatment = Set.copyOf(treatment);
    this.socialPlan = Set.copyOf(socialPlan);
  }

  /** The first that names the sector; consent where none does. */
  SharingLaw of(Sector sector) {
    if (coordinationPlan.contains(sector)) {
      return SharingLaw.COORDINATION_PLAN;
    }
    if (treatment.contains(sector)) {
      return SharingLaw.TREATMENT;
    }
    return socialPlan.contains(sector) ? SharingLaw.SOCIAL_PLAN : SharingLaw.CONSENT;
  }
}
