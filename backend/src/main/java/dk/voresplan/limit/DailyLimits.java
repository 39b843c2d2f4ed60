package dk.voresplan.limit;

import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.i18n.SpokenDates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Counts what one person does in one plan on one Danish day. The count is in the database, so it
 * holds over nodes and restarts. It is in the transaction of what is done, so what failed is not
 * counted.
 */
@Singleton
public class DailyLimits {
  private final DailyCountRows counts;
  private final DailyConfiguration configuration;
  private final Clock clock;

  DailyLimits(DailyCountRows counts, DailyConfiguration configuration, Clock clock) {
    this.counts = counts;
    this.configuration = configuration;
    this.clock = clock;
  }

  /**
   * Takes one of the times that are left today.
   *
   * @param topic of the permit, which must be for writing
   * @throws TooMany if none is left, with how long the day still lasts
   */
  public void take(WritePermit permit, Topic topic, Daily what) {
    var now = clock.instant();
    var day = LocalDate.ofInstant(now, SpokenDates.ZONE);
    if (!oneMore(permit, List.of(topic), what, day)) {
      var tomorrow = day.plusDays(1).atStartOfDay(SpokenDates.ZONE).toInstant();
      throw TooMany.today(Duration.between(now, tomorrow));
    }
  }

  /**
   * Counts one more of that day, and forgets the days before.
   *
   * @return false if there are as many as there may be
   */
  private boolean oneMore(WritePermit permit, List<Topic> topics, Daily what, LocalDate day) {
    int most = configuration.times(what);
    var actor = permit.actor().key();
    if (counts.oneMore(permit, topics, actor, what, day, most) == 1) {
      return true;
    }
    counts.forget(permit, topics, actor, what, day);
    return (most > 0 && counts.first(permit, topics, actor, what, day) == 1)
        || counts.oneMore(permit, topics, actor, what, day, most) == 1;
  }
}
