package dk.voresplan.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dk.voresplan.NeedsNoDatabase;
import dk.voresplan.media.InvalidMedia.Problem;
import java.awt.Color;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsNoDatabase
class PicturesTest {
  private static final byte[] LOSSY_WEBP =
      Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

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

  @Test
  void lossyWebpIsReadBareOrWithWhatStandsBesideIt() {
    assertThat(pictures.read(LOSSY_WEBP).width()).isEqualTo(1);
    var picture = Arrays.copyOfRange(LOSSY_WEBP, 12, LOSSY_WEBP.length);
    var exif = MadePictures.riff("EXIF", new byte[10]);
    assertThat(pictures.read(MadePictures.webp(1, 1, picture, exif)).width()).isEqualTo(1);
  }

  @Test
  void aWebpIsAsLargeAsItsPixelsSayAndNotAsWhatStandsAroundThem() {
    var file = MadePictures.webp(1, 1, MadePictures.lossy(16_000, 16_000));
    assertThat(file.length).isLessThan(100);
    assertThat(bytesFor(() -> refused(file, Problem.TOO_MANY_PIXELS))).isLessThan(20_000_000);
    refused(MadePictures.webp(1, 1, MadePictures.lossy(4000, 2001)), Problem.TOO_MANY_PIXELS);
  }

  @Test
  void aWebpOfManyPicturesIsRefused() {
    var picture = Arrays.copyOfRange(LOSSY_WEBP, 12, LOSSY_WEBP.length);
    refused(MadePictures.webp(1, 1, picture, picture), Problem.NOT_A_PICTURE);
    refused(
        MadePictures.webp(1, 1, MadePictures.riff("ANMF", new byte[20])), Problem.NOT_A_PICTURE);
  }

  @Test
  void losslessWebpIsRefusedAsDecodingItHasNoBound() {
    refused(
        Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="),
        Problem.NOT_A_PICTURE);
  }

  @Test
  void aPictureThatIsVeryLongIsRefused() {
    refused(MadePictures.headerOnly(33_500_000, 1), Problem.TOO_MANY_PIXELS);
    refused(MadePictures.headerOnly(1, 20_001), Problem.TOO_MANY_PIXELS);
  }

  @Test
  void bytesAreCountedAndNotOnlyPixels() {
    var file = MadePictures.deep(6399, 6399);
    assertThat(bytesFor(() -> assertThat(pictures.read(file).width()).isEqualTo(1600)))
        .isLessThan(250_000_000);
  }

  @Test
  void onlyACamerasKindsOfJpegAreDecoded() {
    var jpeg = MadePictures.redAndBlue("jpeg", 40, 20);
    int frame = text(jpeg).indexOf("\u00FF\u00C0") + 1;
    for (int kind : new int[] {0xC3, 0xC5, 0xC9, 0xCA, 0xCF}) {
      jpeg[frame] = (byte) kind;
      notDecoded(jpeg);
    }
  }

  @Test
  void aJpegWithAFrameForTheCheckAndAnotherForTheDecoderIsRefused() {
    var small = MadePictures.redAndBlue("jpeg", 40, 20);
    int frame = text(small).indexOf("\u00FF\u00C0");
    var header = Arrays.copyOfRange(small, frame + 4, frame + 19);
    notDecoded(MadePictures.withSegment(small, 0xC0, header));
  }

  @Test
  void aProgressiveJpegIsReadUnlessItTakesTooMuch() {
    assertThat(pictures.read(MadePictures.progressive(40, 20)).width()).isEqualTo(40);
    var large = MadePictures.progressive(40, 20);
    int frame = text(large).indexOf("\u00FF\u00C2");
    ByteBuffer.wrap(large).putShort(frame + 5, (short) 8000).putShort(frame + 7, (short) 6300);
    large[frame + 11] = 0x11;
    assertThat(bytesFor(() -> refused(large, Problem.TOO_MANY_PIXELS))).isLessThan(20_000_000);
    var manyScans = MadePictures.progressive(40, 20);
    ByteBuffer.wrap(manyScans).putShort(frame + 5, (short) 6000).putShort(frame + 7, (short) 5000);
    var scan =
        Arrays.copyOfRange(
            manyScans, text(manyScans).lastIndexOf("\u00FF\u00DA"), manyScans.length - 2);
    var file = Arrays.copyOf(manyScans, manyScans.length - 2);
    for (int i = 0; i < 20; i++) {
      file = MadePictures.joined(file, scan);
    }
    refused(file, Problem.TOO_MANY_PIXELS);
  }

  @Test
  void whoeverWaitsTooLongIsAskedToComeAgain() {
    var busy = new Pictures(0, Duration.ofMillis(10));
    assertThatThrownBy(() -> busy.read(MadePictures.redAndBlue("jpeg", 40, 20)))
        .isInstanceOf(MediaBusy.class);
  }

  @Test
  void aHugeHeaderIsRefusedBeforeDecoding() {
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
    var jpeg = MadePictures.redAndBlue("jpeg", 40, 20);
    var scan = Arrays.copyOfRange(jpeg, text(jpeg).indexOf("\u00FF\u00DA"), jpeg.length - 2);
    var file = Arrays.copyOf(jpeg, jpeg.length - 2);
    for (int i = 0; i < 100; i++) {
      file = MadePictures.joined(file, scan);
    }
    notDecoded(file);
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

  private static void notDecoded(byte[] jpeg) {
    assertThatThrownBy(() -> new JpegPixels(jpeg))
        .isInstanceOfSatisfying(
            InvalidMedia.class,
            invalid -> assertThat(invalid.problem()).isEqualTo(Problem.NOT_A_PICTURE));
  }

  /** How many bytes of memory were asked for in doing this. */
  private static long bytesFor(Runnable work) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
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
