package dk.voresplan.evidence;

import dk.voresplan.access.AccessLogChains;
import dk.voresplan.access.LogFinding;
import dk.voresplan.storage.CommandContext;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs {@code bin/verify-log}. It looks whether anyone changed, deleted, added or moved an entry of
 * the access log, or a signed root. It ends with 0 if nobody has, and with 2 if it could not look.
 * If someone has, it ends with 1 and a line for each finding. It prints what to write down and give
 * to it the next time. So nobody can take the roots back to an earlier day meanwhile.
 */
public final class VerifyLog {
  private VerifyLog() {}

  /** Reads where things are from the environment. */
  public static void main(String[] none) {
    System.exit(run(System.getenv(), System.out, System.err));
  }

  static int run(Map<String, String> environment, PrintStream out, PrintStream problems) {
    var url = environment.getOrDefault("DATABASE_URL", "");
    var roots = environment.getOrDefault("LOG_ROOTS_DIR", "");
    var key =
        environment.getOrDefault(
            "LOG_VERIFYING_KEY", environment.getOrDefault("LOG_SIGNING_KEY", ""));
    if (url.isBlank() || roots.isBlank() || key.isBlank()) {
      problems.println(
          "Say where things are: DATABASE_URL, LOG_ROOTS_DIR, and LOG_VERIFYING_KEY (or"
              + " LOG_SIGNING_KEY).");
      return 2;
    }
    try (var command =
        CommandContext.at(
            url,
            environment.getOrDefault("DATABASE_USER", "sa"),
            environment.getOrDefault("DATABASE_PASSWORD", ""))) {
      var found = new AtomicLong();
      var known = environment.getOrDefault("LOG_KNOWN_ROOTS", "");
      var looked =
          new LogVerification(
                  command.get(AccessLogChains.class),
                  new RootFolder(Path.of(roots)),
                  LogKeys.of(key),
                  Clock.systemUTC())
              .check(
                  known.isBlank() ? KnownRoots.NONE : KnownRoots.of(known),
                  finding -> tell(finding, found, out));
      out.println("Roots to write down, as LOG_KNOWN_ROOTS of the next time: " + looked.roots());
      out.println("%d entries, %d findings".formatted(looked.entries(), found.get()));
      return found.get() == 0 ? 0 : 1;
    } catch (IllegalStateException unreadable) {
      problems.println(unreadable.getMessage());
      return 2;
    }
  }

  private static void tell(LogFinding finding, AtomicLong found, PrintStream out) {
    found.incrementAndGet();
    out.println(finding);
  }
}
