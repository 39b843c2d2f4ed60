package dk.voresplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page costs at most eight SQL statements, whatever the size of the plan. */
@InBrowser
class StatementsTest {
  private static final int MOST = 8;

  /** The first page also tells what was opened for safety, and which unit waits for a yes. */
  private static final int MOST_AT_HOME = MOST + 2;

  /**
   * The counts, who asked about the log, and four lists of other citizens: who, the permits, the
   * log and the list.
   */
  private static final int MOST_IN_INBOX = 18;

  /** A citizen's page, and the counts beside the ways of the desk. */
  private static final int MOST_WITH_COUNTS = MOST + 1;

  /** The same, and the wishes that goals came from, which are opened as such. */
  private static final int MOST_WITH_QUOTES = MOST_WITH_COUNTS + 3;

  /** What was typed in a page's forms, and the browser's key for what is unsent. */
  private static final int MOST_WITH_FORMS = MOST + 3;

  private static final int QUIET_MILLISECONDS = 700;

  /** What the courier asks at each of its rounds, which belongs to no page. */
  private static final Pattern IN_THE_BACKGROUND =
      Pattern.compile(
          "from outbox|from access_log_tries|update node|delete from node"
              + "|from portal_session|update portal_session|from plan_to_merge\\s+where try"
              + "|background_lease|access_log_root|select database\\(\\)"
              + "|from access_log_head\\s+where citizen_id >");

  /** The log's order costs each opening two statements by a key. decisions/016-the-logs-chain.md */
  private static final Pattern OF_THE_CHAIN =
      Pattern.compile("^(?!\\s*insert into access_log ).*access_log_head", Pattern.DOTALL);

  private static final int OF_THE_CHAIN_FOR_EACH_OPENING = 2;

  private static final ConcurrentLinkedQueue<String> STATEMENTS = new ConcurrentLinkedQueue<>();

  private static RunningDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
    demo.tellStatements(statement -> {
      if (!IN_THE_BACKGROUND.matcher(statement).find()) {
        STATEMENTS.add(statement);
      }
    });
  }

  @Test
  void aCitizensPagesAreCheap() {
    try (var phone = chromium.phone()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      for (int wish = 0; wish < 3; wish++) {
        maja.navigate(demo.portal() + "/oensker/nyt");
        maja.getByRole(AriaRole.TEXTBOX).fill("Ønske nummer " + wish);
        for (var reader : List.of("Mette Krogh", "Sanne Bach")) {
          maja.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(reader)).check();
        }
        maja.locator("main .button--within-reach").click();
        maja.locator(".loop").waitFor();
      }
      costs(maja, "/hjem", MOST_AT_HOME);
      assertThat(STATEMENTS).as("they are heard").isNotEmpty();
      for (var path :
          List.of(
              "/plan",
              "/plan/historie",
              "/oensker",
              "/overgange",
              "/kontakter",
              "/kalender",
              "/kalender/maaned",
              "/kalender/abonnement",
              "/hvordan-gaar-det",
              "/mere",
              "/mere/set",
              "/mere/data",
              "/mere/adgang",
              "/kode",
              "/til-dig")) {
        costsLittle(maja, path);
      }
      costs(maja, "/oensker/nyt", MOST_WITH_FORMS);
      costs(maja, "/hvordan-gaar-det/1", MOST_WITH_FORMS);
      for (var list : List.of("/oensker", "/overgange", "/kalender")) {
        maja.navigate(demo.portal() + list);
        var first = "/" + maja.locator("main a.card").first().getAttribute("href");
        costs(maja, first, MOST_WITH_FORMS);
      }
    }
  }

  @Test
  void aRelativesPagesAreCheap() {
    try (var phone = chromium.phone()) {
      var leila = demo.signedIn(phone, "Leila Rahimi");
      costsLittle(leila, "/delt");
      leila.locator("main a.card").first().waitFor();
      var plan = "/" + leila.locator("main a.card").first().getAttribute("href");
      costsLittle(leila, plan);
      costs(leila, plan + "/fortael", MOST_WITH_FORMS);
    }
  }

  @Test
  void aProfessionalsPagesAreCheap() {
    try (var desk = chromium.desk()) {
      var mette = demo.signedIn(desk, "Mette Krogh");
      costs(mette, "/indbakke", MOST_IN_INBOX);
      costsLittle(mette, "/indbakke?vis=teamets");
      costsLittle(mette, "/over-frist");
      costsLittle(mette, "/fravaer");
      costsLittle(mette, "/borgere");
      mette.navigate(demo.portal() + "/borgere");
      var plan = "/" + mette.locator("main a.card").first().getAttribute("href");
      costs(mette, plan, MOST_WITH_QUOTES);
      costs(mette, plan + "/overgang", MOST_WITH_FORMS);
      costs(mette, plan + "/moede", MOST_WITH_COUNTS);
    }
  }

  @Test
  void aLeadersOverviewIsCheap() {
    try (var desk = chromium.desk()) {
      costsLittle(demo.signedIn(desk, "Amira Holm"), "/overblik");
    }
  }

  private static void costsLittle(Page page, String path) {
    costs(page, path, MOST);
  }

  /** Pages of other tests are still open, and show what this one has changed. */
  private static void untilOtherPagesAreQuiet(Page page) {
    for (int before = -1; before != STATEMENTS.size(); ) {
      before = STATEMENTS.size();
      page.waitForTimeout(QUIET_MILLISECONDS);
    }
  }

  private static void costs(Page page, String path, int most) {
    page.navigate("about:blank");
    untilOtherPagesAreQuiet(page);
    STATEMENTS.clear();
    page.navigate(demo.portal() + path);
    page.locator("main h1").waitFor();
    var sent = List.copyOf(STATEMENTS);
    var asked = sent.stream().filter(it -> !OF_THE_CHAIN.matcher(it).find()).toList();
    assertThat(asked).as(path).hasSizeBetween(0, most);
    long openings = asked.stream().filter(it -> it.contains("insert into access_log ")).count();
    assertThat(sent.size() - asked.size())
        .as("the chain on %s", path)
        .isLessThanOrEqualTo((int) openings * OF_THE_CHAIN_FOR_EACH_OPENING);
  }
}
