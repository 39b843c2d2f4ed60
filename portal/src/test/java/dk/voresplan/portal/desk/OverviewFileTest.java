package dk.voresplan.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewFileTest {
  @Test
  void whatAProgramWouldTakeForAFormulaIsPlainText() {
    for (var first : List.of("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")) {
      assertThat(OverviewFile.harmless(first + "1+1")).isEqualTo("'" + first + "1+1");
    }
  }

  @Test
  void allElseIsAsItIs() {
    for (var cell : List.of("", "12", "1-2", "Bostøtten = os", "skjult")) {
      assertThat(OverviewFile.harmless(cell)).isEqualTo(cell);
    }
  }
}
