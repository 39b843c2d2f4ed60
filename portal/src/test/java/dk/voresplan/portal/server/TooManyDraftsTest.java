package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.voresplan.access.Identities;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.Drafts;
import dk.voresplan.person.CprNumber;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has drafts in more boxes than anybody needs is told so, and not that it is saved. */
class TooManyDraftsTest {
  private static final String CPR = "0101851234";
  private static final int ENOUGH = 200;
  private static final String TOLD = "Det her er ikke gemt endnu.";

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start(Map.of());
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void thePageSaysThatItIsNotSavedUntilThereIsRoom() throws Exception {
    var maja = portal.bean(Identities.class).person(new CprNumber(CPR), "Maja Lund");
    var drafts = portal.bean(Drafts.class);
    for (int box = 0; box < ENOUGH; box++) {
      drafts.save(maja, new DraftPlace(maja.id(), "box:" + box), "Ord", 0);
    }
    var browser = TestPortal.browser();
    portal.get(browser, "/sign-in-for-tests?cpr=" + CPR);
    var page = RawPage.open(portal, browser, "oensker/nyt");
    var answer = typed(page, 1);
    assertThat(answer).contains("failed").doesNotContain("stored", "er gemt kl.");
    assertThat(page.told().toString()).contains(TOLD);
    drafts.discard(maja, new DraftPlace(maja.id(), "box:0"));
    assertThat(typed(page, 2)).contains("stored", "er gemt kl.");
  }

  private static String typed(RawPage page, int number) throws Exception {
    var data = new ObjectMapper().createObjectNode();
    data.put("event.detail.box", "1").put("event.detail.round", 0);
    data.put("event.detail.number", number).put("event.detail.text", "Jeg vil male");
    var answer = page.send(RawPage.event(page.element("draft-box"), "draft-save", data));
    return String.valueOf(answer.json().findValue("execute"));
  }
}
