package dk.voresplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo with settings that are wrong, as whoever starts it meets it. */
class DemoCannotStartTest {
  @TempDir Path folder;

  @Test
  void everyMistakeIsSaidInOneList() throws Exception {
    var said = folder.resolve("said");
    try (var other = new ServerSocket(0)) {
      var builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "--enable-native-access=ALL-UNNAMED",
                  "--sun-misc-unsafe-memory-access=allow",
                  "-cp",
                  System.getProperty("java.class.path"),
                  DemoMain.class.getName())
              .redirectError(said.toFile())
              .redirectOutput(folder.resolve("log").toFile());
      builder.environment().put("PORTAL_PORT", "abc");
      builder.environment().put("API_PORT", String.valueOf(other.getLocalPort()));
      builder.environment().put("IDP_PORT", "99999");
      builder.environment().put("SESSION_HOURS", "-1");
      builder.environment().put("DATA_DIR", folder.resolve("data").toString());
      var process = builder.start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
      assertThat(Files.readAllLines(said, StandardCharsets.UTF_8))
          .containsExactlyInAnyOrder(
              "The configuration is to be corrected:",
              "- PORTAL_PORT is \"abc\": it is to be a port number from 1 to 65535.",
              "- Port %d is taken by another program: stop that one, or choose a port with API_PORT."
                  .formatted(other.getLocalPort()),
              "- IDP_PORT is \"99999\": it is to be a port number from 1 to 65535.",
              "- SESSION_HOURS is \"-1\": it is to be a whole number from 1 to 24.");
    }
  }
}
