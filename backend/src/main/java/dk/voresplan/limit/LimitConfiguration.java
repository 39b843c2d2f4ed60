package dk.voresplan.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How often things may be done, for each who does them: {@code voresplan.limits}. A whole
 * municipality may sign in from one address, and a source system may send all that it has at once.
 *
 * @param signInsAMinute of one address
 * @param codesAnHour of one person
 * @param invitationsADay of one citizen
 * @param exportsAnHour of one person, or of one address where nobody is signed in
 * @param requestsAMinute of one caller of the API
 */
@ConfigurationProperties("voresplan.limits")
record LimitConfiguration(
    @Bindable(defaultValue = "300") int signInsAMinute,
    @Bindable(defaultValue = "10") int codesAnHour,
    @Bindable(defaultValue = "20") int invitationsADay,
    @Bindable(defaultValue = "60") int exportsAnHour,
    @Bindable(defaultValue = "6000") int requestsAMinute) {

  int times(Limit limit) {
    return switch (limit) {
      case SIGN_IN -> signInsAMinute;
      case CODE -> codesAnHour;
      case INVITATION -> invitationsADay;
      case EXPORT -> exportsAnHour;
      case API -> requestsAMinute;
    };
  }

  static Duration within(Limit limit) {
    return switch (limit) {
      case SIGN_IN, API -> Duration.ofMinutes(1);
      case CODE, EXPORT -> Duration.ofHours(1);
      case INVITATION -> Duration.ofDays(1);
    };
  }
}
