package dk.voresplan.media;

import static dk.voresplan.media.MadePictures.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.NeedsNoDatabase;
import dk.voresplan.media.InvalidMedia.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsNoDatabase
class VoicesTest {
  private final Voices voices = new Voices();

  @Test
  void aVoiceThatABrowserRecordedIsKeptWithItsLength() {
    var voice = voices.read(MadeSounds.webm(42));
    assertThat(voice.mediaType()).isEqualTo("audio/webm");
    assertThat(voice.length()).isEqualTo(Duration.ofSeconds(42));
    var again = voices.read(voice.content().bytes());
    assertThat(again.length()).isEqualTo(Duration.ofSeconds(42));
    assertThat(again.content())
        .as("what is written anew is the same again")
        .isEqualTo(voice.content());
  }

  @Test
  void whatIsSaidBesideTheSoundIsLeftBehind() {
    var track = MadeSounds.track(2, "A_OPUS");
    var webm =
        MadeSounds.webm(track, 5, joined(MadeSounds.tags("<script>"), MadeSounds.group(6_000, 0)));
    assertThat(text(webm)).contains(MadeSounds.PLACE, "<script>");
    assertThat(text(voices.read(webm).content().bytes()))
        .contains("A_OPUS")
        .doesNotContain(MadeSounds.PLACE, "<script>");
    for (var mp4 : List.of(MadeSounds.mp4(5), MadeSounds.fragmented(5, true))) {
      assertThat(text(mp4)).contains(MadeSounds.PLACE, "uuid", "Maja", "eC!x");
      var kept = voices.read(mp4).content();
      assertThat(kept.size()).as("what points into it still points right").isEqualTo(mp4.length);
      assertThat(text(kept.bytes()))
          .contains("stsd", "mdat")
          .doesNotContain(MadeSounds.PLACE, "udta", "uuid", "meta", "sidx", "mfra", "Maja", "eC!x");
      assertThat(voices.read(kept.bytes()).content()).isEqualTo(kept);
    }
  }

  @Test
  void mp4IsReadWholeAndInFragments() {
    assertThat(voices.read(MadeSounds.mp4(7)).length()).isEqualTo(Duration.ofSeconds(7));
    assertThat(voices.read(MadeSounds.mp4(7)).mediaType()).isEqualTo("audio/mp4");
    assertThat(voices.read(MadeSounds.fragmented(4, false)).length())
        .isEqualTo(Duration.ofSeconds(4));
    assertThat(voices.read(MadeSounds.fragmented(4, true)).length())
        .isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void threeMinutesAreKeptAndMoreAreNot() {
    assertThat(voices.read(MadeSounds.webm(180)).length()).isEqualTo(Voices.LONGEST);
    refused(MadeSounds.webm(190), Problem.TOO_LONG);
    refused(MadeSounds.mp4(190), Problem.TOO_LONG);
    refused(MadeSounds.fragmented(190, false), Problem.TOO_LONG);
    refused(MadeSounds.saysASecond(190, false), Problem.TOO_LONG);
    refused(MadeSounds.saysASecond(190, true), Problem.TOO_LONG);
    assertThat(voices.read(MadeSounds.saysASecond(9, true)).length())
        .isEqualTo(Duration.ofSeconds(9));
    var track = MadeSounds.track(2, "A_OPUS");
    refused(MadeSounds.webm(track, 5, MadeSounds.group(0, 190_000)), Problem.TOO_LONG);
    refused(MadeSounds.webm(track, 5, MadeSounds.group(Long.MAX_VALUE, 0)), Problem.NOT_SOUND);
    refused(MadeSounds.webm(track, 5, MadeSounds.group(0, Long.MAX_VALUE)), Problem.NOT_SOUND);
    refused(new byte[Voices.MOST_BYTES + 1], Problem.TOO_LARGE);
  }

  @Test
  void aVideoIsNoVoice() {
    var picture = MadeSounds.track(1, "V_VP8");
    var sound = MadeSounds.track(2, "A_OPUS");
    refused(MadeSounds.webm(picture, 5, new byte[0]), Problem.NOT_SOUND);
    refused(MadeSounds.webm(joined(sound, picture), 5, new byte[0]), Problem.NOT_SOUND);
    refused(MadeSounds.webm(MadeSounds.track(2, "A_REAL/COOK"), 5, new byte[0]), Problem.NOT_SOUND);
    refused(MadeSounds.webm(MadeSounds.track(1, "A_OPUS"), 5, new byte[0]), Problem.NOT_SOUND);
    refused(MadeSounds.webm(joined(sound, sound), 5, new byte[0]), Problem.NOT_SOUND);
    refused(MadeSounds.mp4(5, "vide", "avc1"), Problem.NOT_SOUND);
    refused(MadeSounds.mp4(5, "vide", "mp4a"), Problem.NOT_SOUND);
    refused(MadeSounds.mp4(5, "soun", "evil"), Problem.NOT_SOUND);
  }

  @Test
  void whatHidesAnotherFileIsNoVoice() {
    var track = MadeSounds.track(2, "A_OPUS");
    var html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    refused(MadeSounds.webm(track, 5, MadeSounds.attachment()), Problem.NOT_SOUND);
    refused(joined(MadeSounds.webm(5), html), Problem.NOT_SOUND);
    refused(joined(MadeSounds.mp4(5), html), Problem.NOT_SOUND);
    refused(joined(MadeSounds.mp4(5), MadeSounds.box("uuid", html)), Problem.NOT_SOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "this is text and no sound",
        "ID3\u0003\u0000",
        "RIFF\u0001\u0000\u0000\u0000WAVE",
        "OggS\u0000",
        "\u001AE\u00DF\u00A3",
        "\u001AE\u00DF\u00A3\u00FF\u00FF\u00FF",
        "\u0000\u0000\u0000\u0010ftypisom\u0000\u0000\u0000\u0000",
        "\u0000\u0000\u0000\u0000ftypisom",
        "\u00FF\u00FF\u00FF\u00FFftypisom"
      })
  void whatIsNoSoundIsRefused(String file) {
    refused(file.getBytes(StandardCharsets.ISO_8859_1), Problem.NOT_SOUND);
  }

  @Test
  void aDamagedFileIsNeverAFailureOfOurs() {
    for (var good : new byte[][] {MadeSounds.webm(3), MadeSounds.mp4(3)}) {
      for (int length = 0; length < good.length; length++) {
        taken(Arrays.copyOf(good, length));
      }
      for (int at = 0; at < good.length; at++) {
        var bad = good.clone();
        bad[at] = (byte) ~bad[at];
        taken(bad);
      }
    }
  }

  private void taken(byte[] file) {
    try {
      voices.read(file);
    } catch (InvalidMedia expected) {
      assertThat(expected.problem()).isIn(Problem.NOT_SOUND, Problem.TOO_LONG);
    }
  }

  private void refused(byte[] file, Problem problem) {
    assertThatThrownBy(() -> voices.read(file))
        .isInstanceOfSatisfying(
            InvalidMedia.class, invalid -> assertThat(invalid.problem()).isEqualTo(problem));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
