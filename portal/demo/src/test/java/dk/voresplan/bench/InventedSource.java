package dk.voresplan.bench;

import java.util.List;
import java.util.Locale;

/** An invented source is an organisation whose system contributes to plans. */
enum InventedSource {
  KOMMUNEN("999000000000011", "Skanderborg Kommune", "MUNICIPAL_SOCIAL", "Bostøtten"),
  PSYKIATRIEN("999000000000021", "Regionspsykiatrien", "PSYCHIATRY", "Distriktspsykiatrien"),
  JOBCENTRET("999000000000031", "Jobcenter Skanderborg", "EMPLOYMENT", "Jobteamet"),
  LAEGEHUSET("999000000000041", "Lægehuset Adelgade", "GENERAL_PRACTICE", "Klinikken");

  private final String identifier;
  private final String organisation;
  private final String sector;
  private final String unit;

  InventedSource(String identifier, String organisation, String sector, String unit) {
    this.identifier = identifier;
    this.organisation = organisation;
    this.sector = sector;
    this.unit = unit;
  }

  /** Returns the client id of its access tokens. */
  String client() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns its SOR number, which is invented. */
  String identifier() {
    return identifier;
  }

  String organisation() {
    return organisation;
  }

  /** Returns the sector as the server's configuration calls it. */
  String sector() {
    return sector;
  }

  /** Returns what its units are called. */
  String unit() {
    return unit;
  }

  /** Returns the areas of life that its goals are about. */
  List<String> areas() {
    return switch (this) {
      case KOMMUNEN -> List.of("HOME_AND_EVERYDAY", "MONEY", "FAMILY_AND_FRIENDS");
      case PSYKIATRIEN -> List.of("MENTAL_HEALTH", "HOME_AND_EVERYDAY");
      case JOBCENTRET -> List.of("EDUCATION_AND_WORK", "MONEY");
      case LAEGEHUSET -> List.of("PHYSICAL_HEALTH", "MENTAL_HEALTH");
    };
  }
}
