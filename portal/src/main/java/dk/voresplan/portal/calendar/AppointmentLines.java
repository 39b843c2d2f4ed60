package dk.voresplan.portal.calendar;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.portal.shell.Explained;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is told of an appointment wherever it stands, as lines with a drawing before each.
 *
 * @param linked whether they stand in a link, in which no word can be explained
 */
record AppointmentLines(Visitor visitor, Appointment appointment, boolean linked) {

  /** When it is, with its day; called off and moved are said in words. */
  List<IconLine> when() {
    return when(whole());
  }

  /** When it is, where its day stands above it already. */
  List<IconLine> whenOn(LocalDate day) {
    return when(
        appointment.day().equals(day) && appointment.lastDay().equals(day)
            ? between(visitor.words().say("appointment.at", Map.of("time", time())))
            : whole());
  }

  private List<IconLine> when(String spoken) {
    var words = visitor.words();
    var lines = new ArrayList<IconLine>();
    lines.add(
        appointment.cancelled()
            ? new IconLine(
                Icon.CALENDAR_X, words.say("appointment.cancelled", Map.of("when", spoken)))
            : new IconLine(Icon.CALENDAR, spoken));
    moved().ifPresent(lines::add);
    return lines;
  }

  /** From when it was moved, while it is ahead. */
  Optional<IconLine> moved() {
    return appointment.cancelled() || appointment.over().isBefore(visitor.dates().now())
        ? Optional.empty()
        : appointment
            .movedFrom()
            .map(before ->
                new IconLine(
                    Icon.CALENDAR_CLOCK,
                    visitor
                        .words()
                        .say(
                            "appointment.movedFrom",
                            Map.of("when", visitor.dates().moment(before)))));
  }

  /** Who takes part, when anyone is known. */
  List<IconLine> with() {
    var words = visitor.words();
    return appointment.with().isEmpty()
        ? List.of()
        : List.of(
            new IconLine(
                Icon.USERS,
                words.say("appointment.with", Map.of("names", words.list(appointment.with())))));
  }

  /** Where it is: a place, by video, or both. */
  List<IconLine> where() {
    var lines = new ArrayList<IconLine>();
    var byVideo = appointment.video().isPresent();
    if (byVideo && appointment.address().isEmpty()) {
      lines.add(new IconLine(Icon.VIDEO, visitor.words().say("appointment.byVideo")));
    } else {
      appointment.place().ifPresent(place -> lines.add(new IconLine(Icon.MAP_PIN, said(place))));
      if (byVideo) {
        lines.add(new IconLine(Icon.VIDEO, visitor.words().say("appointment.alsoByVideo")));
      }
    }
    return lines;
  }

  /** What to bring or to know, with the source's line breaks. */
  Optional<IconLine> bring() {
    return appointment
        .bring()
        .map(words -> {
          var text = said(words);
          text.addClassName("message");
          return new IconLine(Icon.INFO, text);
        });
  }

  private HtmlContainer said(String words) {
    return linked ? new Span(words) : new Explained(visitor.words(), words);
  }

  private String time() {
    return visitor.dates().time(appointment.start());
  }

  private String whole() {
    return between(visitor.dates().moment(appointment.start()));
  }

  private String between(String start) {
    return appointment
        .end()
        .map(end ->
            visitor
                .words()
                .say(
                    appointment.day().equals(LocalDate.ofInstant(end, SpokenDates.ZONE))
                        ? "appointment.until"
                        : "appointment.untilDay",
                    Map.of(
                        "start", start,
                        "time", visitor.dates().time(end),
                        "end", visitor.dates().moment(end))))
        .orElse(start);
  }
}
