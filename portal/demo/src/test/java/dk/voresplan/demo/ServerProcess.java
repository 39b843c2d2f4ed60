package dk.voresplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The demo in a process of its own, as {@code bin/run} starts it. */
final class ServerProcess {
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

  private final Process process;

  ServerProcess(DemoSettings settings) throws IOException, InterruptedException {
    var log = Files.createTempFile("killed-server", ".log");
    var builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                DemoMain.class.getName()));
    builder.environment().put("PORTAL_PORT", String.valueOf(settings.portalPort()));
    builder.environment().put("API_PORT", String.valueOf(settings.apiPort()));
    builder.environment().put("IDP_PORT", String.valueOf(settings.identityProviderPort()));
    builder.environment().put("DATA_DIR", settings.data().toString());
    if (!settings.databaseUrl().isEmpty()) {
      builder.environment().put("DATABASE_URL", settings.databaseUrl());
    }
    process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    var begun = System.nanoTime();
    while (!Files.readString(log).contains("Stop with Ctrl-C")) {
      assertThat(process.isAlive()).as(() -> "the server: " + log).isTrue();
      assertThat(System.nanoTime() - begun).isLessThan(STARTS_WITHIN.toNanos());
      Thread.sleep(100);
    }
  }

  /** By which the machine knows it. */
  long pid() {
    return process.pid();
  }

  /** Ends it with no chance to do anything more. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Asks it to end, as an ordinary restart does. */
  void stop() {
    process.destroy();
    process.onExit().join();
  }
}
