package dk.voresplan.media;

import static dk.voresplan.media.InvalidMedia.requirePicture;

import dk.voresplan.media.InvalidMedia.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * A JPEG file with the segments that its pixels need, and no others, and how it is to be turned. A
 * camera's kinds alone get through: one frame of Huffman coded cosines (<a
 * href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81</a>, annex B).
 */
final class JpegPixels {
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int JFIF = 0xE0;
  private static final int EXIF = 0xE1;
  private static final int ADOBE = 0xEE;

  private static final int PROGRESSIVE = 0xC2;

  /** Baseline, extended and progressive. */
  private static final Set<Integer> FRAMES = Set.of(0xC0, 0xC1, PROGRESSIVE);

  /** Huffman tables, quantization tables, how often it starts anew, JFIF, and Adobe's colours. */
  private static final Set<Integer> NEEDED = Set.of(0xC4, 0xDB, 0xDD, JFIF, ADOBE);

  /** Cameras write ten; each goes through all pixels again, and so costs a processor's time. */
  private static final int MOST_SCANS = 100;

  private static final long MOST_PIXELS_IN_ALL_SCANS = 600_000_000;

  /** What the decoder keeps beside the Java heap, if it cannot go row by row. */
  private static final long MOST_BYTES_OF_COEFFICIENTS = 200_000_000;

  private static final int BYTES_OF_COEFFICIENT = 2;

  private final ByteBuffer file;
  private final ByteArrayOutputStream kept;
  private Turning turning = Turning.NONE;
  private long pixels;
  private int components;
  private boolean progressive;
  private long coefficients;
  private int scans;

  /**
   * Goes through the file to its end.
   *
   * @throws InvalidMedia if the segments do not follow each other, or it would take too much
   */
  JpegPixels(byte[] file) {
    this.file = ByteBuffer.wrap(file);
    kept = new ByteArrayOutputStream(file.length);
    requirePicture(marker() == START);
    write(START);
    int marker = marker();
    while (marker != END) {
      marker = marker == SCAN ? scan() : segment(marker);
    }
    write(END);
    requirePicture(scans > 0);
  }

  /** The same pixels. */
  byte[] bytes() {
    return kept.toByteArray();
  }

  /** How they are to be turned to stand upright. */
  Turning turning() {
    return turning;
  }

  /** The next marker; a file that is cut off there has ended. */
  private int marker() {
    if (!file.hasRemaining()) {
      return END;
    }
    requirePicture(next() == 0xFF);
    int marker = 0xFF;
    while (marker == 0xFF && file.hasRemaining()) {
      marker = next();
    }
    return marker == 0xFF ? END : marker;
  }

  private int segment(int marker) {
    var content = content();
    if (FRAMES.contains(marker)) {
      frame(content);
      progressive = marker == PROGRESSIVE;
      keep(marker, content);
    } else if (marker == EXIF) {
      turning = turning == Turning.NONE ? Turning.of(content) : turning;
    } else if (NEEDED.contains(marker)) {
      keep(marker, content);
    } else {
      requirePicture(marker >= JFIF);
    }
    return marker();
  }

  private void frame(ByteBuffer content) {
    requirePicture(pixels == 0 && content.remaining() > 6);
    pixels =
        (long) Short.toUnsignedInt(content.getShort(1)) * Short.toUnsignedInt(content.getShort(3));
    components = content.get(5);
    int largest = 1;
    int all = 0;
    for (int i = 0; i < components; i++) {
      int sampling = content.get(7 + 3 * i) & 0xFF;
      int samples = (sampling >> 4) * (sampling & 0xF);
      all += samples;
      largest = Math.max(largest, samples);
    }
    requirePicture(pixels > 0 && all > 0);
    coefficients = pixels * BYTES_OF_COEFFICIENT * all / largest;
  }

  /** The scan with its pixels, which end at the next marker that is none of theirs. */
  private int scan() {
    var content = content();
    scans++;
    requirePicture(pixels > 0 && scans <= MOST_SCANS);
    within(scans * pixels, MOST_PIXELS_IN_ALL_SCANS);
    boolean rowByRow = !progressive && content.get(0) == components;
    within(rowByRow ? 0 : coefficients, MOST_BYTES_OF_COEFFICIENTS);
    keep(SCAN, content);
    while (file.hasRemaining()) {
      int at = next();
      if (at != 0xFF) {
        kept.write(at);
        continue;
      }
      file.position(file.position() - 1);
      int marker = marker();
      if (marker != 0 && (marker & 0xF8) != 0xD0) {
        return marker;
      }
      write(marker);
    }
    return END;
  }

  private ByteBuffer content() {
    requirePicture(file.remaining() >= 2);
    int length = Short.toUnsignedInt(file.getShort()) - 2;
    requirePicture(length >= 0 && length <= file.remaining());
    var content = file.slice(file.position(), length);
    file.position(file.position() + length);
    return content;
  }

  private void keep(int marker, ByteBuffer content) {
    write(marker);
    int length = content.remaining() + 2;
    kept.write(length >> 8);
    kept.write(length);
    kept.write(file.array(), content.arrayOffset(), content.remaining());
  }

  private void write(int marker) {
    kept.write(0xFF);
    kept.write(marker);
  }

  private int next() {
    return file.get() & 0xFF;
  }

  private static void within(long asked, long most) {
    if (asked > most) {
      throw new InvalidMedia(Problem.TOO_MANY_PIXELS);
    }
  }
}
