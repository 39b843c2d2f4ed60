package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Identities;
import dk.voresplan.access.Topic;
import dk.voresplan.person.CprNumber;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.WishDraft;
import dk.voresplan.wish.WishKind;
import dk.voresplan.wish.Wishes;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list that is longer than what is shown of it has a way on. */
class LongListTest {
  private static final String CPR = "0101851234";
  private static final int WISHES = 60;
  private static final int SHOWN = 50;

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start(java.util.Map.of());
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void theButtonAtTheEndShowsTheRestOfTheWishes() throws Exception {
    var maja = portal.bean(Identities.class).person(new CprNumber(CPR), "Maja Lund");
    for (int number = 0; number < WISHES; number++) {
      var wish =
          new WishDraft(
              WishKind.WISH, new OwnWords("Ønske nr " + number), Optional.empty(), Set.of());
      portal
          .bean(AccessPolicy.class)
          .change(
              maja,
              maja.id(),
              Set.of(Topic.WISHES),
              permit -> portal.bean(Wishes.class).write(permit, wish));
    }
    var browser = TestPortal.browser();
    portal.get(browser, "/sign-in-for-tests?cpr=" + CPR);
    var page = RawPage.open(portal, browser, "oensker");
    assertThat(shown(page)).isEqualTo(SHOWN);
    assertThat(page.told().toString()).contains("Vis flere");
    page.send(RawPage.click(page, "vis-flere"));
    assertThat(page.told().stream().filter(it -> it.contains("Ønske nr ")).distinct().count())
        .isEqualTo(WISHES);
  }

  private static long shown(RawPage page) {
    return page.told().stream().filter(it -> it.contains("Ønske nr ")).distinct().count();
  }
}
