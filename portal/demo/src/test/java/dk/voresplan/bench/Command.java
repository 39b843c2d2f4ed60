package dk.voresplan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command is a program that runs for a short time and whose output is read. */
final class Command {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Command() {}

  /**
   * Runs the program of the JDK with this name.
   *
   * @throws BenchFailed if it fails or takes too long
   */
  static String ofJdk(String name, String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
    command.addAll(List.of(arguments));
    return run(Path.of("."), command);
  }

  /** Runs a program in a folder, and returns what it wrote. */
  static String run(Path folder, List<String> command) throws IOException, InterruptedException {
    var output = Files.createTempFile("bench", ".output");
    try {
      var process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new BenchFailed("The program took too long: " + String.join(" ", command));
      }
      var said = Files.readString(output, StandardCharsets.UTF_8);
      if (process.exitValue() != 0) {
        throw new BenchFailed("The program failed: " + String.join(" ", command) + "\n" + said);
      }
      return said;
    } finally {
      Files.delete(output);
    }
  }
}
