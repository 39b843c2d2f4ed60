package dk.voresplan.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files that are pictures, and files that only say so. */
public final class MadePictures {
  private MadePictures() {}

  /** Red to the left and blue to the right. */
  public static byte[] redAndBlue(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, width / 2, height);
    canvas.setColor(Color.BLUE);
    canvas.fillRect(width / 2, 0, width, height);
    canvas.dispose();
    return written(format, image);
  }

  /** A PNG that one can see through all of. */
  static byte[] transparent() {
    return written("png", new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB));
  }

  /** A PNG whose header says that it is this large, and whose pixels are not there. */
  public static byte[] headerOnly(int width, int height) {
    var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    return joined(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
        chunk("IHDR", header.array()),
        chunk("IDAT", deflated(new byte[100])),
        chunk("IEND", new byte[0]));
  }

  /** A PNG of one colour, all of it there, with 16 bits for each of red, green, blue and alpha. */
  static byte[] deep(int width, int height) {
    var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {16, 6, 0, 0, 0});
    return joined(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
        chunk("IHDR", header.array()),
        chunk("IDAT", deflated(new byte[1 + width * 8], height)),
        chunk("IEND", new byte[0]));
  }

  /** A WebP with a frame of this size around, and these pictures in it. */
  static byte[] webp(int width, int height, byte[]... pictures) {
    var frame = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    frame.putInt(0).putShort((short) (width - 1)).put((byte) 0);
    frame.putShort((short) (height - 1)).put((byte) 0);
    var content = joined(riff("VP8X", frame.array()), joined(pictures));
    return riff("RIFF", joined("WEBP".getBytes(StandardCharsets.US_ASCII), content));
  }

  /** A lossy picture in a WebP that says that it is this large, and whose pixels are not there. */
  static byte[] lossy(int width, int height) {
    var picture = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
    picture.put(new byte[] {0x10, 0, 0, (byte) 0x9D, 1, 0x2A});
    return riff("VP8 ", picture.putShort((short) width).putShort((short) height).array());
  }

  /** A chunk of a WebP. */
  static byte[] riff(String type, byte[] content) {
    var head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    head.put(type.getBytes(StandardCharsets.US_ASCII)).putInt(content.length);
    return joined(head.array(), content);
  }

  /** A JPEG in several scans. */
  static byte[] progressive(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var file = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(file)) {
      writer.setOutput(output);
      var parameters = writer.getDefaultWriteParam();
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  /** A PNG of few colours, with a text that unpacks to a thousand times its size. */
  static byte[] withText(int unpacked) {
    var image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_INDEXED);
    var png = written("png", image);
    var text =
        joined("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1), deflated(new byte[unpacked]));
    int afterHeader = 8 + 25;
    return joined(
        Arrays.copyOf(png, afterHeader),
        chunk("zTXt", text),
        Arrays.copyOfRange(png, afterHeader, png.length));
  }

  /** A JPEG held on its side, whose camera says so and where it was: 56° 2' N. */
  public static byte[] onItsSideWithPlace() {
    var exif = ByteBuffer.allocate(200);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    exif.putShort((short) 2);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
    exif.putShort((short) 0);
    exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
    exif.putInt(0);
    exif.putShort((short) 2);
    exif.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
    exif.putShort((short) 2).putShort((short) 5).putInt(3).putInt(68);
    exif.putInt(0);
    exif.putInt(56).putInt(1).putInt(2).putInt(1).putInt(0).putInt(1);
    return withSegment(
        redAndBlue("jpeg", 40, 20), 0xE1, Arrays.copyOf(exif.array(), exif.position()));
  }

  /** A JPEG that is also a ZIP file, and has a script in its comment. */
  public static byte[] polyglot() {
    return joined(
        withSegment(
            redAndBlue("jpeg", 40, 20),
            0xFE,
            "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)),
        new byte[] {'P', 'K', 3, 4},
        "evil.html<script>alert(2)</script>".getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    int length = content.length + 2;
    return joined(
        new byte[] {
          (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length
        },
        content,
        Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  static BufferedImage seen(Content content) {
    try {
      return ImageIO.read(new ByteArrayInputStream(content.bytes()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] written(String format, BufferedImage image) {
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return file.toByteArray();
  }

  private static byte[] chunk(String type, byte[] content) {
    var typed = joined(type.getBytes(StandardCharsets.US_ASCII), content);
    var check = new CRC32();
    check.update(typed);
    return joined(
        ByteBuffer.allocate(4).putInt(content.length).array(),
        typed,
        ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }

  private static byte[] deflated(byte[] content) {
    return deflated(content, 1);
  }

  private static byte[] deflated(byte[] content, int times) {
    var all = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(all)) {
      for (int i = 0; i < times; i++) {
        deflating.write(content);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return all.toByteArray();
  }
}
