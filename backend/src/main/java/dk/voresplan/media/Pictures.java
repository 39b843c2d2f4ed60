package dk.voresplan.media;

import dk.voresplan.media.InvalidMedia.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes the pictures that people hand in anew from their pixels. So nothing else of the file is
 * stored: no place, no camera, nothing that could be run. It reads and checks the size before it
 * decodes anything. docs/decisions/012-voice-and-pictures.md
 */
@Singleton
public final class Pictures {
  /** The most bytes of a file that is handed in. */
  public static final int MOST_BYTES = 10_000_000;

  /** The most pixels of a picture that is handed in; phones take up to 50 million. */
  public static final int MOST_PIXELS = 51_000_000;

  /** The most pixels on a side: the decoders keep several rows at once. */
  public static final int MOST_PIXELS_ON_A_SIDE = 20_000;

  /** The most pixels of a WebP, whose decoder keeps fifteen bytes and more for each. */
  public static final int MOST_PIXELS_OF_WEBP = 8_000_000;

  /** The most pixels on the long side of a picture that is kept. */
  public static final int LONGEST_SIDE = 1600;

  private static final int LONGEST_SIDE_OF_PREVIEW = 400;
  private static final float QUALITY = 0.82f;

  /** What is decoded of a picture takes no more than this; the rest would be thrown away. */
  private static final long MOST_BYTES_DECODED = 64_000_000;

  private static final int MOST_AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A picture being decoded takes up to 200 MB. */
  private final Semaphore atOnce;

  private final Duration patience;

  /** Decodes two at once. */
  @Inject
  public Pictures() {
    this(MOST_AT_ONCE, PATIENCE);
  }

  Pictures(int atOnce, Duration patience) {
    this.atOnce = new Semaphore(atOnce);
    this.patience = patience;
  }

  /**
   * The picture in this file.
   *
   * @throws InvalidMedia saying what is wrong with it
   * @throws MediaBusy if others' pictures take too long
   */
  public Picture read(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw new InvalidMedia(Problem.TOO_LARGE);
    }
    var format = PictureFormat.of(file);
    takeTurn();
    try {
      return picture(upright(format, file));
    } catch (InvalidMedia invalid) {
      throw invalid;
    } catch (IOException | RuntimeException damaged) {
      throw new InvalidMedia(Problem.NOT_A_PICTURE);
    } finally {
      atOnce.release();
    }
  }

  private void takeTurn() {
    try {
      if (!atOnce.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new MediaBusy();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new MediaBusy();
    }
  }

  /** What is left of the file when all is taken away that its pixels do not need. */
  private static BufferedImage upright(PictureFormat format, byte[] file) throws IOException {
    return switch (format) {
      case JPEG -> {
        var jpeg = new JpegPixels(file);
        yield upright("JPEG", jpeg.bytes(), jpeg.turning(), MOST_PIXELS);
      }
      case PNG -> upright("PNG", PngPixels.of(file), Turning.NONE, MOST_PIXELS);
      case WEBP -> upright("WEBP", WebpPixels.of(file), Turning.NONE, MOST_PIXELS_OF_WEBP);
    };
  }

  private static BufferedImage upright(String format, byte[] file, Turning turning, int mostPixels)
      throws IOException {
    var reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (Math.max(width, height) > MOST_PIXELS_ON_A_SIDE || (long) width * height > mostPixels) {
        throw new InvalidMedia(Problem.TOO_MANY_PIXELS);
      }
      return drawn(decoded(reader, width, height), turning, LONGEST_SIDE);
    } finally {
      reader.dispose();
    }
  }

  /** The pixels, or every second, third … of so many that the rest would be thrown away. */
  private static BufferedImage decoded(ImageReader reader, int width, int height)
      throws IOException {
    int bits = reader.getImageTypes(0).next().getColorModel().getPixelSize();
    int each = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
    while ((long) width / each * (height / each) * bits / Byte.SIZE > MOST_BYTES_DECODED) {
      each++;
    }
    var parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(each, each, 0, 0);
    return reader.read(0, parameters);
  }

  private static Picture picture(BufferedImage upright) {
    return new Picture(
        jpeg(upright),
        jpeg(drawn(upright, Turning.NONE, LONGEST_SIDE_OF_PREVIEW)),
        upright.getWidth(),
        upright.getHeight());
  }

  /** Turned and no larger than that, on white. Halved first, so that no pixel is passed over. */
  private static BufferedImage drawn(BufferedImage from, Turning turning, int longestSide) {
    int longest = Math.max(from.getWidth(), from.getHeight());
    if (longest > 2 * longestSide) {
      return drawn(drawn(from, Turning.NONE, (longest + 1) / 2), turning, longestSide);
    }
    double scale = Math.min(1, (double) longestSide / longest);
    int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
    var to =
        turning.isSideways()
            ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
            : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var canvas = to.createGraphics();
    try {
      canvas.setColor(Color.WHITE);
      canvas.fillRect(0, 0, to.getWidth(), to.getHeight());
      canvas.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      var transform = turning.of(width, height);
      transform.concatenate(
          AffineTransform.getScaleInstance(
              (double) width / from.getWidth(), (double) height / from.getHeight()));
      canvas.drawRenderedImage(from, transform);
    } finally {
      canvas.dispose();
    }
    return to;
  }

  private static Content jpeg(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var file = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(file)) {
      writer.setOutput(output);
      var parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    return new Content(file.toByteArray());
  }
}
