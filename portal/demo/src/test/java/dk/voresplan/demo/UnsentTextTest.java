package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is typed while nothing can be stored: the page says so, keeps it as ciphertext, and stores
 * it when it can. How many outages there are, and how long they last at most, is {@code
 * voresplan.outages} and {@code voresplan.outage-seconds}; {@code bin/endurance} has twenty of up
 * to a minute.
 */
@InBrowser
class UnsentTextTest {
  private static final int OUTAGES = Integer.getInteger("voresplan.outages", 1);
  private static final int LONGEST = Integer.getInteger("voresplan.outage-seconds", 2);
  private static final long SEED = Long.getLong("voresplan.seed", System.nanoTime());
  private static final int MOST_PAGES = 3;
  private static final String WORDS = "Jeg vil gerne male igen, men ikke alene.";
  private static final LocatorAssertions.IsVisibleOptions WHEN_TRIED_AGAIN =
      new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);
  private static RunningDemo demo;
  private static Chromium chromium;
  private BrowserContext phone;

  @BeforeAll
  static void start(Chromium browser) {
    var settings = new HashMap<>(Outage.POSSIBLE);
    settings.put("portal.most-pages", MOST_PAGES);
    demo = new RunningDemo(settings);
    chromium = browser;
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @BeforeEach
  void aPhoneOfItsOwn() {
    phone = chromium.phone();
  }

  @AfterEach
  void putAway() {
    phone.close();
    demo.rows().change("delete from draft");
    demo.rows().change("delete from device_key");
  }

  @Test
  void thePageNeverSaysStoredOfWhatIsNot() {
    var page = writing("Freja Thomsen");
    box(page).pressSequentially("Jeg vil");
    assertThat(stored(page)).isVisible();
    assertThat(inTheDatabase()).isEqualTo("Jeg vil");
    try (var _ = new Outage(demo)) {
      box(page).press("End");
      for (char letter : " gerne male.".toCharArray()) {
        page.keyboard().insertText(String.valueOf(letter));
        assertThat(stored(page)).isHidden(soon());
        assertThat(page.getByText("Ikke gemt endnu").locator("visible=true")).hasCount(1);
        page.waitForTimeout(150);
      }
      assertThat(page.getByText("ligger teksten låst her")).isVisible(WHEN_TRIED_AGAIN);
      assertThat(stored(page)).isHidden();
      assertThat(lyingHere(page))
          .hasSize(1)
          .allSatisfy(it -> assertThat(bytes(it)).doesNotContain("male"));
    }
    assertThat(stored(page)).isVisible(WHEN_TRIED_AGAIN);
    assertThat(inTheDatabase()).isEqualTo("Jeg vil gerne male.");
    untilNothingLiesHere(page);
  }

  @Test
  void nothingOlderThanTwoSecondsIsLostInOutages() {
    var random = new Random(SEED);
    System.out.println("Outages with the seed " + SEED);
    var page = writing("Freja Thomsen");
    for (int outage = 0; outage < OUTAGES; outage++) {
      box(page).fill("");
      var text = new StringBuilder();
      type(page, text, random.nextInt(1_500));
      int last;
      try (var _ = new Outage(demo)) {
        type(page, text, 1_000 + random.nextInt(LONGEST * 1_000));
        last = text.length();
      }
      System.out.printf("outage %d: %d letters typed%n", outage + 1, last);
      type(page, text, random.nextInt(1_000));
      assertThat(stored(page)).isVisible(WHEN_TRIED_AGAIN);
      assertThat(inTheDatabase()).as("after outage %d", outage + 1).isEqualTo(text.toString());
    }
  }

  @Test
  void whatDidNotReachTheServerIsThereAfterAReload() {
    var page = writing("Freja Thomsen");
    box(page).pressSequentially("Jeg vil");
    assertThat(stored(page)).isVisible();
    phone.setOffline(true);
    box(page).press("End");
    page.keyboard().insertText(" gerne male igen, men ikke alene.");
    page.waitForTimeout(1_000);
    page.close();
    phone.setOffline(false);
    assertThat(inTheDatabase()).isEqualTo("Jeg vil");
    var again = phone.newPage();
    again.navigate(demo.portal() + "/oensker/nyt");
    assertThat(box(again)).hasValue(WORDS);
    assertThat(stored(again)).isVisible();
    assertThat(inTheDatabase()).isEqualTo(WORDS);
    untilNothingLiesHere(again);
  }

  @Test
  void thePageSaysThatTheNetIsBackWhenTheTextIsStored() {
    var page = writing("Freja Thomsen");
    var gone = page.getByText("Forbindelsen er væk").locator("visible=true");
    phone.setOffline(true);
    box(page).fill(WORDS);
    assertThat(gone).hasCount(1);
    assertThat(page.getByText("ligger teksten låst her")).isVisible(WHEN_TRIED_AGAIN);
    phone.setOffline(false);
    assertThat(stored(page)).isVisible(WHEN_TRIED_AGAIN);
    assertThat(gone).hasCount(0);
  }

  @Test
  void whatIsTypedInAFormIsThereAfterAReloadToo() {
    var page = demo.signedIn(phone, "Amira Holm");
    page.navigate(demo.portal() + "/borgere");
    page.locator("main a.card:has-text('Maja Lund')").click();
    page.locator(".plan").waitFor();
    page.getByText("Begynd en overgang").click();
    page.locator("button:has-text('Udskrivning fra hospitalet')").click();
    page.locator("button:has-text('Boligen er klar til dig')").click();
    var title = page.getByLabel("Hvad bliver givet videre?");
    assertThat(title).hasValue("Boligen er klar til dig");
    assertThat(stored(page)).isVisible();
    var address = page.url();
    phone.setOffline(true);
    title.press("End");
    page.keyboard().insertText(" fra mandag");
    assertThat(page.getByText("Ikke gemt endnu").locator("visible=true")).hasCount(1);
    page.waitForTimeout(1_000);
    page.close();
    phone.setOffline(false);
    var again = phone.newPage();
    again.navigate(address);
    assertThat(again.getByLabel("Hvad bliver givet videre?"))
        .hasValue("Boligen er klar til dig fra mandag");
    assertThat(stored(again)).isVisible();
    untilNothingLiesHere(again);
  }

  @Test
  void ofTwoTextsThePersonChooses() {
    var page = unsent("Freja Thomsen", WORDS);
    var desk = chromium.desk();
    var elsewhere = desk.newPage();
    demo.signIn(elsewhere, "Freja Thomsen");
    elsewhere.navigate(demo.portal() + "/oensker/nyt");
    box(elsewhere).fill("Fra computeren");
    assertThat(stored(elsewhere)).isVisible();
    desk.close();
    page.close();
    var again = phone.newPage();
    again.navigate(demo.portal() + "/oensker/nyt");
    assertThat(box(again)).hasValue("Fra computeren");
    assertThat(again.locator(".field__other")).hasText(WORDS);
    box(again).press("End");
    again.keyboard().insertText("!");
    assertThat(stored(again)).isVisible();
    again.reload();
    assertThat(box(again)).hasValue("Fra computeren!");
    assertThat(again.locator(".field__other")).hasText(WORDS);
    again.getByText("Brug den tekst").click();
    assertThat(box(again)).hasValue(WORDS);
    assertThat(stored(again)).isVisible();
    assertThat(inTheDatabase()).isEqualTo(WORDS);
    untilNothingLiesHere(again);
  }

  @Test
  void whatSeveralPagesLeftIsGivenBackAndRemoved() {
    var page = unsent("Freja Thomsen", WORDS);
    UnsentTexts.put(page, asLeftBy("1-1", UnsentTexts.of(page)));
    UnsentTexts.put(page, asLeftBy("2-2", UnsentTexts.of(page)));
    page.evaluate("() => { navigator.locks.request('kladde:2-2', () => new Promise(() => {})) }");
    var again = phone.newPage();
    again.navigate(demo.portal() + "/oensker/nyt");
    assertThat(box(again)).hasValue(WORDS);
    assertThat(stored(again)).isVisible();
    again.waitForCondition(() -> lyingHere(again).size() == 1);
    assertThat(lyingHere(again).getFirst()).as("the open page keeps its own").contains(":2-2:");
    page.close();
    untilNothingLiesHere(again);
    assertThat(box(again)).hasValue(WORDS);
  }

  /** A browser that is killed has not yet written down that its text was stored. */
  @Test
  void aTextThatTheDraftBeginsWithIsNotAskedAbout() {
    var page = unsent("Freja Thomsen", "Jeg vil");
    var older = asLeftBy("1-1", UnsentTexts.of(page));
    page.navigate(demo.portal() + "/oensker/nyt");
    untilNothingLiesHere(page);
    box(page).fill(WORDS);
    page.waitForCondition(() -> inTheDatabase().equals(WORDS));
    untilNothingLiesHere(page);
    UnsentTexts.put(page, older);
    page.reload();
    assertThat(box(page)).hasValue(WORDS);
    untilNothingLiesHere(page);
    assertThat(page.locator(".field__other")).hasCount(0);
    assertThat(inTheDatabase()).isEqualTo(WORDS);
  }

  @Test
  void nobodyElseOnThePhoneSeesOrRemovesIt() {
    var page = unsent("Freja Thomsen", WORDS);
    var lying = lyingHere(page);
    assertThat(lying).hasSize(1);
    page.close();
    phone.clearCookies();
    var maja = demo.signedIn(phone, "Maja Lund");
    maja.navigate(demo.portal() + "/oensker/nyt");
    assertThat(box(maja)).isVisible();
    maja.waitForTimeout(1_000);
    assertThat(box(maja)).hasValue("");
    assertThat(maja.locator(".field__other")).hasCount(0);
    assertThat(lyingHere(maja)).isEqualTo(lying);
    signOut(maja);
    assertThat(lyingHere(maja)).as("after the other's sign-out").isEqualTo(lying);
    demo.signIn(maja, "Freja Thomsen");
    maja.navigate(demo.portal() + "/oensker/nyt");
    assertThat(box(maja)).hasValue(WORDS);
    untilStored(maja);
  }

  @Test
  void whatOthersLeftOnThePhoneTakesNoRoom() {
    var page = writing("Freja Thomsen");
    UnsentTexts.put(page, leftByOthers());
    box(page).pressSequentially("Jeg vil");
    assertThat(stored(page)).isVisible();
    phone.setOffline(true);
    box(page).press("End");
    page.keyboard().insertText(" gerne male igen, men ikke alene.");
    page.waitForTimeout(1_000);
    assertThat(lyingHere(page)).as("a hundred of others', and this").hasSize(101);
    page.close();
    phone.setOffline(false);
    var again = phone.newPage();
    again.navigate(demo.portal() + "/oensker/nyt");
    assertThat(box(again)).hasValue(WORDS);
    untilStored(again);
  }

  @Test
  void signingOutSavesFirst() {
    var page = writing("Freja Thomsen");
    box(page).fill(WORDS);
    page.locator("nav a[href='mere']").click();
    page.locator("h1:has-text('Mere')").waitFor();
    signOut(page);
    assertThat(lyingHere(page)).isEmpty();
    assertThat(inTheDatabase()).isEqualTo(WORDS);
    assertThat(keys()).isZero();
  }

  @Test
  void signingOutAsksWhereItCannotSave() {
    var page = unsent("Freja Thomsen", WORDS);
    page.close();
    var more = phone.newPage();
    more.navigate(demo.portal() + "/mere");
    more.locator("a[href='/logout']").click();
    var question = more.getByRole(AriaRole.DIALOG);
    assertThat(question).containsText("Noget er ikke gemt");
    question.getByText("Bliv her").click();
    assertThat(question).isHidden();
    assertThat(lyingHere(more)).hasSize(1);
    more.locator("a[href='/logout']").click();
    question.getByText("Log ud, og slet teksten").click();
    more.waitForURL(address -> !address.contains("/mere"));
    more.locator("h1").waitFor();
    assertThat(lyingHere(more)).isEmpty();
    assertThat(keys()).isZero();
  }

  @Test
  void thePageThatIsClosedForNewerOnesLosesNothing() {
    var page = writing("Freja Thomsen");
    for (int i = 1; i < MOST_PAGES; i++) {
      phone.newPage().navigate(demo.portal() + "/mere");
    }
    page.keyboard().insertText(WORDS);
    phone.newPage().navigate(demo.portal() + "/mere");
    assertThat(page.locator("h1")).hasText("Denne side er lukket");
    page.getByText("Åbn siden igen").click();
    assertThat(box(page)).hasValue(WORDS);
    untilStored(page);
  }

  private Page writing(String name) {
    var page = demo.signedIn(phone, name);
    page.navigate(demo.portal() + "/oensker/nyt");
    // The page has its key then.
    page.waitForLoadState(LoadState.NETWORKIDLE);
    box(page).focus();
    return page;
  }

  /** A page on which this was typed without a net. */
  private Page unsent(String name, String words) {
    var page = writing(name);
    phone.setOffline(true);
    page.keyboard().insertText(words);
    page.waitForTimeout(1_000);
    assertThat(lyingHere(page)).hasSize(1);
    page.navigate("about:blank");
    phone.setOffline(false);
    page.navigate(demo.portal() + "/hjaelp");
    return page;
  }

  private static void signOut(Page page) {
    page.navigate(demo.portal() + "/mere");
    page.locator("a[href='/logout']").click();
    page.waitForURL(address -> !address.contains("/mere") && !address.contains("/logout"));
    page.navigate(demo.portal() + "/hjaelp");
  }

  private static void type(Page page, StringBuilder text, int milliseconds) {
    var until = System.nanoTime() + milliseconds * 1_000_000L;
    while (System.nanoTime() < until) {
      var letter = String.valueOf((char) ('a' + text.length() % 26));
      page.keyboard().insertText(letter);
      text.append(letter);
      page.waitForTimeout(30);
    }
  }

  private static Locator box(Page page) {
    return page.getByRole(AriaRole.TEXTBOX);
  }

  private static Locator stored(Page page) {
    return page.getByText("Kladden er gemt");
  }

  private static LocatorAssertions.IsHiddenOptions soon() {
    return new LocatorAssertions.IsHiddenOptions().setTimeout(100);
  }

  /** So that no save is on its way when the next test begins. */
  private static void untilStored(Page page) {
    page.waitForCondition(() -> inTheDatabase().equals(WORDS));
  }

  /** What came back from the device is written there once more until it is stored. */
  private static void untilNothingLiesHere(Page page) {
    page.waitForCondition(() -> lyingHere(page).isEmpty());
  }

  private static List<String> lyingHere(Page page) {
    return UnsentTexts.of(page).entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .toList();
  }

  /** The first of these texts, as a page with this number left it too. */
  private static Map<String, String> asLeftBy(String page, Map<String, String> entries) {
    var first = entries.entrySet().iterator().next();
    var box = first.getKey().split(":", -1)[1];
    return Map.of("kladde:" + box + ":" + page + ":" + page, first.getValue());
  }

  /** Noise under names that mean nothing, as others' texts are to this person. */
  private static Map<String, String> leftByOthers() {
    var noise =
        "{\"at\":%d,\"iv\":\"%s\",\"text\":\"%s\"}"
            .formatted(System.currentTimeMillis(), "A".repeat(16), "A".repeat(64));
    return IntStream.range(0, 100)
        .boxed()
        .collect(Collectors.toMap(each -> "kladde:" + each + ":0-0:1-1", _ -> noise));
  }

  /** What lies there, as whoever has the device can read it. */
  private static String bytes(String entry) {
    var text = Pattern.compile("\"text\":\"([^\"]+)\"").matcher(entry);
    assertThat(text.find()).as(entry).isTrue();
    return entry
        + new String(Base64.getDecoder().decode(text.group(1)), StandardCharsets.ISO_8859_1);
  }

  private static int keys() {
    return demo.rows()
        .list(
            Integer.class,
            "select count(*) from device_key where owner_id in"
                + " (select citizen_id from person where name = 'Freja Thomsen')")
        .getFirst();
  }

  private static String inTheDatabase() {
    var found = demo.rows().list(String.class, "select text from draft where place = 'new-wish'");
    return found.isEmpty() ? "" : found.getFirst();
  }
}
