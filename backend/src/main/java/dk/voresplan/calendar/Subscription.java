package dk.voresplan.calendar;

import java.time.Instant;

/**
 * The citizen's open address, at which their calendar programs read their appointments.
 *
 * @param showsTitles whether titles and places are shown, or only that there is an appointment
 * @param madeAt since when it is open
 */
public record Subscription(boolean showsTitles, Instant madeAt) {}
