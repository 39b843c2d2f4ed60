package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server, the browser or both are killed without warning, or the server is stopped and started
 * anew, while someone writes: what was typed until two seconds before is there when they are in
 * again. How often is {@code voresplan.kills} and {@code voresplan.restarts}; {@code bin/endurance}
 * does each fifty times.
 */
@InBrowser
class KilledTest {
  private static final int KILLS = Integer.getInteger("voresplan.kills", 3);
  private static final int RESTARTS = Integer.getInteger("voresplan.restarts", 1);
  private static final long SEED = Long.getLong("voresplan.seed", System.nanoTime());
  private static final int LETTERS = 4_000;
  private static final Duration LOST_AT_MOST = Duration.ofSeconds(2);

  private enum Killed {
    SERVER,
    BROWSER,
    BOTH
  }

  @TempDir private Path data;
  @TempDir private Path profile;

  private final Random random = new Random(SEED);
  private static final String UNSAVED =
      """
      () => [
        ...[...document.querySelectorAll('[data-state]')]
          .map((box) => box.dataset.state)
          .filter((state) => state === 'unsaved' || state.startsWith('late')),
      ].join()
      """;

  private final StringBuilder typed = new StringBuilder();
  private long[] typedAt = new long[LETTERS];

  @Test
  void nothingOlderThanTwoSecondsIsLost(Chromium chromium) throws Exception {
    System.out.println("Kills and restarts with the seed " + SEED);
    var settings = RunningDemo.freeSettings(data);
    var server = new ServerProcess(settings);
    var phone = chromium.kept(profile);
    try {
      for (int round = 0; round < KILLS + RESTARTS; round++) {
        boolean restart = round >= KILLS;
        var page = begin(phone, settings.portalUrl());
        type(page, round, random.nextInt(6_000));
        long ended;
        if (restart) {
          ended = Long.MAX_VALUE;
          server.stop();
          type(page, round, random.nextInt(3_000));
          page.waitForTimeout((double) LOST_AT_MOST.toMillis());
          page.close();
          server = new ServerProcess(settings);
        } else {
          var killed = Killed.values()[round % Killed.values().length];
          if (killed != Killed.BROWSER) {
            server.kill();
            type(page, round, random.nextInt(3_000));
          }
          if (killed == Killed.SERVER) {
            ended = System.nanoTime();
            page.close();
          } else {
            ended = Chromium.kill(profile);
            close(phone);
            phone = chromium.kept(profile);
          }
          if (killed != Killed.BROWSER) {
            server = new ServerProcess(settings);
          }
        }
        check(phone, settings.portalUrl(), chromium, ended, round + (restart ? ", a restart" : ""));
      }
    } finally {
      close(phone);
      server.kill();
    }
  }

  /** What is offered, and then what is in the database, as another device reads it. */
  private void check(
      BrowserContext phone, String portal, Chromium chromium, long ended, String round) {
    int safe = 0;
    while (safe < typed.length() && ended - typedAt[safe] > LOST_AT_MOST.toNanos()) {
      safe++;
    }
    var page = phone.newPage();
    open(page, portal);
    untilNothingLiesThere(page);
    var kept = box(page).inputValue();
    System.out.printf(
        "round %s: %d letters typed, %d safe, %d kept%n",
        round, typed.length(), safe, kept.length());
    assertThat(typed.toString()).as("what is kept is what was typed").startsWith(kept);
    assertThat(kept.length()).as("kept in round %s", round).isGreaterThanOrEqualTo(safe);
    if (!kept.isEmpty()) {
      assertThat(page.getByText("Kladden er gemt")).isVisible();
    }
    page.close();
    try (var other = chromium.desk()) {
      var elsewhere = other.newPage();
      open(elsewhere, portal);
      assertThat(box(elsewhere)).hasValue(kept);
    }
  }

  private static void open(Page page, String portal) {
    page.navigate(portal + "/oensker/nyt");
    if (!page.url().startsWith(portal)) {
      RunningDemo.signIn(page, portal, "Freja Thomsen");
      page.navigate(portal + "/oensker/nyt");
    }
    box(page).waitFor();
  }

  /** With an empty box, which is in the database too: the last round's words are not this one's. */
  private Page begin(BrowserContext phone, String portal) {
    var page = phone.newPage();
    open(page, portal);
    untilNothingLiesThere(page);
    if (!box(page).inputValue().isEmpty()) {
      box(page).fill("");
      page.waitForTimeout((double) LOST_AT_MOST.toMillis());
      untilNothingLiesThere(page);
    }
    box(page).focus();
    typed.setLength(0);
    return page;
  }

  /** What the device kept is given back to the box, and stays there until it is stored. */
  private static void untilNothingLiesThere(Page page) {
    var unsaved = "not asked";
    for (int tries = 0; tries < 300 && !unsaved.isEmpty(); tries++) {
      page.waitForTimeout(100);
      unsaved = page.evaluate(UNSAVED) + String.join(",", UnsentTexts.of(page).keySet());
    }
    assertThat(unsaved).as("what is not in the database").isEmpty();
  }

  private void type(Page page, int round, int milliseconds) {
    var until = System.nanoTime() + Duration.ofMillis(milliseconds).toNanos();
    while (System.nanoTime() < until && typed.length() < LETTERS) {
      var letter = (char) ('a' + (typed.length() + round) % 26);
      page.keyboard().insertText(String.valueOf(letter));
      typedAt[typed.length()] = System.nanoTime();
      typed.append(letter);
      page.waitForTimeout(20);
    }
  }

  private static Locator box(Page page) {
    return page.getByRole(AriaRole.TEXTBOX);
  }

  private static void close(BrowserContext killed) {
    try {
      killed.close();
    } catch (PlaywrightException gone) {
      // It was killed.
    }
  }
}
