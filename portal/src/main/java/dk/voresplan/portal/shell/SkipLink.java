package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import dk.voresplan.i18n.Words;

/** The first stop of the Tab key: past the navigation, to the page itself (WCAG 2.4.1). */
public final class SkipLink extends Anchor {
  /** The link in this language. */
  public SkipLink(Words words) {
    super("#" + Page.CONTENT, words.say("layout.skip"));
    addClassName("skip-link");
    setRouterIgnore(true);
    getElement()
        .executeJs(
            "this.addEventListener('click', e => { e.preventDefault();"
                + " document.querySelector('main h1')?.focus(); })");
  }
}
