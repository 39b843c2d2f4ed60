package dk.voresplan.contribution;

import dk.voresplan.calendar.Appointment;
import dk.voresplan.calendar.Calendar;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes one calendar of every source's appointments. It takes those that are agreed and have a
 * time, also when they are called off.
 */
final class CalendarMerge {
  private CalendarMerge() {}

  static Calendar of(List<SourceView> views) {
    return new Calendar(
        views.stream()
            .flatMap(CalendarMerge::appointments)
            .sorted(Comparator.comparing(Appointment::start).thenComparing(Appointment::id))
            .toList());
  }

  private static Stream<Appointment> appointments(SourceView view) {
    return view.all(Contributed.Appointment.class).entrySet().stream()
        .filter(entry -> entry.getValue().current())
        .flatMap(entry -> appointment(view, entry.getKey(), entry.getValue()).stream());
  }

  private static Optional<Appointment> appointment(
      SourceView view, String reference, Contributed.Appointment appointment) {
    var source = view.source().asSource();
    var places =
        appointment.participants().stream().filter(party -> party.isA("Location")).toList();
    return appointment
        .start()
        .map(start ->
            new Appointment(
                StableIds.of(view, reference),
                appointment
                    .title()
                    .orElseGet(() ->
                        Fallbacks.sentence("calendar.appointment.untitled", source.organisation())),
                start,
                appointment.end().filter(end -> end.isAfter(start)),
                appointment.participants().stream()
                    .filter(party -> !party.isA("Patient") && !party.isA("Location"))
                    .flatMap(party -> view.name(party).stream())
                    .distinct()
                    .toList(),
                places.stream().flatMap(party -> view.name(party).stream()).findFirst(),
                known(view, places).flatMap(place -> place.address().stream()).findFirst(),
                appointment
                    .video()
                    .or(() ->
                        known(view, places).flatMap(place -> place.video().stream()).findFirst()),
                appointment.bring(),
                appointment.cancelled(),
                Optional.empty(),
                0,
                source));
  }

  private static Stream<Contributed.Place> known(SourceView view, List<NamedParty> places) {
    return places.stream().flatMap(party -> view.find(party, Contributed.Place.class).stream());
  }
}
