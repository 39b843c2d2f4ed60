package dk.voresplan.demo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Makes the README's pictures of the real thing; {@code bin/screenshots} runs it. */
class Screenshots {
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final Path FOLDER = Path.of("../../docs/pictures");

  @Test
  void everyPage() {
    try (var demo = new RunningDemo();
        var chromium = new Chromium();
        var phone = chromium.phone();
        var desk = chromium.desk();
        var otherDesk = chromium.desk();
        var stranger = chromium.phone()) {
      var front = stranger.newPage();
      front.navigate(demo.portal() + "/");
      taken(front, "front");
      front.navigate(demo.portal() + "/hjaelp");
      taken(front, "help");
      front.navigate(demo.portal() + "/ordbog");
      taken(front, "ordbog");

      var maja = demo.signedIn(phone, "Maja Lund");
      written(demo, maja, "Jeg vil bo et sted, hvor min søster kan sove på sofaen.", "Sanne Bach");
      written(demo, maja, "Jeg vil gerne male igen, men ikke alene.", "Mette Krogh");
      var wish = maja.url();

      var mette = demo.signedIn(desk, "Mette Krogh");
      mette.locator("a[href^='indbakke/']").first().click();
      mette.locator("blockquote").waitFor();
      mette
          .getByRole(AriaRole.TEXTBOX)
          .fill(
              "Det lyder som en god idé. Der er åbent værksted i Kulturhuset tirsdag og torsdag"
                  + " formiddag. Skal vi tage derhen sammen første gang?");
      mette.getByText("Kladden er gemt").waitFor();
      taken(mette, "desk-answer");
      mette
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bliver til et mål"))
          .click();
      mette.getByLabel("Målet med enkle ord").fill("Male på værkstedet om torsdagen");
      mette.getByLabel("Hvad handler det om?").selectOption("LEISURE");
      mette.getByLabel("Det første skridt").fill("Tage derhen sammen første gang");
      mette.getByLabel("Hvem tager det?").selectOption("Mette Krogh");
      mette.getByLabel("Senest").fill(LocalDate.now(COPENHAGEN).plusDays(9).toString());
      taken(mette, "desk-udfald");
      mette
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send svar til Maja"))
          .click();
      mette.getByText("Bliver til mål").waitFor();
      mette.navigate(demo.portal() + "/borgere");
      mette.locator("main a.card").first().click();
      mette.locator(".plan").waitFor();
      taken(mette, "desk-plan");
      mette.locator("a[href$='/moede']").click();
      mette.locator(".development").first().waitFor();
      taken(mette, "desk-moede");
      mette.goBack();
      mette.locator("a[href$='/overgang']").click();
      mette.locator("select").first().waitFor();
      taken(mette, "desk-overgang");
      mette.navigate(demo.portal() + "/indbakke?vis=teamets");
      mette.locator(".inbox__item").first().waitFor();
      taken(mette, "desk-teamets");
      mette.navigate(demo.portal() + "/over-frist");
      taken(mette, "desk-over-frist");

      var amira = demo.signedIn(otherDesk, "Amira Holm");
      amira.navigate(demo.portal() + "/overblik");
      taken(amira, "desk-overblik");
      amira.navigate(demo.portal() + "/fravaer");
      taken(amira, "desk-fravaer");

      for (var path : new String[] {"hjem", "plan", "oensker", "kontakter", "mere"}) {
        maja.navigate(demo.portal() + "/" + path);
        taken(maja, path);
      }
      maja.navigate(demo.portal() + "/plan");
      var flagged =
          maja.locator(".card", new Page.LocatorOptions().setHasText("Du har ret.")).first();
      flagged.locator("summary").click();
      flagged.locator("summary").evaluate("each => each.scrollIntoView({block: 'center'})");
      taken(maja, "passer-ikke");
      maja.navigate(demo.portal() + "/plan");
      maja.locator(".term").first().click();
      taken(maja, "ord");
      maja.navigate(demo.portal() + "/overgange");
      maja.locator("main a.card").first().click();
      maja.locator("main li").first().waitFor();
      taken(maja, "overgang");
      maja.navigate(demo.portal() + "/kalender");
      taken(maja, "kalender");
      maja.getByText("Samtale om søvn").click();
      maja.locator("a[download]").waitFor();
      taken(maja, "aftale");
      maja.navigate(demo.portal() + "/kalender/maaned");
      taken(maja, "maaned");
      maja.navigate(demo.portal() + "/kalender/abonnement");
      taken(maja, "abonnement");
      maja.navigate(demo.portal() + "/mere/set");
      taken(maja, "set");
      maja.locator("a[href^='mere/set/spoerg/']").first().click();
      maja.locator("vaadin-text-area").first().waitFor();
      taken(maja, "spoerg");
      maja.navigate(demo.portal() + "/mere/data");
      taken(maja, "mine-data");
      maja.navigate(wish);
      maja.getByText("åbent værksted").waitFor();
      taken(maja, "oenske");
      maja.locator(".outcome").evaluate("each => each.scrollIntoView()");
      taken(maja, "oenske-udfald");
      maja.navigate(wish + "/vej");
      taken(maja, "vej");
      maja.navigate(demo.portal() + "/hvordan-gaar-det");
      taken(maja, "hvordan");
      maja.navigate(demo.portal() + "/hvordan-gaar-det/5");
      taken(maja, "spoergsmaal");
      maja.navigate(demo.portal() + "/plan");
      maja.getByText("Fra dit ønske").evaluate("each => each.scrollIntoView({block: 'center'})");
      taken(maja, "plan-oenske");
      maja.navigate(demo.portal() + "/oensker/nyt");
      maja.getByRole(AriaRole.TEXTBOX)
          .fill("Jeg vil gerne lære at lave mad til andre end mig selv.");
      maja.getByText("Kladden er gemt").waitFor();
      taken(maja, "skriv");
      maja.getByText("Mangler du ord i dag?").click();
      taken(maja, "ord-i-dag");
      AttachmentRoadTest.attach(maja);
      maja.locator(".voice").evaluate("each => each.scrollIntoView({block: 'center'})");
      taken(maja, "skriv-stemme");
      relatives(demo, chromium, maja);
      maja.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      maja.navigate(demo.portal() + "/hjem");
      taken(maja, "hjem-dark");
    }
  }

  private static void relatives(RunningDemo demo, Chromium chromium, Page maja) {
    try (var phone = chromium.phone()) {
      maja.navigate(demo.portal() + "/mere/adgang");
      maja.getByLabel("Hvem vil du lukke op for?").fill("Jonas");
      maja.getByText("Vælg, hvad de må se").click();
      for (var topic : new String[] {"Mål og skridt", "Kontakter", "Drømme og ønsker"}) {
        maja.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(topic)).check();
      }
      taken(maja, "adgang");
      maja.getByText("Lav en kode til Jonas").click();
      maja.locator(".qr svg").waitFor();
      taken(maja, "kode");
      var jonas = demo.signedIn(phone, "Jonas Lund");
      jonas.navigate(demo.portal() + "/kode");
      jonas.getByLabel("Koden, 12 bogstaver og tal").fill(maja.locator(".code").innerText());
      taken(jonas, "kode-skriv");
      jonas.getByText("Brug koden").click();
      maja.getByText("Ja, luk op for Jonas Lund").waitFor();
      taken(maja, "adgang-ja");
      maja.getByText("Ja, luk op for Jonas Lund").click();
      jonas.locator("main a.card", new Page.LocatorOptions().setHasText("Maja Lund")).click();
      jonas.locator(".shared").waitFor();
      taken(jonas, "paaroerende");
      jonas.evaluate("document.querySelector('main').lastElementChild.scrollIntoView(false)");
      taken(jonas, "paaroerende-bund");
      jonas.navigate(demo.portal() + "/til-dig");
      taken(jonas, "til-dig");
      maja.navigate(demo.portal() + "/mere/adgang");
      taken(maja, "adgange");
    }
  }

  private static void written(RunningDemo demo, Page page, String words, String reader) {
    page.navigate(demo.portal() + "/oensker/nyt");
    page.getByRole(AriaRole.TEXTBOX).fill(words);
    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(reader)).check();
    page.locator("main .button--within-reach").click();
    page.locator(".loop").waitFor();
  }

  private static void taken(Page page, String name) {
    page.locator("h1").first().waitFor();
    page.evaluate("document.fonts.ready");
    page.waitForTimeout(700);
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }
}
