package dk.voresplan.configuration;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import java.util.List;

/**
 * Checks every setting before anything else is made. Whoever corrects one mistake learns of all the
 * others at once, and nothing has started, migrated or listened by then.
 */
@Context
@PortalOnly
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ConfigurationCheck {
  ConfigurationCheck(List<ConfigurationRule> rules, Environment environment) {
    var settings = new Settings(environment);
    rules.forEach(rule -> rule.check(settings));
    if (!settings.problems().isEmpty()) {
      throw new InvalidConfiguration(settings.problems());
    }
  }
}
