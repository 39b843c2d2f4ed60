package dk.voresplan.organisation;

import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Settings;
import jakarta.inject.Singleton;
import java.util.Set;

/** What is asked of the source systems that the operator lets in. */
@Singleton
final class SourceRule implements ConfigurationRule {
  private static final String PLACE = "voresplan.sources";
  private static final String TRUSTED = "voresplan.delegation.sources";

  @Override
  public void check(Settings settings) {
    var sources = settings.entries(PLACE);
    for (var source : sources) {
      var place = PLACE + "." + source + ".";
      settings
          .setting(place + "organisation")
          .given("it is to be the organisation's name, as citizens know it");
      settings.setting(place + "sector").oneOf(Sector.class);
      settings
          .setting(place + "identifier")
          .given("it is to be the organisation's identifier, as its professionals sign in with");
      var enabled = settings.setting(place + "enabled");
      if (enabled.isGiven() && !Set.of("true", "false").contains(enabled.text())) {
        enabled.wrong("it is to be true, or false for a source system that is switched off");
      }
    }
    for (var trusted : settings.list(TRUSTED)) {
      if (!sources.contains(trusted)) {
        settings.wrong("%s names \"%s\", which is not in %s.".formatted(TRUSTED, trusted, PLACE));
      }
    }
  }
}
