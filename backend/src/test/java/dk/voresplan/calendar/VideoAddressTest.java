package dk.voresplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsNoDatabase
class VideoAddressTest {
  @Test
  void aPlainHttpsAddressMayBeTapped() {
    assertThat(VideoAddress.of(" https://video.example/rum/12?kode=a%20b "))
        .hasToString("Optional[https://video.example/rum/12?kode=a%20b]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,hej",
        "http://video.example/",
        "//video.example/",
        "video.example/rum",
        "https:///rum",
        "https:video.example",
        "https://sundhed.dk@video.example/",
        "https://video.example/<script>",
        "https://video.example/ rum",
        "https://video.ex\u0000ample/",
        "https://vidéo.example/",
        "https://video.example\\@other.example/"
      })
  void anythingElseMayNot(String text) {
    assertThat(VideoAddress.of(text)).isEmpty();
  }

  @Test
  void aLongOneMayNotEither() {
    assertThat(VideoAddress.of("https://video.example/" + "a".repeat(2_000))).isEmpty();
  }
}
