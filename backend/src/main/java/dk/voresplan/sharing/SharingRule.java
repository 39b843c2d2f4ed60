package dk.voresplan.sharing;

import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Settings;
import dk.voresplan.organisation.Sector;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** What is asked of the lists of sectors that see by law. */
@Singleton
final class SharingRule implements ConfigurationRule {
  private static final String PLACE = "voresplan.sharing";
  private static final List<String> LAWS = List.of("coordination-plan", "treatment", "social-plan");
  private static final List<String> SECTORS =
      Arrays.stream(Sector.values()).map(Enum::name).toList();

  @Override
  public void check(Settings settings) {
    settings.only(PLACE, LAWS);
    for (var law : LAWS) {
      var place = PLACE + "." + law;
      for (var sector : settings.list(place)) {
        if (!sector.isBlank() && !SECTORS.contains(sector)) {
          settings.wrong(
              "%s names \"%s\": a sector is one of %s."
                  .formatted(place, sector, String.join(", ", SECTORS)));
        }
      }
    }
  }
}
