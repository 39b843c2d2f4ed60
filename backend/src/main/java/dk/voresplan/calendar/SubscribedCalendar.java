package dk.voresplan.calendar;

import java.util.List;

/**
 * What a subscription's address answers with.
 *
 * @param showsTitles whether the citizen chose that titles and places may be shown there
 */
public record SubscribedCalendar(boolean showsTitles, List<Appointment> appointments) {}
