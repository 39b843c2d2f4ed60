package dk.voresplan.portal.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The citizen's appointments of one month, {@code /kalender/maaned/2026-11}; this one if none. */
@Prototype
@Route(value = "kalender/maaned/:month?", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class MonthView extends Page implements BeforeEnterObserver {
  private static final Pattern MONTH = Pattern.compile("20[0-9]{2}-(0[1-9]|1[0-2])");

  private final transient OwnPlan own;
  private final transient Calendars calendars;

  MonthView(Visitor visitor, OwnPlan own, Calendars calendars) {
    super(visitor);
    this.own = own;
    this.calendars = calendars;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var month =
        event
            .getRouteParameters()
            .get("month")
            .map(MonthView::read)
            .orElseGet(() -> YearMonth.from(visitor().dates().today()));
    var calendar = own.read(Topic.CALENDAR, calendars::of);
    headed(visitor().dates().month(month));
    add(new CalendarWays(visitor().words(), "kalender/maaned"), others(month));
    var table = new MonthTable(visitor(), month, calendar);
    if (table.isEmpty()) {
      add(new Paragraph(say("calendar.monthEmpty")));
    }
    var frame = new Div(table);
    frame.addClassName("month-frame");
    add(frame);
  }

  private static YearMonth read(String text) {
    if (!MONTH.matcher(text).matches()) {
      throw new NotFoundException();
    }
    return YearMonth.parse(text);
  }

  private Nav others(YearMonth month) {
    var others = new Nav();
    others.addClassName("month-ways");
    others.getElement().setAttribute("aria-label", say("calendar.otherMonths"));
    way(month.minusMonths(1), "calendar.previousMonth", Icon.ARROW_LEFT).ifPresent(others::add);
    way(month.plusMonths(1), "calendar.nextMonth", Icon.ARROW_RIGHT).ifPresent(others::add);
    return others;
  }

  private Optional<Anchor> way(YearMonth month, String key, Icon icon) {
    if (!MONTH.matcher(month.toString()).matches()) {
      return Optional.empty();
    }
    var name = visitor().dates().month(month);
    var way = new Anchor("kalender/maaned/" + month);
    way.addClassName("link");
    way.getElement().setAttribute("aria-label", say(key, Map.of("month", name)));
    if (icon == Icon.ARROW_LEFT) {
      way.add(icon.draw(), new Span(name));
    } else {
      way.add(new Span(name), icon.draw());
    }
    return Optional.of(way);
  }
}
