package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.server.PortalSettings;
import java.time.Duration;

/**
 * Warns two minutes before the session ends, and lets one stay with one tap (WCAG 2.2.1). The
 * browser keeps the time, from the last thing that the page asked the server for.
 */
public final class IdleWarning extends Div {
  private static final Duration WARNED_BEFORE = Duration.ofMinutes(2);
  private static final String KEEP_TIME =
      """
      let last = Date.now();
      new PerformanceObserver(list => {
        if (list.getEntries().some(entry => entry.name.includes('v-r=uidl'))) last = Date.now();
      }).observe({ type: 'resource' });
      this.addEventListener('click', () => { last = Date.now(); this.hidden = true; });
      setInterval(() => {
        const idle = Date.now() - last;
        this.hidden = idle < $0;
        if (idle > $1) location.assign('/logget-ud');
      }, 1000);
      """;

  /** The warning in this language, hidden until it is time. */
  public IdleWarning(Words words, PortalSettings settings) {
    var stay = new NativeButton(words.say("session.stay"), click -> {});
    stay.addClassName("toast__close");
    addClassName("toast");
    getElement().setAttribute("role", "alert");
    getElement().setAttribute("hidden", "");
    add(Icon.CLOCK.draw(), new Span(words.say("session.endsSoon")), stay);
    var ends = settings.sessionIdle();
    var warned = ends.compareTo(WARNED_BEFORE) > 0 ? ends.minus(WARNED_BEFORE) : ends.dividedBy(2);
    getElement().executeJs(KEEP_TIME, (double) warned.toMillis(), (double) ends.toMillis());
  }
}
