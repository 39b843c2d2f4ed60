package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsNoDatabase
class UpdatedBoundTest {
  @ParameterizedTest
  @CsvSource({
    "ge2026-03-01,2026-02-28T23:00:00Z,true",
    "ge2026-03-01,2026-02-28T22:59:59Z,false",
    "gt2026-03-01,2026-03-01T22:59:59Z,false",
    "gt2026-03-01,2026-03-01T23:00:00Z,true",
    "le2026-03-01,2026-03-01T22:59:59Z,true",
    "le2026-03-01,2026-03-01T23:00:00Z,false",
    "lt2026-03-01,2026-02-28T22:59:59Z,true",
    "lt2026-03-01,2026-02-28T23:00:00Z,false",
    "2026-03-01,2026-03-01T12:00:00Z,true",
    "eq2026-03-01,2026-03-02T12:00:00Z,false",
    "2026-03,2026-03-31T12:00:00Z,true",
    "2026,2026-12-31T12:00:00Z,true",
    "2026,2027-01-01T12:00:00Z,false",
  })
  void aDayIsAllOfThatDayInDenmark(String bound, String at, boolean admits) {
    assertThat(UpdatedBound.of(bound).orElseThrow().admits(Instant.parse(at))).isEqualTo(admits);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T10:00:00+01:00,2026-03-01T09:00:00.999Z,true",
    "2026-03-01T10:00:00+01:00,2026-03-01T09:00:01Z,false",
    "2026-03-01T10:00,2026-03-01T09:00:59Z,true",
    "gt2026-03-01T09:00:00.123Z,2026-03-01T09:00:00.123456Z,false",
    "ge2026-03-01T09:00:00.123Z,2026-03-01T09:00:00.123456Z,true",
    "gt2026-03-01T09:00:00.123Z,2026-03-01T09:00:00.124Z,true",
  })
  void aTimeIsAsLongAsItIsPrecise(String bound, String at, boolean admits) {
    assertThat(UpdatedBound.of(bound).orElseThrow().admits(Instant.parse(at))).isEqualTo(admits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "ge",
        "ap2026",
        "ne2026-01-01",
        "2026-13",
        "2026-02-30",
        "2026-1-1",
        "2026-01-01T25:00:00Z",
        "2026-01-01T10:00:00+99:00",
        "2026-01-01,2026-02-01"
      })
  void whatIsNoTimeIsNoBound(String text) {
    assertThat(UpdatedBound.of(text)).isEmpty();
  }

  @Test
  void aBoundOfASecondHasBothItsEnds() {
    var bound = UpdatedBound.of("lt2026-03-01T09:00:00Z").orElseThrow();
    assertThat(bound.admits(Instant.parse("2026-03-01T08:59:59.999Z"))).isTrue();
    assertThat(bound.admits(Instant.parse("2026-03-01T09:00:00Z"))).isFalse();
  }
}
