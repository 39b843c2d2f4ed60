package dk.voresplan.access;

import jakarta.inject.Singleton;
import java.util.List;

/** Who has seen the plan: one entry for each permit used and each try refused. */
@Singleton
public class AccessLog {
  private final AccessLogRepository entries;

  AccessLog(AccessLogRepository entries) {
    this.entries = entries;
  }

  /**
   * What others did in the plan, newest first, {@code limit} different things at most: the same
   * within a minute is told once, and so are one actor's refused tries and a calendar program's
   * readings of a day.
   *
   * @throws AccessRefused if the permit is not the citizen's own
   */
  public List<AccessLogEntry> byOthers(Permit permit, int limit) {
    return entries.byOthers(permit, limit);
  }
}
