package dk.voresplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backend alone, as a program of its own. */
class BackendTest {
  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable Process process;
  private int port;

  @AfterEach
  void stop() {
    if (process != null) {
      process.destroyForcibly();
    }
    http.close();
  }

  @Test
  void itIsNotReadyForSomeSecondsBeforeThePortCloses() throws Exception {
    var running = start(Map.of("DRAIN_SECONDS", "10"));
    await("/health/readiness", 200);
    running.destroy();
    await("/health/readiness", 503);
    assertThat(status("/health/liveness")).isEqualTo(200);
    assertThat(status("/api/openapi.yml")).as("who comes all the same").isEqualTo(200);
    assertThat(running.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
    assertThat(status("/health/liveness")).as("the port is closed").isZero();
  }

  @Test
  void everyMistakeIsSaidInOneListWithoutAStack() throws Exception {
    var running =
        start(Map.of("DRAIN_SECONDS", "soon", "DATABASE_CONNECTIONS", "0", "API_URL", "here"));
    assertThat(running.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
    assertThat(running.exitValue()).isEqualTo(1);
    assertThat(folder.resolve("said"))
        .content(StandardCharsets.UTF_8)
        .contains("- DRAIN_SECONDS is", "- DATABASE_CONNECTIONS is", "- API_URL is")
        .doesNotContain("\tat ");
    assertThat(Files.readString(folder.resolve("log"))).doesNotContain("Exception");
  }

  private Process start(Map<String, String> environment) throws IOException {
    port = freePort();
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Backend.class.getName())
            .redirectError(folder.resolve("said").toFile())
            .redirectOutput(folder.resolve("log").toFile());
    var database = TestDatabase.settings();
    builder.environment().put("API_PORT", String.valueOf(port));
    Map.of("URL", "url", "USER", "username", "PASSWORD", "password")
        .forEach((variable, setting) ->
            builder
                .environment()
                .put(
                    "DATABASE_" + variable,
                    String.valueOf(database.get("datasources.default." + setting))));
    builder.environment().putAll(environment);
    process = builder.start();
    return process;
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private void await(String path, int status) throws InterruptedException {
    for (int tries = 0; tries < 600 && status(path) != status; tries++) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    assertThat(status(path)).as(path).isEqualTo(status);
  }

  /** What is answered; 0 if nobody answers. */
  private int status(String path) throws InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
    try {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException closed) {
      return 0;
    }
  }
}
