package dk.voresplan.media;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera says that its picture is to be turned to stand upright, in the order of Exif. */
enum Turning {
  NONE(1, 0, 0, 1),
  MIRRORED(-1, 0, 0, 1),
  HALF_ROUND(-1, 0, 0, -1),
  UPSIDE_DOWN(1, 0, 0, -1),
  MIRRORED_LEFT(0, 1, 1, 0),
  RIGHT(0, 1, -1, 0),
  MIRRORED_RIGHT(0, -1, -1, 0),
  LEFT(0, -1, 1, 0);

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ORIENTATION = 0x0112;
  private static final int BYTES_OF_ENTRY = 12;

  private final int xx;
  private final int yx;
  private final int xy;
  private final int yy;

  Turning(int xx, int yx, int xy, int yy) {
    this.xx = xx;
    this.yx = yx;
    this.xy = xy;
    this.yy = yy;
  }

  /**
   * The turning that this segment of a JPEG asks for, if it is an Exif segment. One entry of its
   * first directory is looked for, and nothing else is read (CIPA DC-008, 4.6).
   */
  static Turning of(ByteBuffer segment) {
    if (segment.remaining() < EXIF.length + 8
        || !segment.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
      return NONE;
    }
    var tiff = segment.slice(EXIF.length, segment.remaining() - EXIF.length);
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 0 || directory > tiff.limit() - 2) {
      return NONE;
    }
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    int at = directory + 2;
    for (int i = 0; i < entries && at <= tiff.limit() - BYTES_OF_ENTRY; i++) {
      if (tiff.getShort(at) == ORIENTATION) {
        int value = tiff.getShort(at + 8);
        return value < 1 || value > values().length ? NONE : values()[value - 1];
      }
      at += BYTES_OF_ENTRY;
    }
    return NONE;
  }

  /** Whether width and height change places. */
  boolean isSideways() {
    return xx == 0;
  }

  /** Turns a picture of this size, whose corner stays at 0,0. */
  AffineTransform of(int width, int height) {
    int x = xx < 0 ? width : xy < 0 ? height : 0;
    int y = yy < 0 ? height : yx < 0 ? width : 0;
    return new AffineTransform(xx, yx, xy, yy, x, y);
  }
}
