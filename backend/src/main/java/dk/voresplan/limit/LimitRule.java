package dk.voresplan.limit;

import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Settings;
import io.micronaut.core.naming.NameUtils;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is asked of limits: none is zero, none is without end, and none is misspelt. */
@Singleton
final class LimitRule implements ConfigurationRule {
  private static final String PLACE = "voresplan.limits";
  private static final String PER_DAY = "per-day";
  private static final int MOST = 1_000_000;

  @Override
  public void check(Settings settings) {
    var limits = names(LimitConfiguration.class);
    settings.only(PLACE, Stream.concat(limits.stream(), Stream.of(PER_DAY)).toList());
    check(settings, PLACE, limits);
    var perDay = PLACE + "." + PER_DAY;
    settings.only(perDay, names(DailyConfiguration.class));
    check(settings, perDay, names(DailyConfiguration.class));
  }

  private static void check(Settings settings, String place, List<String> limits) {
    limits.forEach(limit -> settings.setting(place + "." + limit).number(1, MOST));
  }

  private static List<String> names(Class<? extends Record> limits) {
    return Arrays.stream(limits.getRecordComponents())
        .map(RecordComponent::getName)
        .map(NameUtils::hyphenate)
        .toList();
  }
}
