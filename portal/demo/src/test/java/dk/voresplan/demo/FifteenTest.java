package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Ali turns 15 at midnight while his mother has his plan open. */
@InBrowser
class FifteenTest {
  private static final Instant MIDNIGHT = Instant.parse("2027-11-11T23:00:00Z");
  private static final String GOAL = "Spille fodbold";

  @Test
  void atMidnightThePlanLeavesHisMothersOpenPage(Chromium chromium) {
    var clock = new MovedClock();
    try (var demo = new RunningDemo(clock);
        var phone = chromium.phone();
        var alis = chromium.phone()) {
      clock.moveTo(MIDNIGHT.minusSeconds(3_000_000));
      var leila = demo.signedIn(phone, "Leila Rahimi");
      assertThat(leila.locator("main a.card").first()).containsText("Ali Rahimi");
      leila.locator("main a.card").first().click();
      assertThat(leila.getByText("Det er, fordi du har forældremyndighed.")).isVisible();
      assertThat(leila.getByText("Så lukker planen for dig af sig selv.")).isVisible();
      var goals = leila.locator(".shared h3");
      assertThat(goals.first()).isVisible();

      clock.moveTo(MIDNIGHT.minusSeconds(60));
      leila = demo.signedIn(phone, "Leila Rahimi");
      leila.locator("main a.card").first().click();
      assertThat(leila.getByText("Nu er det snart.")).isVisible();
      goals = leila.locator(".shared h3");
      assertThat(goals.first()).isVisible();
      var ali = demo.signedIn(alis, "Ali Rahimi");
      assertThat(ali.getByText("fylder du 15, og så lukker din plan for Leila")).isVisible();

      clock.moveTo(MIDNIGHT);
      assertThat(goals).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(10_000));
      assertThat(leila.locator("body")).not().containsText("Ali");
      leila.goBack();
      leila.locator("main h1").waitFor();
      assertThat(leila.locator("body")).not().containsText(GOAL);
    }
  }
}
