package dk.voresplan.delegation;

import dk.voresplan.access.Topic;
import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Settings;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** What is asked of the topics that custody and guardianship open. */
@Singleton
final class ByLawRule implements ConfigurationRule {
  private static final String PLACE = "voresplan.delegation.by-law";

  @Override
  public void check(Settings settings) {
    var topics = Opened.OFFERED.stream().map(Topic::name).collect(Collectors.toList());
    for (var topic : settings.list(PLACE)) {
      if (!topic.isBlank() && !topics.contains(topic)) {
        settings.wrong(
            "%s names \"%s\": a topic is one of %s."
                .formatted(PLACE, topic, String.join(", ", topics)));
      }
    }
  }
}
