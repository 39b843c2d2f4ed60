package dk.voresplan.media;

import dk.voresplan.media.InvalidMedia.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The boxes of an MP4 file (ISO/IEC 14496-12) that hold sound. Every other box, at every level, is
 * blanked out where it stands, so that what points into the file still points right; so are dates
 * and names.
 */
final class Mp4Boxes {
  private static final int HEAD = 8;
  private static final int NAME_OF_HANDLER = 24;

  /** What a box may hold; a box that is not named here as a parent holds values and no boxes. */
  private static final Map<String, Set<String>> CHILDREN =
      Map.of(
          "", Set.of("ftyp", "styp", "moov", "moof", "mdat"),
          "moov", Set.of("mvhd", "trak", "mvex"),
          "mvex", Set.of("trex"),
          "trak", Set.of("tkhd", "edts", "mdia"),
          "edts", Set.of("elst"),
          "mdia", Set.of("mdhd", "hdlr", "minf"),
          "minf", Set.of("smhd", "dinf", "stbl"),
          "stbl", Set.of("stsd", "stts", "stsc", "stsz", "stz2", "stco", "co64"),
          "moof", Set.of("mfhd", "traf"),
          "traf", Set.of("tfhd", "tfdt", "trun"));

  /** What may stand outermost beside the sound, to help with seeking or with nothing. */
  private static final Set<String> BESIDE = Set.of("free", "skip", "wide", "sidx", "mfra");

  private static final Set<String> DATED = Set.of("mvhd", "tkhd", "mdhd");

  private Mp4Boxes() {}

  /**
   * Blanks out, in the file itself, what is no sound.
   *
   * @throws InvalidMedia if the boxes do not follow each other, or one is not known at all
   */
  static void clean(byte[] file) {
    var outermost = ByteBuffer.wrap(file);
    each(outermost, (type, content) -> require(isOutermost(type)));
    clean("", outermost);
  }

  private static boolean isOutermost(String type) {
    return CHILDREN.getOrDefault("", Set.of()).contains(type) || BESIDE.contains(type);
  }

  private static void clean(String parent, ByteBuffer content) {
    var allowed = CHILDREN.getOrDefault(parent, Set.of());
    each(
        content,
        (type, child) -> {
          if (!allowed.contains(type)) {
            child.array()[child.arrayOffset() - 4] = 'f';
            child.array()[child.arrayOffset() - 3] = 'r';
            child.array()[child.arrayOffset() - 2] = 'e';
            child.array()[child.arrayOffset() - 1] = 'e';
            blank(child, 0, child.limit());
          } else if (CHILDREN.containsKey(type)) {
            clean(type, child);
          } else if (DATED.contains(type)) {
            blank(child, 4, child.get(0) == 1 ? 20 : 12);
          } else if (type.equals("hdlr")) {
            blank(child, NAME_OF_HANDLER, child.limit());
          }
        });
  }

  private static void blank(ByteBuffer content, int from, int to) {
    for (int i = from; i < to; i++) {
      content.put(i, (byte) 0);
    }
  }

  /** All boxes at the end of this path of types. */
  static List<ByteBuffer> all(ByteBuffer parent, String... path) {
    var found = List.of(parent);
    for (var wanted : path) {
      var next = new ArrayList<ByteBuffer>();
      for (var box : found) {
        each(
            box,
            (type, content) -> {
              if (type.equals(wanted)) {
                next.add(content);
              }
            });
      }
      found = next;
    }
    return found;
  }

  /**
   * The one box at the end of this path of types.
   *
   * @throws InvalidMedia if there is none, or another
   */
  static ByteBuffer one(ByteBuffer parent, String... path) {
    var found = all(parent, path);
    require(found.size() == 1);
    return found.getFirst();
  }

  /** Goes through the boxes, which must fill their parent to its last byte. */
  private static void each(ByteBuffer parent, BiConsumer<String, ByteBuffer> work) {
    for (int at = 0; at < parent.limit(); ) {
      long size = Integer.toUnsignedLong(parent.getInt(at));
      require(size >= HEAD && size <= parent.limit() - at);
      work.accept(type(parent, at + 4), parent.slice(at + HEAD, (int) size - HEAD));
      at += (int) size;
    }
  }

  /** The four letters at this place. */
  static String type(ByteBuffer from, int at) {
    var type = new byte[4];
    from.get(at, type);
    return new String(type, StandardCharsets.ISO_8859_1);
  }

  /**
   * Goes no further with a file that is no sound.
   *
   * @throws InvalidMedia if this does not hold
   */
  static void require(boolean holds) {
    if (!holds) {
      throw new InvalidMedia(Problem.NOT_SOUND);
    }
  }
}
