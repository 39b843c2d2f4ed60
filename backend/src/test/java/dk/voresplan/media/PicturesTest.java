package dk.voresplan.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.media.InvalidMedia.Problem;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
  private final Pictures pictures = new Pictures();

  @Test
  void aPictureIsMadeAnewUprightAndWithoutWhereItWasTaken() {
    var file = MadePictures.onItsSideWithPlace();
    var picture = pictures.read(file);
    assertThat(text(file)).contains("Exif");
    assertThat(text(picture.content().bytes())).doesNotContain("Exif");
    assertThat(text(picture.preview().bytes())).doesNotContain("Exif");
    assertThat(picture.width()).isEqualTo(20);
    assertThat(picture.height()).isEqualTo(40);
    var seen = MadePictures.seen(picture.content());
    assertThat(seen.getWidth()).isEqualTo(20);
    assertThat(near(seen.getRGB(10, 5), Color.RED))
        .as("what was to the left is at the top")
        .isTrue();
    assertThat(near(seen.getRGB(10, 35), Color.BLUE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyWayToHoldACameraGivesAPictureOfTheRightShape(int orientation) {
    var file = MadePictures.onItsSideWithPlace();
    file[text(file).indexOf("MM") + 19] = (byte) orientation;
    var seen = MadePictures.seen(pictures.read(file).content());
    boolean sideways = orientation > 4;
    assertThat(seen.getWidth()).isEqualTo(sideways ? 20 : 40);
    boolean redFirst = orientation == 1 || orientation == 4 || orientation == 5 || orientation == 6;
    int first = sideways ? seen.getRGB(10, 5) : seen.getRGB(5, 10);
    assertThat(near(first, redFirst ? Color.RED : Color.BLUE)).isTrue();
  }

  @Test
  void aLargePictureIsMadeSmallerAndHasAPreview() {
    var picture = pictures.read(MadePictures.redAndBlue("png", 7000, 3500));
    assertThat(picture.width()).isEqualTo(1600);
    assertThat(picture.height()).isEqualTo(800);
    assertThat(MadePictures.seen(picture.content()).getWidth()).isEqualTo(1600);
    assertThat(MadePictures.seen(picture.preview()).getWidth()).isEqualTo(400);
    assertThat(near(MadePictures.seen(picture.preview()).getRGB(20, 100), Color.RED)).isTrue();
  }

  @Test
  void whatOneCanSeeThroughIsWhite() {
    var seen = MadePictures.seen(pictures.read(MadePictures.transparent()).content());
    assertThat(near(seen.getRGB(10, 10), Color.WHITE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==",
        "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"
      })
  void webpIsRead(String file) {
    assertThat(pictures.read(Base64.getDecoder().decode(file)).width()).isEqualTo(1);
  }

  @Test
  void aHeaderOfTwoHundredMegapixelsIsRefusedBeforeAnythingIsDecoded() {
    refused(MadePictures.headerOnly(20_000, 10_000), Problem.TOO_MANY_PIXELS);
    refused(MadePictures.headerOnly(100, 100), Problem.NOT_A_PICTURE);
    var jpeg = MadePictures.redAndBlue("jpeg", 40, 20);
    int frame = text(jpeg).indexOf("\u00FF\u00C0");
    jpeg[frame + 5] = 0x4E;
    jpeg[frame + 7] = 0x4E;
    refused(jpeg, Problem.TOO_MANY_PIXELS);
  }

  @Test
  void aFileThatHidesAnotherComesOutAsAPictureAlone() {
    var file = MadePictures.polyglot();
    assertThat(text(file)).contains("PK\u0003\u0004", "alert(1)", "alert(2)");
    var picture = pictures.read(file);
    assertThat(text(picture.content().bytes())).doesNotContain("PK\u0003\u0004", "alert", "evil");
    assertThat(text(picture.preview().bytes())).doesNotContain("PK\u0003\u0004", "alert", "evil");
  }

  @Test
  void aTextThatUnpacksToMoreThanItsSizeIsNotUnpacked() {
    var file = MadePictures.withText(1_000_000);
    assertThat(text(file)).contains("zTXt");
    assertThat(text(PngPixels.of(file))).doesNotContain("zTXt").contains("PLTE", "IDAT", "IEND");
    assertThat(pictures.read(file).width()).isEqualTo(20);
  }

  @Test
  void aFileOfThousandsOfScansIsNotDecoded() {
    var scans = new byte[2_000];
    for (int i = 0; i < scans.length; i += 2) {
      scans[i] = (byte) 0xFF;
      scans[i + 1] = (byte) 0xDA;
    }
    refused(
        MadePictures.joined(MadePictures.redAndBlue("jpeg", 40, 20), scans), Problem.NOT_A_PICTURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not a picture",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "%PDF-1.7 named .jpg",
        "GIF89a\u0001\u0000\u0001\u0000",
        "BM\u0001\u0000",
        "\u00FF\u00D8\u00FF\u00E0 begins like a JPEG",
        "\u0089PNG\r\n\u001A\n",
        "RIFF\u0001\u0000\u0000\u0000WEBPVP8X"
      })
  void whatIsNoPictureIsRefusedWhateverItsName(String file) {
    refused(file.getBytes(StandardCharsets.ISO_8859_1), Problem.NOT_A_PICTURE);
  }

  @Test
  void halfAPictureIsRefusedOrShownAndNeverAFailureOfOurs() {
    var png = MadePictures.redAndBlue("png", 400, 200);
    refused(Arrays.copyOf(png, png.length / 2), Problem.NOT_A_PICTURE);
  }

  @Test
  void anIphonesOwnKindOfPictureIsToldApart() {
    refused("\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), Problem.HEIC);
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    refused(new byte[Pictures.MOST_BYTES + 1], Problem.TOO_LARGE);
  }

  private void refused(byte[] file, Problem problem) {
    assertThatThrownBy(() -> pictures.read(file))
        .isInstanceOfSatisfying(
            InvalidMedia.class, invalid -> assertThat(invalid.problem()).isEqualTo(problem));
  }

  private static boolean near(int rgb, Color color) {
    var seen = new Color(rgb);
    return Math.abs(seen.getRed() - color.getRed()) < 40
        && Math.abs(seen.getGreen() - color.getGreen()) < 40
        && Math.abs(seen.getBlue() - color.getBlue()) < 40;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
