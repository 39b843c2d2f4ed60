package dk.voresplan.text;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsNoDatabase
class ShownLineTest {
  @Test
  void lineBreaksAreSpaces() {
    assertThat(ShownLine.of("Maja\r\nLund\u2028nu\u2029her\tog\u00a0der\u0000", 200))
        .isEqualTo("Maja Lund nu her og der");
  }

  @Test
  void whatTurnsTheTextIsLeftOut() {
    assertThat(ShownLine.of("Ma\u202Eja \u2066Lund\u2069\uFEFF\u200B", 200)).isEqualTo("Maja Lund");
  }

  @Test
  void aLongLineIsCutAndSaysSo() {
    assertThat(ShownLine.of("x".repeat(3_000), 200)).isEqualTo("x".repeat(199) + "…");
  }

  @Test
  void noPairOfSurrogatesIsCutInTwo() {
    assertThat(ShownLine.of("x".repeat(198) + "😀😀", 200)).isEqualTo("x".repeat(198) + "…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u3164", "\u200B", " \u00a0\n", "\u2800", "\uD83D", "\u202E"})
  void whatNobodySeesIsNothing(String text) {
    assertThat(ShownLine.of(text, 200)).isEmpty();
  }

  @Test
  void namesInOtherLettersStayAsTheyAre() {
    var name = "نور الهدی\u200Cها O’Brien-Søe 王小明";
    assertThat(ShownLine.of(name, 200)).isEqualTo(name);
  }
}
