package dk.voresplan.media;

import static dk.voresplan.media.InvalidMedia.requirePicture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Copies the one lossy picture of a WebP file, bare (<a
 * href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649</a>). So the size that is checked is the
 * size that is decoded. What one could see through is left out. Lossless and moving pictures are
 * refused. In a few bytes they may ask the decoder for any number of tables or pictures. They may
 * also ask for any number of rounds through all pixels.
 */
final class WebpPixels {
  private static final int HEAD = 12;
  private static final int HEAD_OF_CHUNK = 8;
  private static final String LOSSY = "VP8 ";

  private WebpPixels() {}

  /**
   * The same pixels.
   *
   * @throws InvalidMedia if there is not exactly one lossy picture, or it is damaged
   */
  static byte[] of(byte[] file) {
    var riff = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    byte[] found = {};
    for (int at = HEAD; at < file.length; ) {
      requirePicture(file.length - at >= HEAD_OF_CHUNK);
      int length = riff.getInt(at + 4);
      requirePicture(length >= 0 && length <= file.length - at - HEAD_OF_CHUNK);
      var type = new String(file, at, 4, StandardCharsets.ISO_8859_1);
      if (type.equals(LOSSY)) {
        requirePicture(found.length == 0);
        found = bare(riff.slice(at + HEAD_OF_CHUNK, length));
      }
      requirePicture(!type.equals("VP8L") && !type.equals("ANMF"));
      at += HEAD_OF_CHUNK + length + (length & 1);
    }
    requirePicture(found.length > 0);
    return found;
  }

  private static byte[] bare(ByteBuffer picture) {
    int length = picture.remaining();
    return ByteBuffer.allocate(HEAD + HEAD_OF_CHUNK + length + (length & 1))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(text("RIFF"))
        .putInt(4 + HEAD_OF_CHUNK + length + (length & 1))
        .put(text("WEBP"))
        .put(text(LOSSY))
        .putInt(length)
        .put(picture)
        .array();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
