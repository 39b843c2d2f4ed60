package dk.voresplan.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssuranceTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "'', Low, true",
    "Substantial, High, true",
    "Substantial, Substantial, true",
    "Substantial, Low, false",
    "Substantial, '', false",
    "Substantial, Enormous, false",
    "Unheard-of, High, false",
  })
  void aSignInIsSureEnoughFromTheLevelAskedForAndUp(String asked, String given, boolean enough) {
    var settings =
        new OidcSettings(
            "", "", "", "", asked, List.of("Low", "Substantial", "High"), "", "", "", "", "", "");
    assertThat(settings.isSureEnough(given)).isEqualTo(enough);
  }
}
