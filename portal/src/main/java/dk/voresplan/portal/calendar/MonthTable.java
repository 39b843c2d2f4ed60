package dk.voresplan.portal.calendar;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.calendar.Calendar;
import dk.voresplan.portal.shell.Visitor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Map;

/**
 * Shows a month as a plain table: a row for each week, a column for each day of the week. Narrow
 * screens show the time of each appointment, and wide ones its title too. Large text makes it a
 * list of days. The table states its rôles, as the stylesheet's list would otherwise take them
 * away.
 */
@Tag("table")
final class MonthTable extends HtmlContainer {
  private static final int WEEK = 7;

  private final transient Visitor visitor;
  private final transient Calendar calendar;
  private final YearMonth month;
  private boolean empty = true;

  MonthTable(Visitor visitor, YearMonth month, Calendar calendar) {
    this.visitor = visitor;
    this.month = month;
    this.calendar = calendar;
    addClassName("month");
    getElement().setAttribute("role", "table");
    var caption = new Element("caption").setText(visitor.dates().month(month));
    caption.setAttribute("class", "visually-hidden");
    getElement().appendChild(caption, head(), body());
  }

  /** Whether there is no appointment in the month. */
  boolean isEmpty() {
    return empty;
  }

  private Element head() {
    var row = part("tr", "row");
    for (var day : DayOfWeek.values()) {
      var locale = visitor.words().locale();
      var name = part("th", "columnheader");
      name.setAttribute("scope", "col");
      name.setAttribute("abbr", day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
      name.setText(day.getDisplayName(TextStyle.SHORT_STANDALONE, locale).replace(".", ""));
      row.appendChild(name);
    }
    return part("thead", "rowgroup").appendChild(row);
  }

  private Element body() {
    var body = part("tbody", "rowgroup");
    var before = month.atDay(1).getDayOfWeek().getValue() - 1;
    for (var monday = month.atDay(1).minusDays(before);
        !monday.isAfter(month.atEndOfMonth());
        monday = monday.plusDays(WEEK)) {
      var row = part("tr", "row");
      for (int day = 0; day < WEEK; day++) {
        row.appendChild(cell(monday.plusDays(day)));
      }
      body.appendChild(row);
    }
    return body;
  }

  private Element cell(LocalDate day) {
    var cell = part("td", "cell");
    if (!YearMonth.from(day).equals(month)) {
      cell.setAttribute("class", "month__none");
      return cell;
    }
    var appointments = calendar.on(day);
    cell.setAttribute("class", appointments.isEmpty() ? "month__free" : "month__taken");
    if (day.equals(visitor.dates().today())) {
      cell.setAttribute("aria-current", "date");
    }
    cell.appendChild(
        text("month__number", String.valueOf(day.getDayOfMonth())),
        text("month__name", visitor.dates().heading(day)));
    appointments.forEach(appointment -> cell.appendChild(link(appointment, day)));
    empty &= appointments.isEmpty();
    return cell;
  }

  private Element link(Appointment appointment, LocalDate day) {
    var words = visitor.words();
    var time =
        appointment.day().equals(day)
            ? visitor.dates().time(appointment.start())
            : words.say("appointment.continued");
    var link = new Anchor("kalender/" + appointment.id());
    link.addClassName("month__appointment");
    link.getElement().appendChild(text("month__time", time));
    var title = new Span(appointment.title());
    if (appointment.cancelled()) {
      link.addClassName("called-off");
      title.setText(words.say("appointment.calledOff", Map.of("title", appointment.title())));
    }
    title.addClassName("month__title");
    link.add(title);
    return link.getElement();
  }

  private static Element text(String style, String words) {
    var text = new Element("span").setText(words);
    text.setAttribute("class", style);
    return text;
  }

  private static Element part(String tag, String role) {
    return new Element(tag).setAttribute("role", role);
  }
}
