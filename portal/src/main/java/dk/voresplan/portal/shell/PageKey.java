package dk.voresplan.portal.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import dk.voresplan.draft.DeviceKey;
import dk.voresplan.draft.Drafts;
import java.util.UUID;

/**
 * The key of what is typed in a browser and not sent yet. An open page reads it once, however many
 * boxes it has. docs/decisions/026-what-is-typed-is-safe-on-the-device-too.md
 */
final class PageKey {
  private final UUID browser;
  private final DeviceKey key;

  private PageKey(UUID browser, DeviceKey key) {
    this.browser = browser;
    this.key = key;
  }

  /** The visitor's key in this browser. */
  static DeviceKey of(UI page, Visitor visitor, Drafts drafts, UUID browser) {
    var known = ComponentUtil.getData(page, PageKey.class);
    if (known == null || !known.browser.equals(browser)) {
      known = new PageKey(browser, drafts.keys().of(visitor.actor(), browser));
      ComponentUtil.setData(page, PageKey.class, known);
    }
    return known.key;
  }
}
