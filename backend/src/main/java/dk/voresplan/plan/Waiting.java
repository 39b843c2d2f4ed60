package dk.voresplan.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A help that was asked for and agreed to, and has no date yet.
 *
 * @param id names the line
 * @param title what the citizen waits for
 * @param with who is to give the help, when known
 * @param since the day it was asked for, when known
 * @param expectedBy the day it is expected to begin by, when the source says so
 * @param meanwhile what to do until then, when the source says so; plain text
 * @param phone whom to call about it, as the source wrote it
 */
@Serdeable
public record Waiting(
    String id,
    String title,
    Optional<String> with,
    Optional<LocalDate> since,
    Optional<LocalDate> expectedBy,
    Optional<String> meanwhile,
    Optional<String> phone,
    LifeArea area,
    Source source) {}
