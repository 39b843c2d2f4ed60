package dk.voresplan.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenDatesTest {
  private final SpokenDates danish = spoken("da");

  private static SpokenDates spoken(String language) {
    return new SpokenDates(
        Messages.in(Locale.of(language)),
        Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC));
  }

  @Test
  void todayIsTheDanishDay() {
    assertThat(danish.day(LocalDate.of(2026, 11, 23))).isEqualTo("i dag");
    assertThat(danish.day(LocalDate.of(2026, 11, 22))).isEqualTo("i går");
  }

  @Test
  void aMomentIsSaidAsPeopleSayIt() {
    assertThat(danish.moment(Instant.parse("2026-11-22T13:20:00Z"))).isEqualTo("i går kl. 14.20");
    assertThat(danish.moment(Instant.parse("2026-12-01T09:00:00Z")))
        .isEqualTo("tirsdag 1. dec. kl. 10");
    assertThat(spoken("en").moment(Instant.parse("2026-12-01T09:00:00Z")))
        .isEqualTo("Tuesday 1 Dec at 10:00");
  }

  @Test
  void anotherYearIsSaid() {
    assertThat(danish.shortDate(LocalDate.of(2027, 5, 1))).isEqualTo("1. maj 2027");
    assertThat(danish.date(LocalDate.of(2026, 10, 3))).isEqualTo("3. oktober");
    assertThat(danish.heading(LocalDate.of(2027, 1, 5))).isEqualTo("Tirsdag 5. januar 2027");
    assertThat(danish.moment(Instant.parse("2027-01-05T09:00:00Z")))
        .isEqualTo("tirsdag 5. jan. 2027 kl. 10");
  }

  @Test
  void aHeadingBeginsWithACapital() {
    assertThat(danish.heading(LocalDate.of(2026, 11, 23))).isEqualTo("I dag");
    assertThat(danish.heading(LocalDate.of(2026, 11, 17))).isEqualTo("Tirsdag 17. november");
  }

  @Test
  void aMonthIsSaidWithItsYear() {
    assertThat(danish.month(YearMonth.of(2026, 11))).isEqualTo("November 2026");
  }

  @Test
  void severalThingsAreSaidAsOneSaysThem() {
    assertThat(Messages.in(Locale.of("da")).list(List.of("mål", "hold", "aftaler")))
        .isEqualTo("mål, hold og aftaler");
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void eachDayOfAYearIsSaidAsUnicodeSaysIt(String language) {
    var locale = Messages.in(Locale.of(language)).locale();
    var format =
        new SimpleDateFormat(language.equals("da") ? "EEEE d. MMMM y" : "EEEE d MMMM y", locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    var spoken = spoken(language);
    LocalDate.of(2027, 1, 1)
        .datesUntil(LocalDate.of(2028, 1, 1))
        .forEach(day ->
            assertThat(spoken.day(day))
                .isEqualTo(format.format(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)))));
  }
}
