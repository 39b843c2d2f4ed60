package dk.voresplan.unit;

import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Settings;
import jakarta.inject.Singleton;

/** What is asked of the leaders whom the operator names. */
@Singleton
final class LeaderRule implements ConfigurationRule {
  private static final String PLACE = "voresplan.leaders";

  @Override
  public void check(Settings settings) {
    for (var leader : settings.entries(PLACE)) {
      var place = PLACE + "." + leader + ".";
      settings.setting(place + "organisation").given("it is to be the organisation's identifier");
      settings.setting(place + "employee").given("it is to be the leader's employee identifier");
      var unit = settings.setting(place + "unit");
      if (!unit.text().matches("[^|\\s]+\\|[^|\\s]+")) {
        unit.wrong("it is to be the unit's identifier as system|value");
      }
    }
  }
}
