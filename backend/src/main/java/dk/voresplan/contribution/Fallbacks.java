package dk.voresplan.contribution;

import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.Words;
import dk.voresplan.organisation.Sector;
import dk.voresplan.plan.LifeArea;
import java.util.Locale;
import java.util.Map;

/** What is said where a source says nothing, so that no card is empty. */
final class Fallbacks {
  private static final Words DANISH = Messages.in(Locale.of("da", "DK"));

  private Fallbacks() {}

  /** The area of life that help from this sector is mostly about. */
  static LifeArea area(Sector sector) {
    return switch (sector) {
      case MUNICIPAL_SOCIAL -> LifeArea.HOME_AND_EVERYDAY;
      case EMPLOYMENT, SCHOOL -> LifeArea.EDUCATION_AND_WORK;
      case PSYCHIATRY -> LifeArea.MENTAL_HEALTH;
      case MUNICIPAL_HEALTH, GENERAL_PRACTICE, SPECIALIST_PRACTICE -> LifeArea.PHYSICAL_HEALTH;
      case CIVIL_SOCIETY -> LifeArea.LEISURE;
    };
  }

  /** The sentence {@code key}, which names the organisation. */
  static String sentence(String key, String organisation) {
    return DANISH.say(key, Map.of("organisation", organisation));
  }
}
