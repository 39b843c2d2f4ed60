package dk.voresplan.media;

import static dk.voresplan.media.InvalidMedia.requireSound;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;

/**
 * Reads the sound of an MP4 file (ISO/IEC 14496-12). The sound is in one piece, or in the fragments
 * that some browsers record. A file with a picture track is refused. What stands beside the sound,
 * such as where and when it was, is blanked out.
 */
final class Mp4Sound {
  private static final Set<String> CODECS = Set.of("mp4a", "Opus", "alac", "fLaC");
  private static final long UNKNOWN = 0xFFFFFFFFL;
  private static final int BYTES_OF_RUN = 8;

  private final byte[] bytes;
  private final ByteBuffer file;

  Mp4Sound(byte[] file) {
    this.bytes = file.clone();
    this.file = ByteBuffer.wrap(bytes);
  }

  /**
   * The sound and nothing else.
   *
   * @throws InvalidMedia if there is anything that is no sound
   */
  Voice voice() {
    requireSound(bytes.length > BYTES_OF_RUN && Mp4Boxes.type(file, 4).equals("ftyp"));
    Mp4Boxes.clean(bytes);
    var media = Mp4Boxes.one(file, "moov", "trak", "mdia");
    requireSound(Mp4Boxes.type(Mp4Boxes.one(media, "hdlr"), 8).equals("soun"));
    var kinds = Mp4Boxes.one(media, "minf", "stbl", "stsd");
    requireSound(kinds.getInt(4) == 1 && CODECS.contains(Mp4Boxes.type(kinds, 12)));
    var header = Mp4Boxes.one(media, "mdhd");
    boolean large = header.get(0) == 1;
    long timescale = unsigned(header, large ? 20 : 12);
    long said = large ? header.getLong(24) : unsigned(header, 16);
    requireSound(timescale > 0 && said >= -1);
    long known = said == UNKNOWN ? 0 : said;
    long duration = Math.max(known, Math.max(samples(media), fragments()));
    requireSound(duration > 0);
    return new Voice(
        new Content(bytes),
        "audio/mp4",
        Duration.ofMillis(Math.multiplyExact(duration, 1000) / timescale));
  }

  /** How long the samples last that are told of in the header, in runs of equal ones. */
  private static long samples(ByteBuffer media) {
    long duration = 0;
    for (var table : Mp4Boxes.all(media, "minf", "stbl", "stts")) {
      requireSound(table.limit() == 8 + BYTES_OF_RUN * unsigned(table, 4));
      for (int at = 8; at < table.limit(); at += BYTES_OF_RUN) {
        long run = Math.multiplyExact(unsigned(table, at), unsigned(table, at + 4));
        duration = Math.addExact(duration, run);
      }
    }
    return duration;
  }

  private long fragments() {
    long usual = 0;
    for (var track : Mp4Boxes.all(file, "moov", "mvex", "trex")) {
      usual = unsigned(track, 12);
    }
    long duration = 0;
    for (var fragment : Mp4Boxes.all(file, "moof", "traf")) {
      long each = durationOfSamples(Mp4Boxes.one(fragment, "tfhd"), usual);
      for (var run : Mp4Boxes.all(fragment, "trun")) {
        duration = Math.addExact(duration, duration(run, each));
      }
    }
    return duration;
  }

  /** What the header of a track's fragment says that each of its samples lasts. */
  private static long durationOfSamples(ByteBuffer header, long usual) {
    int flags = header.getInt(0);
    int at = 8 + ((flags & 1) != 0 ? 8 : 0) + ((flags & 2) != 0 ? 4 : 0);
    return (flags & 8) == 0 ? usual : unsigned(header, at);
  }

  /** How long a run of samples lasts: each as long as it says itself, or as long as all. */
  private static long duration(ByteBuffer run, long each) {
    int flags = run.getInt(0);
    long samples = unsigned(run, 4);
    if ((flags & 0x100) == 0) {
      return Math.multiplyExact(samples, each);
    }
    int step = 4 * Integer.bitCount(flags & 0xF00);
    int at = 8 + 4 * Integer.bitCount(flags & 5);
    long duration = 0;
    for (long sample = 0; sample < samples; sample++, at += step) {
      duration = Math.addExact(duration, unsigned(run, at));
    }
    return duration;
  }

  private static long unsigned(ByteBuffer from, int at) {
    return Integer.toUnsignedLong(from.getInt(at));
  }
}
