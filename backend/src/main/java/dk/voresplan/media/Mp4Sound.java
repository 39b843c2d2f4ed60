package dk.voresplan.media;

import dk.voresplan.media.InvalidMedia.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The sound of an MP4 file (ISO/IEC 14496-12), in one piece or in the fragments that some browsers
 * record. A file with a picture track, or with boxes that sound has no use for, is refused; what is
 * said beside the sound, such as where it was, is blanked out.
 */
final class Mp4Sound {
  private static final Set<String> OUTERMOST =
      Set.of("ftyp", "styp", "moov", "moof", "mdat", "free", "skip", "wide", "sidx", "mfra");
  private static final Set<String> BESIDE_THE_SOUND = Set.of("udta", "meta", "free", "skip");
  private static final Set<String> CODECS = Set.of("mp4a", "Opus", "alac", "fLaC");

  private static final int HEAD = 8;
  private static final long UNKNOWN = 0xFFFFFFFFL;

  private final byte[] bytes;
  private int tracks;
  private long timescale;
  private long headerDuration;
  private long defaultDuration;
  private long fragmentsDuration;

  Mp4Sound(byte[] file) {
    this.bytes = file.clone();
  }

  /**
   * The sound and nothing else.
   *
   * @throws InvalidMedia if there is anything that is no sound
   */
  Voice voice() {
    var file = ByteBuffer.wrap(bytes);
    require(file.remaining() > HEAD && type(file, 4).equals("ftyp"));
    each(file, this::outermost);
    require(tracks == 1 && timescale > 0);
    boolean known = headerDuration > 0 && headerDuration != UNKNOWN;
    long duration = known ? headerDuration : fragmentsDuration;
    require(duration > 0);
    return new Voice(
        new Content(bytes),
        "audio/mp4",
        Duration.ofMillis(Math.multiplyExact(duration, 1000) / timescale));
  }

  private void outermost(String type, ByteBuffer content) {
    require(OUTERMOST.contains(type));
    switch (type) {
      case "moov" -> each(content, this::movie);
      case "moof" -> each(content, this::fragment);
      case "free", "skip" -> blank(content);
      default -> {}
    }
  }

  private void movie(String type, ByteBuffer content) {
    switch (type) {
      case "trak" -> {
        tracks++;
        each(content, this::track);
      }
      case "mvex" -> each(content, this::extension);
      default -> blankIfBeside(type, content);
    }
  }

  private void track(String type, ByteBuffer content) {
    if (type.equals("mdia")) {
      require(find(content, "hdlr").filter(it -> type(it, 8).equals("soun")).isPresent());
      var header = find(content, "mdhd").orElseThrow(Mp4Sound::noSound);
      boolean large = header.get(0) == 1;
      timescale = unsigned(header, large ? 20 : 12);
      headerDuration = large ? header.getLong(24) : unsigned(header, 16);
      var samples =
          find(content, "minf")
              .flatMap(it -> find(it, "stbl"))
              .flatMap(it -> find(it, "stsd"))
              .orElseThrow(Mp4Sound::noSound);
      require(samples.getInt(4) == 1 && CODECS.contains(type(samples, 12)));
    }
    blankIfBeside(type, content);
  }

  private void extension(String type, ByteBuffer content) {
    if (type.equals("trex")) {
      defaultDuration = unsigned(content, 12);
    }
  }

  private void fragment(String type, ByteBuffer content) {
    if (type.equals("traf")) {
      long each =
          find(content, "tfhd").flatMap(Mp4Sound::durationOfSamples).orElse(defaultDuration);
      each(
          content,
          (part, run) -> {
            if (part.equals("trun")) {
              fragmentsDuration = Math.addExact(fragmentsDuration, duration(run, each));
            }
          });
    }
    blankIfBeside(type, content);
  }

  /** What the header of a track's fragment says that each of its samples lasts. */
  private static Optional<Long> durationOfSamples(ByteBuffer header) {
    int flags = header.getInt(0);
    int at = 8 + ((flags & 1) != 0 ? 8 : 0) + ((flags & 2) != 0 ? 4 : 0);
    return (flags & 8) == 0 ? Optional.empty() : Optional.of(unsigned(header, at));
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
      duration += unsigned(run, at);
    }
    return duration;
  }

  private void blankIfBeside(String type, ByteBuffer content) {
    if (BESIDE_THE_SOUND.contains(type)) {
      int name = content.arrayOffset() - HEAD + 4;
      System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, bytes, name, 4);
      blank(content);
    }
  }

  private static void blank(ByteBuffer content) {
    for (int i = 0; i < content.limit(); i++) {
      content.put(i, (byte) 0);
    }
  }

  private static Optional<ByteBuffer> find(ByteBuffer parent, String wanted) {
    var found = new ArrayList<ByteBuffer>();
    each(
        parent,
        (type, content) -> {
          if (type.equals(wanted)) {
            found.add(content);
          }
        });
    return found.stream().findFirst();
  }

  /** Goes through the boxes, which must fill their parent to its last byte. */
  private static void each(ByteBuffer parent, BiConsumer<String, ByteBuffer> work) {
    for (int at = 0; at < parent.limit(); ) {
      long size = unsigned(parent, at);
      require(size >= HEAD && size <= parent.limit() - at);
      work.accept(type(parent, at + 4), parent.slice(at + HEAD, (int) size - HEAD));
      at += (int) size;
    }
  }

  private static String type(ByteBuffer from, int at) {
    var type = new byte[4];
    from.get(at, type);
    return new String(type, StandardCharsets.ISO_8859_1);
  }

  private static long unsigned(ByteBuffer from, int at) {
    return Integer.toUnsignedLong(from.getInt(at));
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw noSound();
    }
  }

  private static InvalidMedia noSound() {
    return new InvalidMedia(Problem.NOT_SOUND);
  }
}
