package dk.voresplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed without warning while someone writes: what was typed until two seconds
 * before is offered when they are in again. How often is {@code voresplan.kills}; {@code
 * bin/endurance} does it fifty times.
 */
@InBrowser
class KilledServerTest {
  private static final int KILLS = Integer.getInteger("voresplan.kills", 1);
  private static final int LETTERS = 2_000;
  private static final Duration LOST_AT_MOST = Duration.ofSeconds(2);

  @TempDir private Path data;

  @Test
  void atMostTwoSecondsOfTypingAreLost(Chromium chromium) throws Exception {
    var random = new Random(20_261_122);
    for (int kill = 0; kill < KILLS; kill++) {
      var text = text(kill);
      try (var phone = chromium.phone()) {
        int safe;
        try (var server = new ServerProcess(RunningDemo.freeSettings(data))) {
          var page = phone.newPage();
          RunningDemo.signIn(page, server.portal(), "Freja Thomsen");
          page.navigate(server.portal() + "/oensker/nyt");
          begin(page);
          safe = typedUntilKilled(page, server, text, Duration.ofMillis(random.nextInt(12_000)));
        }
        try (var server = new ServerProcess(RunningDemo.freeSettings(data))) {
          var page = phone.newPage();
          RunningDemo.signIn(page, server.portal(), "Freja Thomsen");
          page.navigate(server.portal() + "/oensker/nyt");
          var kept = page.getByRole(AriaRole.TEXTBOX).inputValue();
          System.out.printf("kill %d: %d letters safe, %d kept%n", kill + 1, safe, kept.length());
          assertThat(text).as("what is kept is what was typed").startsWith(kept);
          assertThat(kept.length()).as("kept at kill %d", kill).isGreaterThanOrEqualTo(safe);
        }
      }
    }
  }

  /** With an empty box, which is in the database too: the last round's words are not this one's. */
  private static void begin(Page page) {
    var box = page.getByRole(AriaRole.TEXTBOX);
    if (!box.inputValue().isEmpty()) {
      box.fill("");
      page.waitForTimeout((double) LOST_AT_MOST.toMillis());
    }
    box.focus();
  }

  /** A text that no other round has. */
  private static String text(int round) {
    var text = new StringBuilder("Runde " + round + ". ");
    while (text.length() < LETTERS) {
      text.append("Jeg vil gerne ").append(text.length()).append(", og ikke alene. ");
    }
    return text.substring(0, LETTERS);
  }

  /** How many letters stood in the box two seconds before the end. */
  private static int typedUntilKilled(Page page, ServerProcess server, String text, Duration after)
      throws InterruptedException {
    var begun = System.nanoTime();
    long[] typedAt = new long[LETTERS];
    int typed = 0;
    while (typed < LETTERS && System.nanoTime() - begun < after.toNanos()) {
      page.keyboard().insertText(text.substring(typed, typed + 1));
      typedAt[typed++] = System.nanoTime();
    }
    while (System.nanoTime() - begun < after.toNanos()) {
      page.waitForTimeout(10);
    }
    long killed = server.kill();
    int safe = 0;
    while (safe < typed && killed - typedAt[safe] > LOST_AT_MOST.toNanos()) {
      safe++;
    }
    return safe;
  }

  /** The demo in a process of its own, as {@code bin/run} starts it. */
  private static final class ServerProcess implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private final DemoSettings settings;
    private final Process process;

    ServerProcess(DemoSettings settings) throws IOException, InterruptedException {
      this.settings = settings;
      var log = Files.createTempFile("killed-server", ".log");
      var builder =
          new ProcessBuilder(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  DemoMain.class.getName()));
      builder.environment().put("PORTAL_PORT", String.valueOf(settings.portalPort()));
      builder.environment().put("API_PORT", String.valueOf(settings.apiPort()));
      builder.environment().put("IDP_PORT", String.valueOf(settings.identityProviderPort()));
      builder.environment().put("DATA_DIR", settings.data().toString());
      process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      var begun = System.nanoTime();
      while (!Files.readString(log).contains("Stop with Ctrl-C")) {
        assertThat(process.isAlive()).as(() -> "the server: " + log).isTrue();
        assertThat(System.nanoTime() - begun).isLessThan(STARTS_WITHIN.toNanos());
        Thread.sleep(100);
      }
    }

    String portal() {
      return settings.portalUrl();
    }

    /** When it was ended, by {@link System#nanoTime}, with no chance to do anything more. */
    long kill() {
      process.destroyForcibly();
      var killed = System.nanoTime();
      process.onExit().join();
      return killed;
    }

    @Override
    public void close() {
      kill();
    }
  }
}
