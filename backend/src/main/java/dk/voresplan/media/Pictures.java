package dk.voresplan.media;

import dk.voresplan.media.InvalidMedia.Problem;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes the pictures that people hand in anew from their pixels, so that nothing else of the file
 * is kept: no place, no camera, nothing that could be run. How large one is, is read and checked
 * before anything is decoded. docs/decisions/012-voice-and-pictures.md
 */
@Singleton
public final class Pictures {
  /** The most bytes of a file that is handed in. */
  public static final int MOST_BYTES = 10_000_000;

  /** The most pixels of a picture that is handed in; phones take up to 50 million. */
  public static final int MOST_PIXELS = 51_000_000;

  /** The most pixels on the long side of a picture that is kept. */
  public static final int LONGEST_SIDE = 1600;

  private static final int LONGEST_SIDE_OF_PREVIEW = 400;
  private static final float QUALITY = 0.82f;

  /** Cameras write ten; a file of thousands would keep a processor busy for hours. */
  private static final int MOST_SCANS = 100;

  /** A picture being decoded takes up to 200 MB. */
  private final Semaphore atOnce = new Semaphore(2);

  /**
   * The picture in this file. A moving one gives its first moment.
   *
   * @throws InvalidMedia saying what is wrong with it
   */
  public Picture read(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw new InvalidMedia(Problem.TOO_LARGE);
    }
    var format = PictureFormat.of(file);
    atOnce.acquireUninterruptibly();
    try {
      return picture(upright(format, format == PictureFormat.PNG ? PngPixels.of(file) : file));
    } catch (InvalidMedia invalid) {
      throw invalid;
    } catch (IOException | RuntimeException damaged) {
      throw new InvalidMedia(Problem.NOT_A_PICTURE);
    } finally {
      atOnce.release();
    }
  }

  private static BufferedImage upright(PictureFormat format, byte[] file) throws IOException {
    var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) {
        throw new InvalidMedia(Problem.TOO_MANY_PIXELS);
      }
      if (format == PictureFormat.JPEG && scans(file) > MOST_SCANS) {
        throw new InvalidMedia(Problem.NOT_A_PICTURE);
      }
      var turning =
          format == PictureFormat.JPEG ? Turning.of(reader.getImageMetadata(0)) : Turning.NONE;
      return drawn(decoded(reader, Math.max(width, height)), turning, LONGEST_SIDE);
    } finally {
      reader.dispose();
    }
  }

  /** The pixels, or every second, third … of so many that the rest would be thrown away. */
  private static BufferedImage decoded(ImageReader reader, int longestSide) throws IOException {
    var parameters = reader.getDefaultReadParam();
    int each = Math.max(1, longestSide / (2 * LONGEST_SIDE));
    parameters.setSourceSubsampling(each, each, 0, 0);
    return reader.read(0, parameters);
  }

  /** The marks "start of scan", which nothing else between the marks can look like. */
  private static int scans(byte[] file) {
    int scans = 0;
    for (int i = 1; i < file.length; i++) {
      if ((file[i] & 0xFF) == 0xDA && (file[i - 1] & 0xFF) == 0xFF) {
        scans++;
      }
    }
    return scans;
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
