package dk.voresplan.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Sets how often each person, address or system may do things: {@code voresplan.limits}. A whole
 * municipality may sign in from one address. A source system may send all that it has at once.
 *
 * @param signInsPerMinute of one address
 * @param codesPerHour of one person
 * @param emergenciesPerHour of one professional, found or not
 * @param exportsPerHour of one person, or of one address where nobody is signed in
 * @param pagesPerMinute that one person opens, each of which the server keeps in memory
 * @param requestsPerMinute of one caller of the API
 * @param requestsAtOnce of one address, where a whole organisation may be
 */
@ConfigurationProperties("voresplan.limits")
record LimitConfiguration(
    @Bindable(defaultValue = "300") int signInsPerMinute,
    @Bindable(defaultValue = "20") int codesPerHour,
    @Bindable(defaultValue = "5") int emergenciesPerHour,
    @Bindable(defaultValue = "60") int exportsPerHour,
    @Bindable(defaultValue = "30") int pagesPerMinute,
    @Bindable(defaultValue = "6000") int requestsPerMinute,
    @Bindable(defaultValue = "1000") int requestsAtOnce) {

  int times(Limit limit) {
    return switch (limit) {
      case SIGN_IN -> signInsPerMinute;
      case CODE -> codesPerHour;
      case EMERGENCY -> emergenciesPerHour;
      case EXPORT -> exportsPerHour;
      case PAGE -> pagesPerMinute;
      case API -> requestsPerMinute;
    };
  }

  static Duration within(Limit limit) {
    return switch (limit) {
      case SIGN_IN, PAGE, API -> Duration.ofMinutes(1);
      case CODE, EMERGENCY, EXPORT -> Duration.ofHours(1);
    };
  }
}
