package dk.voresplan.portal.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.shell.Icon;

/** The two ways to see the calendar: as a list and as a month. */
final class CalendarWays extends Nav {
  /** The ways, of which the one to {@code here} is marked. */
  CalendarWays(Words words, String here) {
    addClassName("choices");
    getElement().setAttribute("aria-label", words.say("calendar.ways"));
    way("kalender", Icon.LIST, words.say("calendar.list"), here);
    way("kalender/maaned", Icon.CALENDAR_DAYS, words.say("calendar.month"), here);
  }

  private void way(String path, Icon icon, String name, String here) {
    var way = new Anchor(path, icon.draw(), new Span(name));
    way.addClassName("choice-chip");
    if (path.equals(here)) {
      way.getElement().setAttribute("aria-current", "page");
    }
    add(way);
  }
}
