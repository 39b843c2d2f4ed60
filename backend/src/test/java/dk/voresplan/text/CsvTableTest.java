package dk.voresplan.text;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

@NeedsNoDatabase
class CsvTableTest {
  @Test
  void whatAProgramWouldTakeForAFormulaIsPlainText() {
    for (var first : List.of("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")) {
      assertThat(CsvTable.harmless(first + "1+1")).isEqualTo("'" + first + "1+1");
    }
  }

  @Test
  void allElseIsAsItIs() {
    for (var cell : List.of("", "12", "1-2", "Bostøtten = os", "skjult")) {
      assertThat(CsvTable.harmless(cell)).isEqualTo(cell);
    }
  }

  @Test
  void everyCellIsQuotedAndWrittenToTheEnd() {
    assertThat(new CsvTable().add(List.of("a\"b", "=1+1")).text())
        .isEqualToIgnoringNewLines("\"a\"\"b\",\"'=1+1\"");
  }
}
