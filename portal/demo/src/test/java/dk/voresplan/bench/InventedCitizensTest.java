package dk.voresplan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.voresplan.person.CprNumber;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * These tests show that nobody real is among the invented citizens, and that they stay the same.
 */
class InventedCitizensTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  private final InventedCitizens citizens = new InventedCitizens(1, DAY);

  @Test
  void nobodyCanHaveTheirNumbers() {
    var numbers = IntStream.range(0, 30_000).mapToObj(InventedCitizens::cpr).toList();
    assertThat(numbers).doesNotHaveDuplicates().noneMatch(it -> InventedCitizens.modulus(it) == 0);
    assertThat(numbers)
        .as("real numbers of those years all pass the check")
        .allMatch(it -> new CprNumber(it).birthDate().getYear() < 1987);
  }

  @Test
  void theSameSeedMakesTheSamePlans() {
    assertThat(citizens.first(20)).isEqualTo(new InventedCitizens(1, DAY).first(20));
    assertThat(citizens.first(20)).isNotEqualTo(new InventedCitizens(2, DAY).first(20));
  }

  @Test
  void everyBundleIsJsonWithGoals() throws IOException {
    for (var citizen : citizens.first(50)) {
      for (var contribution : citizen.contributions()) {
        var entries = new ObjectMapper().readTree(contribution.bundle()).path("entry");
        assertThat(entries.findValuesAsText("resourceType"))
            .contains("Patient", "Organization", "PractitionerRole", "CareTeam", "CarePlan")
            .contains("Goal", "Task", "Appointment");
      }
    }
  }

  @Test
  void someoneHasEverySource() {
    assertThat(citizens.withEverySource().contributions())
        .extracting(InventedCitizen.Contribution::source)
        .containsExactlyInAnyOrderElementsOf(List.of(InventedSource.values()));
  }
}
