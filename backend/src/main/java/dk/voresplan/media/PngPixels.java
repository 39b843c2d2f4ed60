package dk.voresplan.media;

import static dk.voresplan.media.InvalidMedia.requirePicture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Copies a PNG file with the chunks that its pixels need, and no others. Texts and profiles may
 * unpack to thousands of times their size. The JDK's decoder unpacks them even when it is set to
 * ignore them (<a href="https://www.w3.org/TR/png-3/#5Chunk-layout">PNG, chunk layout</a>).
 */
final class PngPixels {
  private static final int SIGNATURE = 8;
  private static final int AROUND_DATA = 12;
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private PngPixels() {}

  /**
   * The same pixels.
   *
   * @throws InvalidMedia if the chunks do not follow each other
   */
  static byte[] of(byte[] file) {
    var kept = new ByteArrayOutputStream(file.length);
    kept.write(file, 0, SIGNATURE);
    var buffer = ByteBuffer.wrap(file);
    for (int at = SIGNATURE; at < file.length; ) {
      requirePicture(file.length - at >= AROUND_DATA);
      int length = buffer.getInt(at);
      requirePicture(length >= 0 && length <= file.length - at - AROUND_DATA);
      var type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (NEEDED.contains(type)) {
        kept.write(file, at, length + AROUND_DATA);
      }
      if (type.equals("IEND")) {
        break;
      }
      at += length + AROUND_DATA;
    }
    return kept.toByteArray();
  }
}
