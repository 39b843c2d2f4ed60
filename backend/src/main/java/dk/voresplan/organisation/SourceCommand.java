package dk.voresplan.organisation;

import dk.voresplan.storage.CommandContext;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * Runs {@code bin/source}, which switches a source system off and on while the portal runs. It also
 * shows which are off. It ends with 0 when it is done, and with 1 when there is no such source
 * system. It ends with 2 when it could not ask.
 */
public final class SourceCommand {
  private static final int LONGEST_REASON = 500;
  private static final String HOW =
      "bin/source, bin/source off CLIENT \"reason\", or bin/source on CLIENT";

  private SourceCommand() {}

  /** Reads where the database is from the environment. */
  public static void main(String[] said) {
    System.exit(run(List.of(said), System.getenv(), System.out, System.err));
  }

  static int run(
      List<String> said, Map<String, String> environment, PrintStream out, PrintStream problems) {
    if (!isUnderstood(said)) {
      problems.println(HOW + ". The reason has 1 to " + LONGEST_REASON + " letters.");
      return 2;
    }
    try (var command =
        CommandContext.at(
            environment.getOrDefault("DATABASE_URL", ""),
            environment.getOrDefault("DATABASE_USER", "sa"),
            environment.getOrDefault("DATABASE_PASSWORD", ""))) {
      var switches = command.get(SourceSwitchRows.class);
      boolean known =
          said.isEmpty()
              || (said.getFirst().equals("off")
                  ? switches.off(said.get(1), said.get(2)) == 1
                  : switches.on(said.get(1)) == 1);
      if (!known) {
        problems.println("There is no source system of that name. There are:");
      }
      switches.all().forEach(each -> tell(each, known ? out : problems));
      return known ? 0 : 1;
    } catch (IllegalStateException silent) {
      problems.println(silent.getMessage());
      return 2;
    }
  }

  private static boolean isUnderstood(List<String> said) {
    return switch (said.size()) {
      case 0 -> true;
      case 2 -> said.getFirst().equals("on");
      case 3 ->
          said.getFirst().equals("off")
              && !said.get(2).isBlank()
              && said.get(2).length() <= LONGEST_REASON;
      default -> false;
    };
  }

  private static void tell(SourceSwitchRows.State state, PrintStream out) {
    out.println(
        "%-20s %s (%s)"
            .formatted(
                state.clientId(),
                state.off() == null ? "on" : "off since " + state.off(),
                state.organisation()));
  }
}
