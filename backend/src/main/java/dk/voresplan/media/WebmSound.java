package dk.voresplan.media;

import static dk.voresplan.media.InvalidMedia.requireSound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes the sound of a WebM file (<a href="https://www.rfc-editor.org/rfc/rfc9559">RFC 9559</a>)
 * anew: its one track and its blocks. Tags, files within the file and all else are left behind. Its
 * length is put in, which browsers do not know while they record.
 */
final class WebmSound {
  private static final int EBML = 0x1A45DFA3;
  private static final int DOCUMENT_TYPE = 0x4282;
  private static final int SEGMENT = 0x18538067;
  private static final int INFO = 0x1549A966;
  private static final int TIMESTAMP_SCALE = 0x2AD7B1;
  private static final int DURATION = 0x4489;
  private static final int TRACKS = 0x1654AE6B;
  private static final int TRACK = 0xAE;
  private static final int TRACK_TYPE = 0x83;
  private static final int CODEC = 0x86;
  private static final int CODEC_PRIVATE = 0x63A2;
  private static final int AUDIO = 0xE1;
  private static final int CLUSTER = 0x1F43B675;
  private static final int TIMESTAMP = 0xE7;
  private static final int SIMPLE_BLOCK = 0xA3;
  private static final int BLOCK_GROUP = 0xA0;
  private static final int BLOCK = 0xA1;
  private static final int BLOCK_DURATION = 0x9B;

  /** Where to seek, padding, checks and tags: of no use for what is written anew. */
  private static final Set<Integer> LEFT_BEHIND =
      Set.of(0x114D9B74, 0xEC, 0xBF, 0x1C53BB6B, 0x1254C367, 0xA7, 0xAB);

  private static final int SOUND = 2;
  private static final Set<String> CODECS = Set.of("A_OPUS");

  /** Number, unique number, type and codec of a track, how it begins, and its channels and rate. */
  private static final Set<Integer> OF_TRACK =
      Set.of(0xD7, 0x73C5, TRACK_TYPE, CODEC, CODEC_PRIVATE, 0x56AA, 0x56BB, AUDIO);

  private static final Set<Integer> OF_AUDIO = Set.of(0xB5, 0x78B5, 0x9F, 0x6264);

  /** A block, how long it lasts, and how much of it is padding. */
  private static final Set<Integer> OF_GROUP = Set.of(BLOCK, BLOCK_DURATION, 0x75A2);

  /** An Opus header with the most channels (RFC 7845, 5.1). */
  private static final int MOST_BYTES_OF_HEADER = 276;

  private static final String WRITTEN_BY = "Vores plan";
  private static final long MOST_SCALE = 1_000_000_000;

  private final ByteBuffer file;
  private final ByteArrayOutputStream clusters = new ByteArrayOutputStream();
  private ByteArrayOutputStream cluster = new ByteArrayOutputStream();
  private byte[] tracks = {};
  private long scale = 1_000_000;
  private long clusterTime;
  private long lastTime = -1;

  WebmSound(byte[] file) {
    this.file = ByteBuffer.wrap(file).asReadOnlyBuffer();
  }

  /** Whether the file begins as one of these. */
  static boolean is(byte[] file) {
    return file.length > 4 && ByteBuffer.wrap(file).getInt() == EBML;
  }

  /**
   * The sound and nothing else.
   *
   * @throws InvalidMedia if there is anything that is no sound
   */
  Voice voice() {
    requireSound(id(file) == EBML && text(one(part(file), DOCUMENT_TYPE)).equals("webm"));
    requireSound(id(file) == SEGMENT);
    size(file);
    while (file.hasRemaining()) {
      element();
    }
    endCluster();
    requireSound(tracks.length > 0 && lastTime >= 0);
    var length = Duration.ofNanos(Math.multiplyExact(lastTime, scale));
    return new Voice(new Content(written()), "audio/webm", length);
  }

  /** Clusters are entered and not stepped over: while it records, a browser knows no sizes. */
  private void element() {
    int start = file.position();
    int id = id(file);
    if (id == CLUSTER) {
      size(file);
      endCluster();
      return;
    }
    var content = part(file);
    switch (id) {
      case INFO -> info(content);
      case TRACKS -> tracks = element(TRACKS, track(content));
      case TIMESTAMP -> {
        clusterTime = value(content);
        cluster.writeBytes(bytes(start, file.position()));
      }
      case SIMPLE_BLOCK -> {
        block(content, 0);
        cluster.writeBytes(bytes(start, file.position()));
      }
      case BLOCK_GROUP -> {
        var lasts = children(content, BLOCK_DURATION);
        requireSound(lasts.size() <= 1);
        block(one(content, BLOCK), lasts.isEmpty() ? 0 : value(lasts.getFirst()));
        cluster.writeBytes(element(BLOCK_GROUP, only(OF_GROUP, content)));
      }
      default -> requireSound(LEFT_BEHIND.contains(id));
    }
  }

  private void info(ByteBuffer content) {
    while (content.hasRemaining()) {
      int id = id(content);
      var value = part(content);
      if (id == TIMESTAMP_SCALE) {
        scale = value(value);
        requireSound(scale > 0 && scale <= MOST_SCALE);
      }
    }
  }

  /** The one track, of sound, with nothing that is not needed to play it. */
  private static byte[] track(ByteBuffer content) {
    var track = one(content, TRACK);
    requireSound(value(one(track, TRACK_TYPE)) == SOUND);
    requireSound(CODECS.contains(text(one(track, CODEC))));
    for (var header : children(track, CODEC_PRIVATE)) {
      requireSound(
          header.remaining() <= MOST_BYTES_OF_HEADER && text(header).startsWith("OpusHead"));
    }
    return element(TRACK, only(OF_TRACK, track));
  }

  /** A block begins with the number of its track and its time within the cluster. */
  private void block(ByteBuffer content, long lasts) {
    size(content);
    long time = Math.addExact(clusterTime, content.getShort());
    lastTime = Math.max(lastTime, Math.addExact(time, lasts));
  }

  private void endCluster() {
    if (cluster.size() > 0) {
      clusters.writeBytes(element(CLUSTER, cluster.toByteArray()));
      cluster = new ByteArrayOutputStream();
    }
  }

  private byte[] written() {
    var info =
        joined(
            element(TIMESTAMP_SCALE, number(scale)),
            element(DURATION, ByteBuffer.allocate(8).putDouble((double) lastTime).array()),
            element(0x4D80, text(WRITTEN_BY)),
            element(0x5741, text(WRITTEN_BY)));
    var header =
        joined(
            element(0x4286, number(1)),
            element(0x42F7, number(1)),
            element(0x42F2, number(4)),
            element(0x42F3, number(8)),
            element(DOCUMENT_TYPE, text("webm")),
            element(0x4287, number(4)),
            element(0x4285, number(2)));
    return joined(
        element(EBML, header),
        element(SEGMENT, joined(element(INFO, info), tracks, clusters.toByteArray())));
  }

  /** The children with this id. */
  private static List<ByteBuffer> children(ByteBuffer parent, int wanted) {
    var found = new ArrayList<ByteBuffer>();
    for (var rest = parent.duplicate(); rest.hasRemaining(); ) {
      int id = id(rest);
      var content = part(rest);
      if (id == wanted) {
        found.add(content);
      }
    }
    return found;
  }

  /** The one child with this id. */
  private static ByteBuffer one(ByteBuffer parent, int wanted) {
    var found = children(parent, wanted);
    requireSound(found.size() == 1);
    return found.getFirst();
  }

  /** The children with these ids, written anew. */
  private static byte[] only(Set<Integer> wanted, ByteBuffer parent) {
    var kept = new ByteArrayOutputStream();
    for (var rest = parent.duplicate(); rest.hasRemaining(); ) {
      int id = id(rest);
      var content = part(rest);
      if (wanted.contains(id)) {
        kept.writeBytes(element(id, id == AUDIO ? only(OF_AUDIO, content) : bytes(content)));
      }
    }
    return kept.toByteArray();
  }

  /** An id keeps the mark of its length, 1 to 4 bytes. */
  private static int id(ByteBuffer from) {
    int first = from.get() & 0xFF;
    int more = Integer.numberOfLeadingZeros(first) - 24;
    requireSound(more < 4);
    int id = first;
    for (int i = 0; i < more; i++) {
      id = (id << 8) | (from.get() & 0xFF);
    }
    return id;
  }

  /** A size gives up the mark of its length, 1 to 8 bytes; all ones, it is not known. */
  private static long size(ByteBuffer from) {
    int first = from.get() & 0xFF;
    int more = Integer.numberOfLeadingZeros(first) - 24;
    requireSound(more < 8);
    long size = first & (0x7F >> more);
    long unknown = (1L << (7 * (more + 1))) - 1;
    for (int i = 0; i < more; i++) {
      size = (size << 8) | (from.get() & 0xFF);
    }
    return size == unknown ? -1 : size;
  }

  /** What the element holds, which must be all there. */
  private static ByteBuffer part(ByteBuffer from) {
    long size = size(from);
    requireSound(size >= 0 && size <= from.remaining());
    var part = from.slice(from.position(), (int) size);
    from.position(from.position() + (int) size);
    return part;
  }

  private static byte[] bytes(ByteBuffer content) {
    var bytes = new byte[content.remaining()];
    content.get(content.position(), bytes);
    return bytes;
  }

  private byte[] bytes(int from, int to) {
    var bytes = new byte[to - from];
    file.get(from, bytes);
    return bytes;
  }

  private static long value(ByteBuffer number) {
    requireSound(number.remaining() <= 8);
    long value = 0;
    while (number.hasRemaining()) {
      value = (value << 8) | (number.get() & 0xFF);
    }
    requireSound(value >= 0);
    return value;
  }

  private static String text(ByteBuffer content) {
    return StandardCharsets.US_ASCII.decode(content.duplicate()).toString().replace("\0", "");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(8).putLong(value).array();
  }

  private static byte[] element(int id, byte[] content) {
    int bytesOfId = 4 - Integer.numberOfLeadingZeros(id) / 8;
    var element = ByteBuffer.allocate(bytesOfId + 8 + content.length);
    for (int i = bytesOfId - 1; i >= 0; i--) {
      element.put((byte) (id >> (8 * i)));
    }
    return element.putLong((1L << 56) | content.length).put(content).array();
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
