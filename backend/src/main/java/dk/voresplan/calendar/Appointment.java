package dk.voresplan.calendar;

import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.plan.Source;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A meeting of the citizen with someone who helps.
 *
 * @param id names the appointment within the calendar
 * @param title what it is about
 * @param with the names of those who take part, besides the citizen
 * @param place what the place is called, when known
 * @param address how to find the place, when known
 * @param video where one joins by video, always a {@link VideoAddress}
 * @param bring what to bring or to know, in the source's words
 * @param cancelled whether it is called off
 * @param movedFrom when it was to be before it was moved to its start, as far as the portal saw
 * @param changes how many times its time or its being called off changed, as the portal saw it
 */
@Serdeable
public record Appointment(
    String id,
    String title,
    Instant start,
    Optional<Instant> end,
    List<String> with,
    Optional<String> place,
    Optional<String> address,
    Optional<URI> video,
    Optional<String> bring,
    boolean cancelled,
    Optional<Instant> movedFrom,
    int changes,
    Source source) {

  /** When it is over: at its end, or at its start when nobody said how long it takes. */
  public Instant over() {
    return end.orElse(start);
  }

  /** The Danish day on which it begins. */
  public LocalDate day() {
    return LocalDate.ofInstant(start, SpokenDates.ZONE);
  }

  /** The Danish day on which it ends; an end at midnight belongs to the day before. */
  public LocalDate lastDay() {
    return end.map(it -> LocalDate.ofInstant(it.minusNanos(1), SpokenDates.ZONE)).orElse(day());
  }

  /** The same appointment with what the portal noticed of its changes. */
  Appointment changed(AppointmentChange change) {
    return new Appointment(
        id,
        title,
        start,
        end,
        with,
        place,
        address,
        video,
        bring,
        cancelled,
        change.movedTo().filter(start::equals).flatMap(_ -> change.movedFrom()),
        change.times(),
        source);
  }

  /** Without who takes part, how one joins by video, and what the citizen is told before it. */
  Appointment forRelative() {
    return new Appointment(
        id,
        title,
        start,
        end,
        List.of(),
        place,
        address,
        Optional.empty(),
        Optional.empty(),
        cancelled,
        movedFrom,
        changes,
        source);
  }

  /** Whether people must be told of the difference: another time, or called off or on again. */
  boolean differsFrom(Appointment before) {
    return !start.equals(before.start())
        || !end.equals(before.end())
        || cancelled != before.cancelled();
  }
}
