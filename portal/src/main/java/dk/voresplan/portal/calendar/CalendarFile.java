package dk.voresplan.portal.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.Duration;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.calendar.SubscribedCalendar;
import dk.voresplan.i18n.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes appointments as an iCalendar file (RFC 5545), which calendar programs read. Times are in
 * UTC, so that no program has to know Danish summer time. The id stays the same and the sequence
 * grows. So a program puts a moved appointment in the place of the one it has.
 *
 * @param words the language of what we say ourselves
 * @param now when the file is made
 */
record CalendarFile(Words words, Instant now) {
  static final String TYPE = "text/calendar;charset=utf-8";

  /** A name that tells nothing. */
  static final String NAME = "aftale.ics";

  private static final String MAKER = "-//voresplan.dk//Kalender//DA";
  private static final Duration READ_AGAIN_AFTER = Duration.builder().hours(4).build();

  /** One appointment with all that the citizen knows of it. */
  String of(Appointment appointment) {
    var file = empty();
    var event = event(appointment, appointment.title());
    event.setDescription(described(appointment));
    place(appointment, event);
    file.addEvent(event);
    return Biweekly.write(file).go();
  }

  /**
   * What is read without signing in. Unless the citizen chose otherwise it tells when and nothing
   * else: a place tells as much as a title does. Who takes part, what to bring and the way into a
   * video meeting are never in it.
   */
  String of(SubscribedCalendar calendar) {
    var file = empty();
    file.setName(words.say("file.calendar"));
    file.setRefreshInterval(READ_AGAIN_AFTER);
    for (var appointment : calendar.appointments()) {
      var event =
          event(
              appointment,
              calendar.showsTitles() ? appointment.title() : words.say("file.appointment"));
      if (calendar.showsTitles()) {
        place(appointment, event);
      }
      file.addEvent(event);
    }
    return Biweekly.write(file).go();
  }

  /** Answers with the file, under a name that tells nothing. */
  static void write(String file, HttpServletResponse response) throws IOException {
    var bytes = file.getBytes(StandardCharsets.UTF_8);
    response.setContentType(TYPE);
    response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(NAME));
    response.setHeader("Cache-Control", "private, no-store");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static ICalendar empty() {
    var file = new ICalendar();
    file.setProductId(MAKER);
    file.setMethod(Method.PUBLISH);
    return file;
  }

  private VEvent event(Appointment appointment, String title) {
    var event = new VEvent();
    event.setUid(appointment.id());
    event.setDateTimeStamp(Date.from(now));
    event.setDateStart(Date.from(appointment.start()));
    appointment.end().map(Date::from).ifPresent(event::setDateEnd);
    event.setSequence(appointment.changes());
    event.setClassification(Classification.private_());
    event.setStatus(appointment.cancelled() ? Status.cancelled() : Status.confirmed());
    event.setSummary(
        appointment.cancelled() ? words.say("file.cancelled", Map.of("title", title)) : title);
    return event;
  }

  private static void place(Appointment appointment, VEvent event) {
    var lines =
        Stream.concat(appointment.place().stream(), appointment.address().stream())
            .distinct()
            .toList();
    if (!lines.isEmpty()) {
      event.setLocation(String.join(", ", lines));
    }
  }

  private String described(Appointment appointment) {
    var with =
        appointment.with().isEmpty()
            ? Stream.<String>empty()
            : Stream.of(
                words.say("appointment.with", Map.of("names", words.list(appointment.with()))));
    var video =
        appointment
            .video()
            .map(address -> words.say("file.video", Map.of("address", address.toString())));
    return String.join(
        "\n",
        Stream.of(with, appointment.bring().stream(), video.stream())
            .flatMap(lines -> lines)
            .toList());
  }
}
