package dk.voresplan.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The measured server runs in a process of its own, with production's options of the JVM. */
final class MeasuredServer implements AutoCloseable {
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);
  private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);
  private static final int LINES_SHOWN = 20;
  private static final Pattern ALL_OBJECTS = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

  /** The JVM fills gaps between objects with these, which nobody uses. */
  private static final Pattern FILLERS =
      Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +\\[?L?jdk\\.internal\\.vm\\.Filler");

  private final Process process;
  private final int portalPort;
  private final int apiPort;
  private final Path log;
  private final Cost start;

  /**
   * Starts a server, and waits for its first answer.
   *
   * @param folder where it may keep what it likes
   * @param variables what its environment is to say beside the ports
   */
  MeasuredServer(Build build, Path folder, Map<String, String> variables)
      throws IOException, InterruptedException {
    this.portalPort = freePort();
    this.apiPort = freePort();
    this.log = folder.resolve("log");
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            String.join(
                File.pathSeparator, ourClass(folder).toString(), build.artifact().toString(), h2()),
            ServerMain.class.getName());
    builder.environment().putAll(variables);
    builder.environment().put("PORTAL_PORT", String.valueOf(portalPort));
    builder.environment().put("API_PORT", String.valueOf(apiPort));
    builder.environment().put("PORTAL_URL", portal());
    long began = System.nanoTime();
    this.process =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      awaitAnswer(portal() + "/", began);
      this.start = new Cost(cpu().toNanos() / 1e6, (System.nanoTime() - began) / 1e6);
      awaitAnswer(api() + "/health/liveness", began);
    } catch (IOException | InterruptedException | RuntimeException failed) {
      close();
      throw failed;
    }
  }

  /** Returns the library of H2, which the artifact leaves out, from our own class path. */
  private static String h2() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(library -> library.matches(".*[/\\\\]h2-[0-9.]+\\.jar"))
        .findFirst()
        .orElseThrow();
  }

  /** Copies the one class of ours that the server needs, so that it sees no other. */
  private static Path ourClass(Path folder) throws IOException {
    var file = ServerMain.class.getName().replace('.', '/') + ".class";
    var copy = folder.resolve("classes").resolve(file);
    Files.createDirectories(Objects.requireNonNull(copy.getParent()));
    try (var bytes =
        Objects.requireNonNull(ServerMain.class.getClassLoader().getResourceAsStream(file))) {
      Files.copy(bytes, copy);
    }
    return folder.resolve("classes");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer(String address, long began) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address)).timeout(STARTS_WITHIN).build();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      while (System.nanoTime() - began < STARTS_WITHIN.toNanos()) {
        if (!process.isAlive()) {
          throw new BenchFailed("The measured server did not start:\n" + lastLines());
        }
        if (answers(client, request)) {
          return;
        }
        Thread.sleep(10);
      }
    }
    throw new BenchFailed("The measured server gave no answer:\n" + lastLines());
  }

  private static boolean answers(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Returns the address of the portal. */
  String portal() {
    return "http://localhost:" + portalPort;
  }

  /** Returns the address of the API. */
  String api() {
    return "http://localhost:" + apiPort;
  }

  /** Returns what the start took, from {@code java} to the first answer. */
  Cost start() {
    return start;
  }

  /** Returns how long the process has computed, on all cores together. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** Returns how many bytes the objects take that are still in use. */
  long liveHeap() throws IOException, InterruptedException {
    var pid = String.valueOf(process.pid());
    // Twice: what the first collection finds to be unused may hold on to more until it is told so.
    var _ = Command.ofJdk("jcmd", pid, "GC.run");
    var _ = Command.ofJdk("jcmd", pid, "GC.run");
    var histogram = Command.ofJdk("jcmd", pid, "GC.class_histogram");
    var total = ALL_OBJECTS.matcher(histogram);
    if (!total.find()) {
      throw new BenchFailed("jcmd did not say how large the heap is.");
    }
    return Long.parseLong(total.group(1))
        - FILLERS
            .matcher(histogram)
            .results()
            .mapToLong(filler -> Long.parseLong(filler.group(1)))
            .sum();
  }

  /** Returns what the server wrote last. */
  String lastLines() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
  }

  @Override
  public void close() {
    process.destroy();
    if (!hasEnded()) {
      process.destroyForcibly();
      var _ = hasEnded();
    }
  }

  /** Waits for the end, and says whether it came. */
  private boolean hasEnded() {
    var _ =
        process
            .onExit()
            .completeOnTimeout(process, ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)
            .join();
    return !process.isAlive();
  }
}
