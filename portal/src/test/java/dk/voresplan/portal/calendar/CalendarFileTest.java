package dk.voresplan.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.calendar.SubscribedCalendar;
import dk.voresplan.i18n.Messages;
import dk.voresplan.organisation.Sector;
import dk.voresplan.plan.Source;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
  private static final Instant START = Instant.parse("2026-07-14T08:00:00Z");
  private static final CalendarFile FILE =
      new CalendarFile(Messages.in(Locale.of("da")), Instant.parse("2026-07-01T10:00:00Z"));

  @Test
  void timesAreInUtcSoThatSummerTimeIsNobodysBusiness() {
    var file = FILE.of(appointment("Samtale", "Tag dine noter med.", false, 0));
    assertThat(file).contains("DTSTART:20260714T080000Z", "DTEND:20260714T084500Z");
    assertThat(only(file).getDateStart().getValue().toInstant()).isEqualTo(START);
  }

  @Test
  void aMovedAppointmentKeepsItsIdAndCountsUp() {
    var before = only(FILE.of(appointment("Samtale", "", false, 0)));
    var after = only(FILE.of(appointment("Samtale", "", false, 2)));
    assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
    assertThat(before.getSequence().getValue()).isZero();
    assertThat(after.getSequence().getValue()).isEqualTo(2);
  }

  @Test
  void oneThatIsCalledOffSaysSoToProgramsAndToPeople() {
    var event = only(FILE.of(appointment("Samtale", "", true, 1)));
    assertThat(event.getStatus().isCancelled()).isTrue();
    assertThat(event.getSummary().getValue()).isEqualTo("Aflyst: Samtale");
  }

  @Test
  void theFileTellsWhereWithWhomAndWhatToBring() {
    var event = only(FILE.of(appointment("Samtale", "Tag dine noter med.", false, 0)));
    assertThat(event.getLocation().getValue())
        .isEqualTo("Indgang 3, Adelgade 44, 8660 Skanderborg");
    assertThat(event.getDescription().getValue())
        .isEqualTo(
            """
            Med Amira Holm og Bo Lind
            Tag dine noter med.
            Deltag med video: https://video.example/rum\
            """);
  }

  @Test
  void nothingThatASourceWritesBreaksOutOfItsLine() {
    var title = "Møde; med, komma: \\ og \"citat\"\nEND:VEVENT\r\nBEGIN:VEVENT";
    var parsed = Biweekly.parse(FILE.of(appointment(title, title, false, 0))).all();
    assertThat(parsed).hasSize(1);
    assertThat(parsed.getFirst().getEvents()).hasSize(1);
    assertThat(parsed.getFirst().getEvents().getFirst().getSummary().getValue())
        .startsWith("Møde; med, komma: \\ og \"citat\"\nEND:VEVENT");
  }

  @Test
  void tenThousandCharactersAreFoldedAndComeBackWhole() {
    var words = "Kom ind ad døren. ".repeat(555);
    var file = FILE.of(appointment("Samtale", words.strip(), false, 0));
    assertThat(file.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
    assertThat(only(file).getDescription().getValue()).contains(words.strip());
  }

  @Test
  void aSubscriptionTellsWhenAndNothingElse() {
    var file =
        FILE.of(
            new SubscribedCalendar(
                false, List.of(appointment("Samtale om medicin", "Tag pillerne med.", false, 0))));
    var event = only(file);
    assertThat(event.getSummary().getValue()).isEqualTo("Aftale");
    assertThat(event.getDateEnd().getValue()).isEqualTo(Date.from(START.plusSeconds(2700)));
    assertThat(file)
        .doesNotContain("Samtale", "Tag pillerne", "Amira", "Indgang", "Adelgade", "video.example");
  }

  @Test
  void aSubscriptionWithTitlesStillTellsNobodysNameAndNoWayIn() {
    var file =
        FILE.of(
            new SubscribedCalendar(
                true, List.of(appointment("Samtale om medicin", "Tag pillerne med.", false, 0))));
    assertThat(only(file).getSummary().getValue()).isEqualTo("Samtale om medicin");
    assertThat(only(file).getLocation().getValue()).startsWith("Indgang 3");
    assertThat(file).doesNotContain("Tag pillerne", "Amira", "video.example");
  }

  private static VEvent only(String file) {
    var events = Biweekly.parse(file).first().getEvents();
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private static Appointment appointment(
      String title, String bring, boolean cancelled, int changes) {
    return new Appointment(
        "0b2a4c1e-8a4f-3c41-9a55-1f2e3d4c5b6a",
        title,
        START,
        Optional.of(START.plusSeconds(2700)),
        List.of("Amira Holm", "Bo Lind"),
        Optional.of("Indgang 3"),
        Optional.of("Adelgade 44, 8660 Skanderborg"),
        Optional.of(URI.create("https://video.example/rum")),
        Optional.of(bring).filter(words -> !words.isEmpty()),
        cancelled,
        Optional.empty(),
        changes,
        new Source("Regionspsykiatrien", Sector.PSYCHIATRY));
  }
}
