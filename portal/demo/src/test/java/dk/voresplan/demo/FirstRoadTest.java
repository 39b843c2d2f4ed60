package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole road, from four source systems to a citizen's phone, a desk, and back to the phone. */
@InBrowser
class FirstRoadTest {
  private static final LocatorAssertions.IsVisibleOptions BY_ITSELF =
      new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);
  private static final String WORDS = "Jeg vil gerne male igen, men ikke alene.";

  private static RunningDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
  }

  @Test
  void aWishReachesTheDeskAndItsAnswerThePhoneLive() {
    var phone = demo.signedIn(chromium.phone(), "Maja Lund");
    RunningDemo.way(phone, "Plan").click();
    assertThat(phone.getByText("Samlet fra 4 steder")).isVisible();
    for (var source : new String[] {"Kommunen", "Psykiatrien", "Jobcentret", "Lægen"}) {
      assertThat(phone.locator(".plan .chip").getByText(source).first()).isVisible();
    }

    RunningDemo.way(phone, "Kontakter").click();
    assertThat(phone.getByRole(AriaRole.HEADING, named("Dit hold"))).isFocused();
    assertThat(phone.locator(".card--coordinator")).containsText("Mette Krogh");

    RunningDemo.way(phone, "Ønsker").click();
    phone.getByRole(AriaRole.LINK, link("Skriv en drøm eller et ønske")).click();
    phone.getByRole(AriaRole.TEXTBOX).pressSequentially(WORDS);
    assertThat(phone.getByText("Kladden er gemt")).isVisible(BY_ITSELF);
    // What was typed two seconds ago is kept: that is the promise, also where it is busy.
    phone.waitForTimeout(2_000);
    phone.reload();
    assertThat(phone.getByRole(AriaRole.TEXTBOX)).hasValue(WORDS);

    phone.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Mette Krogh")).check();
    phone.getByRole(AriaRole.BUTTON, button("Del med Mette")).click();
    assertThat(phone.getByRole(AriaRole.HEADING, named("Dit ønske"))).isFocused();
    assertThat(phone.locator(".loop__station--reached")).hasCount(1);

    var desk = demo.signedIn(chromium.desk(), "Mette Krogh");
    var row = desk.locator(".inbox__item", new Page.LocatorOptions().setHasText(WORDS));
    assertThat(row).containsText("Maja Lund");
    row.click();
    assertThat(desk.locator("blockquote")).hasText(WORDS);
    assertThat(phone.getByText("Set af Mette").first()).isVisible(BY_ITSELF);
    assertThat(phone.locator(".loop__station--reached")).hasCount(2);

    desk.getByRole(AriaRole.TEXTBOX).fill("Det lyder godt. Skal vi se værkstedet på tirsdag?");
    desk.getByRole(AriaRole.BUTTON, button("Send svar til Maja")).click();
    assertThat(row).containsText("Venter på borgeren");
    assertThat(phone.getByText("Skal vi se værkstedet på tirsdag?")).isVisible(BY_ITSELF);
    assertThat(phone.locator(".loop__station--reached")).hasCount(3);
  }

  @Test
  void aWishThatIsTakenBackLeavesTheDeskAtOnce() {
    var phone = demo.signedIn(chromium.phone(), "Maja Lund");
    phone.navigate(demo.portal() + "/oensker/nyt");
    phone.getByRole(AriaRole.TEXTBOX).fill("Jeg vil gerne lære at svømme.");
    phone.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Sanne Bach")).check();
    phone.getByRole(AriaRole.BUTTON, button("Del med Sanne")).click();
    var desk = demo.signedIn(chromium.desk(), "Sanne Bach");
    var row = desk.locator(".inbox__item", new Page.LocatorOptions().setHasText("svømme"));
    assertThat(row).isVisible();

    phone.getByRole(AriaRole.BUTTON, button("Træk ønsket tilbage")).click();

    assertThat(row).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(10_000));
    assertThat(phone.getByText("Kun du kan se det").first()).isVisible();
  }

  @Test
  void twoWindowsOfOnePersonNeverOverwriteEachOther() {
    var device = chromium.phone();
    var first = demo.signedIn(device, "Freja Thomsen");
    first.navigate(demo.portal() + "/oensker/nyt");
    var second = device.newPage();
    second.navigate(demo.portal() + "/oensker/nyt");
    first.getByRole(AriaRole.TEXTBOX).pressSequentially("Fra det første vindue");
    assertThat(first.getByText("Kladden er gemt")).isVisible();

    second.getByRole(AriaRole.TEXTBOX).pressSequentially("Fra det andet vindue");

    assertThat(second.getByText("Du har også skrevet i et andet vindue")).isVisible();
    assertThat(second.getByText("Fra det første vindue")).isVisible();
    assertThat(second.getByRole(AriaRole.TEXTBOX)).hasValue("Fra det andet vindue");
  }

  @Test
  void aTextThatComesAllAtOnceWithLineBreaksIsKept() {
    var phone = demo.signedIn(chromium.phone(), "Ali Rahimi");
    phone.navigate(demo.portal() + "/oensker/nyt");
    phone.getByRole(AriaRole.TEXTBOX).click();
    phone.keyboard().insertText("Første linje\nAnden linje");
    assertThat(phone.getByText("Kladden er gemt")).isVisible();
    phone.reload();
    assertThat(phone.getByRole(AriaRole.TEXTBOX)).hasValue("Første linje\nAnden linje");
    var keep = phone.locator("main .button--within-reach");
    assertThat(keep).hasText("Gem det for mig selv");
    assertThat(keep).hasClass(Pattern.compile("button--outline"));
    keep.click();
    assertThat(phone.locator("blockquote")).containsText("Anden linje");
    assertThat(phone).hasURL(Pattern.compile("/oensker/[0-9a-f-]{36}$"));
  }

  @Test
  void aPlanThatIsEmptySaysWhatWillComeAndOffersTheFirstStep() {
    var phone = demo.signedIn(chromium.phone(), "Freja Thomsen");
    assertThat(phone.getByText("Her kommer din plan")).isVisible();
    assertThat(phone.getByRole(AriaRole.LINK, link("Skriv en drøm eller et ønske"))).isVisible();
    for (var way : new String[] {"Plan", "Ønsker", "Kontakter"}) {
      RunningDemo.way(phone, way).click();
      assertThat(phone.locator("main .card p").first()).isVisible();
    }
  }

  @Test
  void twoMinutesBeforeTheSessionEndsThePageSaysSoAndOneTapStays() {
    var phone = chromium.phone().newPage();
    phone.clock().install();
    demo.signIn(phone, "Freja Thomsen");
    var warning = phone.getByRole(AriaRole.ALERT);
    phone.clock().fastForward("17:30");
    assertThat(warning).isHidden();
    phone.clock().fastForward("00:40");
    assertThat(warning).containsText("Om to minutter bliver du logget ud");
    phone.getByRole(AriaRole.BUTTON, button("Bliv her")).click();
    assertThat(warning).isHidden();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions button(String name) {
    return named(name);
  }

  private static Page.GetByRoleOptions link(String name) {
    return named(name);
  }
}
