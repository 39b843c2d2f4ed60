package dk.voresplan.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * Records what the portal noticed of an appointment's changes.
 *
 * <p>It is no part of the merged calendar, which is the same in whatever order contributions
 * arrive. It says what the citizen could have seen here before.
 * docs/decisions/008-moves-and-the-secret-address.md
 *
 * @param movedFrom when it was to begin before it was last moved, if it ever was
 * @param movedTo when it begins after that move
 * @param times how many changes there were
 */
record AppointmentChange(Optional<Instant> movedFrom, Optional<Instant> movedTo, int times) {}
