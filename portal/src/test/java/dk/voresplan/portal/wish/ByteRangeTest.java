package dk.voresplan.portal.wish;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-1, bytes 0-1/100, 2",
    "bytes=0-, bytes 0-99/100, 100",
    "bytes=40-200, bytes 40-99/100, 60",
    "bytes=99-99, bytes 99-99/100, 1"
  })
  void aPieceIsCutOutOfTheFile(String asked, String told, int length) {
    assertThat(ByteRange.of(asked, 100))
        .hasValueSatisfying(range -> {
          assertThat(range.told()).isEqualTo(told);
          assertThat(range.length()).isEqualTo(length);
        });
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "bytes=-5", "bytes=5-4", "bytes=100-", "bytes=0-1,3-4", "bytes=99999999999-"})
  void whatIsNoPieceOfItGivesAllOfTheFile(@Nullable String asked) {
    assertThat(ByteRange.of(asked, 100)).isEmpty();
  }

  @Test
  void anEmptyFileHasNoPieces() {
    assertThat(ByteRange.of("bytes=0-", 0)).isEmpty();
  }
}
