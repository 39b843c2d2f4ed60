package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a citizen attaches to a wish, from the phone it is chosen on to the desk it is seen at. */
@InBrowser
class AttachmentRoadTest {
  private static RunningDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
  }

  /** What a test left in the draft is taken away. */
  @AfterEach
  void emptyTheDraft() {
    try (var phone = chromium.phone()) {
      var maja = writing(demo.signedIn(phone, "Maja Lund"));
      for (int left = remove(maja).count(); left > 0; left--) {
        remove(maja).first().click();
        assertThat(remove(maja)).hasCount(left - 1);
      }
    }
  }

  @Test
  void picturesAreSharedWithTheWishAndHiddenWhenItIsTakenBack() {
    try (var phone = chromium.phone();
        var desk = chromium.desk()) {
      var maja = writing(demo.signedIn(phone, "Maja Lund"));
      choose(maja, picture("hav.png", Color.BLUE), picture("skov.png", Color.GREEN));
      assertThat(maja.getByAltText("Billede 2 af 2")).isVisible();
      maja.reload();
      assertThat(maja.getByAltText("Billede 2 af 2")).isVisible();
      var words = "Jeg vil bo ved havet eller i skoven.";
      maja.getByRole(AriaRole.TEXTBOX).fill(words);
      maja.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Mette Krogh")).check();
      maja.locator("main .button--within-reach").click();
      maja.locator(".loop").waitFor();
      assertThat(maja.locator(".picture")).hasCount(2);

      var mette = demo.signedIn(desk, "Mette Krogh");
      mette.locator(".inbox__item", new Page.LocatorOptions().setHasText(words)).click();
      assertThat(mette.locator("blockquote")).hasText(words);
      var picture = mette.locator("button.picture").first();
      picture.click();
      assertThat(picture).hasAttribute("aria-expanded", "true");
      var image = picture.locator("img");
      image.evaluate(
          "async each => { while (each.src.startsWith('data:') || !each.complete) await new Promise(done => setTimeout(done, 50)) }");
      assertThat(image.evaluate("each => each.naturalWidth")).isEqualTo(900);
      var address = (String) image.evaluate("each => each.src");

      try (var other = chromium.desk()) {
        var sanne = demo.signedIn(other, "Sanne Bach");
        assertThat(sanne.request().get(address).status()).isEqualTo(404);
      }
      var answer = mette.request().get(address);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.headers())
          .containsEntry("content-type", "image/jpeg")
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("content-disposition", "inline")
          .containsEntry("cache-control", "private, no-store")
          .containsEntry("content-security-policy", "default-src 'none'; sandbox");

      tap(maja, "Træk ønsket tilbage");
      assertThat(mette.locator(".picture"))
          .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(10_000));
      assertThat(mette.request().get(address).status()).isIn(403, 404);
      assertThat(maja.locator(".picture")).hasCount(2);

      assertThat(maja.getByText("Ønsket er trukket tilbage.").first()).isVisible();
      tap(maja, "Luk");
      maja.getByText("Slet en optagelse eller et billede").click();
      tap(maja, "Fjern billede 1 af 2");
      assertThat(maja.getByAltText("Billede 1 af 1")).isVisible();
    }
  }

  @Test
  void theSixthPictureIsTurnedDownKindlyAndTheFiveRemain() {
    try (var phone = chromium.phone()) {
      var maja = writing(demo.signedIn(phone, "Maja Lund"));
      choose(
          maja,
          IntStream.range(0, 6)
              .mapToObj(i -> picture(i + ".png", Color.ORANGE))
              .toArray(FilePayload[]::new));
      assertThat(maja.getByText("Der er plads til 5 billeder.")).isVisible();
      assertThat(maja.getByAltText("Billede 5 af 5")).isVisible();
      maja.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fjern billede 2 af 5"))
          .click();
      assertThat(maja.locator(".picture")).hasCount(4);
      assertThat(maja.getByText("Der er plads til 5 billeder.")).isHidden();
      assertThat(maja.locator("input[type=file]")).isFocused();
    }
  }

  @Test
  void whatIsNoPictureIsTurnedDownKindlyAndWhatCameWithItIsKept() {
    try (var phone = chromium.phone()) {
      var maja = writing(demo.signedIn(phone, "Maja Lund"));
      maja.getByRole(AriaRole.TEXTBOX).fill("Se her");
      choose(
          maja,
          file("brev.jpg", "%PDF-1.7 " + "x".repeat(400_000)),
          picture("hav.png", Color.BLUE),
          file("tegning.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"));
      assertThat(maja.getByText("Filen kan ikke vises som et billede.")).isVisible();
      assertThat(maja.getByAltText("Billede 1 af 1")).isVisible();
      assertThat(maja.getByRole(AriaRole.TEXTBOX)).hasValue("Se her");
    }
  }

  @Test
  void withoutANetThePictureIsNotTakenAndTheWordsStay() {
    try (var phone = chromium.phone()) {
      var maja = writing(demo.signedIn(phone, "Maja Lund"));
      maja.getByRole(AriaRole.TEXTBOX).fill("Se her");
      phone.route("**/dynamic/**", route -> route.abort());
      choose(maja, picture("hav.png", Color.BLUE));
      assertThat(maja.getByText("Billedet kom ikke frem.")).isVisible();
      assertThat(maja.getByRole(AriaRole.TEXTBOX)).hasValue("Se her");
      phone.unroute("**/dynamic/**");
      choose(maja, picture("hav.png", Color.BLUE));
      assertThat(maja.getByAltText("Billede 1 af 1")).isVisible();
      assertThat(maja.getByText("Billedet kom ikke frem.")).isHidden();
    }
  }

  @Test
  void aVoiceAloneIsSharedAndHiddenWhenTheWishIsTakenBack() {
    try (var phone = chromium.phone();
        var desk = chromium.desk()) {
      var maja = writing(demo.signedIn(phone, "Maja Lund"));
      maja.getByRole(AriaRole.TEXTBOX).fill("");
      tap(maja, "Indtal");
      assertThat(maja.locator(".recorder__stop")).isFocused();
      assertThat(maja.locator(".recorder__time")).hasText("0:02");
      maja.locator(".recorder__stop").click();
      assertThat(maja.locator(".voice")).containsText("Indtalt, 0:0");
      assertThat(maja.locator(".recorder")).isHidden();
      maja.reload();
      assertThat(maja.locator(".voice")).containsText("Indtalt, 0:0");
      maja.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Mette Krogh")).check();
      maja.locator("main .button--within-reach").click();
      maja.locator(".loop").waitFor();
      assertThat(maja.locator(".voice")).isVisible();
      assertThat(maja.locator("blockquote")).hasCount(0);

      var mette = demo.signedIn(desk, "Mette Krogh");
      mette
          .locator(".inbox__item", new Page.LocatorOptions().setHasText("Indtalt ønske, 0:0"))
          .first()
          .click();
      var sound = mette.locator(".voice audio");
      var heard =
          sound.evaluate(
              "async each => { await each.play(); while (each.currentTime < 0.5) await new"
                  + " Promise(done => setTimeout(done, 50)); return each.duration; }");
      assertThat(((Number) heard).doubleValue()).isBetween(1.0, 6.0);
      var address = (String) sound.evaluate("each => each.src");
      var piece =
          mette.request().get(address, RequestOptions.create().setHeader("Range", "bytes=0-3"));
      assertThat(piece.status()).isEqualTo(206);
      assertThat(piece.body()).isEqualTo(new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3});
      assertThat(piece.headers())
          .containsEntry("content-type", "audio/webm")
          .containsEntry("x-content-type-options", "nosniff");
      assertThat(piece.headers().get("content-range")).startsWith("bytes 0-3/");

      maja.getByText("Slet en optagelse eller et billede").click();
      tap(maja, "Slet optagelsen");
      assertThat(maja.getByText("Skriv først dit ønske med ord.")).isVisible();
      assertThat(maja.locator("audio")).hasCount(1);

      tap(maja, "Træk ønsket tilbage");
      assertThat(mette.locator("audio"))
          .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(10_000));
      assertThat(mette.request().get(address).status()).isIn(403, 404);
    }
  }

  @Test
  void aRecordingEndsByItselfWhenItsTimeIsUpAndCanBeDeleted() {
    try (var phone = chromium.phone()) {
      var maja = writing(demo.signedIn(phone, "Maja Lund"));
      assertThat(maja.locator(".recorder")).hasAttribute("data-seconds", "180");
      maja.locator(".recorder").evaluate("each => { each.dataset.seconds = 1; }");
      tap(maja, "Indtal");
      assertThat(maja.locator(".voice")).containsText("Indtalt, 0:0");
      choose(maja, picture("a.png", Color.BLUE), picture("b.png", Color.ORANGE));
      assertThat(maja.getByAltText("Billede 2 af 2")).isVisible();
      tap(maja, "Slet optagelsen");
      assertThat(maja.locator(".voice")).hasCount(0);
      assertThat(maja.locator(".recorder__start")).isFocused();
    }
  }

  @Test
  void aMissingMicrophoneIsExplainedAndTheButtonRemains() {
    for (var missing :
        List.of(
            "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'))",
            "delete window.MediaRecorder")) {
      try (var phone = chromium.phone()) {
        phone.addInitScript(missing);
        var maja = writing(demo.signedIn(phone, "Maja Lund"));
        tap(maja, "Indtal");
        assertThat(maja.locator(".recorder [role=alert]:visible")).containsText("skrive i stedet");
        assertThat(maja.locator(".recorder__start")).isVisible();
      }
    }
  }

  @Test
  void aRecordingThatDoesNotGetThroughIsKeptUntilItCan() {
    try (var phone = chromium.phone()) {
      var maja = writing(demo.signedIn(phone, "Maja Lund"));
      phone.route("**/dynamic/**", route -> route.abort());
      tap(maja, "Indtal");
      assertThat(maja.locator(".recorder__time")).hasText("0:01");
      maja.locator(".recorder__stop").click();
      assertThat(maja.getByText("Optagelsen kom ikke frem.")).isVisible();
      phone.unroute("**/dynamic/**");
      tap(maja, "Send optagelsen igen");
      assertThat(maja.locator(".voice")).containsText("Indtalt, 0:0");
    }
  }

  @Test
  void whenItIsBusyNothingIsLostAndItIsToldCalmly() {
    try (var phone = chromium.phone()) {
      var maja = writing(demo.signedIn(phone, "Maja Lund"));
      phone.route("**/dynamic/**", AttachmentRoadTest::busy);
      choose(maja, picture("hav.png", Color.BLUE));
      var patience = new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);
      assertThat(maja.getByText("Der er travlt lige nu, så billedet")).isVisible(patience);
      tap(maja, "Indtal");
      assertThat(maja.locator(".recorder__time")).hasText("0:01");
      maja.locator(".recorder__stop").click();
      assertThat(maja.getByText("Der er travlt lige nu. Optagelsen er her stadig."))
          .isVisible(patience);
      phone.unroute("**/dynamic/**");
      tap(maja, "Send optagelsen igen");
      assertThat(maja.locator(".voice")).containsText("Indtalt, 0:0");
    }
  }

  @Test
  void aWebpOfAnyKindIsMadeAPictureThatIsTaken() {
    try (var phone = chromium.phone()) {
      var maja = writing(demo.signedIn(phone, "Maja Lund"));
      var lossless = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
      choose(maja, new FilePayload("skaerm.webp", "image/webp", lossless));
      assertThat(maja.getByAltText("Billede 1 af 1")).isVisible();
    }
  }

  private static void busy(Route route) {
    route.fulfill(new Route.FulfillOptions().setStatus(503));
  }

  @Test
  void whatIsNoSoundIsTurnedDownKindly() {
    try (var phone = chromium.phone()) {
      var maja = writing(demo.signedIn(phone, "Maja Lund"));
      var address = maja.locator(".recorder").getAttribute("data-upload-voice");
      var answer =
          maja.request()
              .post(
                  demo.portal() + "/" + address,
                  RequestOptions.create()
                      .setHeader("Content-Type", "audio/webm")
                      .setData("no sound"));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(maja.getByText("Optagelsen kan ikke afspilles. Prøv igen.")).isVisible();
      try (var other = chromium.phone()) {
        var freja = demo.signedIn(other, "Freja Thomsen");
        assertThat(freja.request().post(demo.portal() + "/" + address).status()).isEqualTo(404);
      }
    }
  }

  /** Attaches a voice and a picture to the wish that is being written. */
  static void attach(Page page) {
    choose(page, picture("hav.png", Color.BLUE));
    page.locator(".picture").waitFor();
    tap(page, "Indtal");
    assertThat(page.locator(".recorder__time")).hasText("0:01");
    page.locator(".recorder__stop").click();
    page.locator(".voice").waitFor();
  }

  private static void tap(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static Page writing(Page page) {
    page.navigate(demo.portal() + "/oensker/nyt");
    page.getByText("Hvem må læse det?").waitFor();
    return page;
  }

  private static Locator remove(Page page) {
    return page.locator(".picture__remove, .voice + .button");
  }

  private static void choose(Page page, FilePayload... files) {
    page.locator("input[type=file]").setInputFiles(files);
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "image/jpeg", content.getBytes(StandardCharsets.UTF_8));
  }

  static FilePayload picture(String name, Color color) {
    var image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setColor(color);
    canvas.fillRect(0, 0, 900, 600);
    canvas.setColor(Color.WHITE);
    canvas.fillOval(300, 150, 300, 300);
    canvas.dispose();
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new FilePayload(name, "image/png", file.toByteArray());
  }
}
