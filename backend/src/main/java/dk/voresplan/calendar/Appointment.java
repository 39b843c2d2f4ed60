package dk.voresplan.calendar;

import dk.voresplan.plan.Source;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A meeting of the citizen with someone who helps.
 *
 * @param id names the appointment within the calendar
 * @param title what it is about
 * @param with the names of those who take part, besides the citizen
 * @param place where it is, when known
 * @param cancelled whether it is called off
 */
@Serdeable
public record Appointment(
    String id,
    String title,
    Instant start,
    Optional<Instant> end,
    List<String> with,
    Optional<String> place,
    boolean cancelled,
    Source source) {}
