package dk.voresplan.media;

import static dk.voresplan.media.InvalidMedia.requireSound;
import static java.util.Map.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads the boxes of an MP4 file (ISO/IEC 14496-12) that hold sound. Every other box, at every
 * level, is blanked out where it stands. So what points into the file still points right. Dates and
 * names are blanked out too.
 */
final class Mp4Boxes {
  private static final int HEAD = 8;
  private static final int NAME_OF_HANDLER = 24;
  private static final int TO_FIRST_ENTRY = 8;
  private static final int VERSION_OF_DESCRIPTION = 8;
  private static final int BYTES_OF_DESCRIPTION = 28;

  /** What a box may hold; a box that is not named here as a parent holds values and no boxes. */
  private static final Map<String, Set<String>> CHILDREN =
      Map.ofEntries(
          entry("", Set.of("ftyp", "styp", "moov", "moof", "mdat")),
          entry("moov", Set.of("mvhd", "trak", "mvex")),
          entry("mvex", Set.of("trex")),
          entry("trak", Set.of("tkhd", "edts", "mdia")),
          entry("edts", Set.of("elst")),
          entry("mdia", Set.of("mdhd", "hdlr", "minf")),
          entry("minf", Set.of("smhd", "dinf", "stbl")),
          entry("dinf", Set.of("dref")),
          entry("stbl", Set.of("stsd", "stts", "stsc", "stsz", "stz2", "stco", "co64")),
          entry("moof", Set.of("mfhd", "traf")),
          entry("traf", Set.of("tfhd", "tfdt", "trun")));

  /** What the description of a codec may hold. */
  private static final Set<String> OF_CODEC = Set.of("esds", "dOps", "dfLa", "alac", "chnl");

  /** What may stand outermost beside the sound, to help with seeking or with nothing. */
  private static final Set<String> BESIDE = Set.of("free", "skip", "wide", "sidx", "mfra");

  private Mp4Boxes() {}

  /**
   * Blanks out, in the file itself, what is no sound.
   *
   * @throws InvalidMedia if the boxes do not follow each other, or one is not known at all
   */
  static void clean(byte[] file) {
    var outermost = ByteBuffer.wrap(file);
    each(outermost, (type, content) -> requireSound(isOutermost(type)));
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
            free(child);
          } else if (CHILDREN.containsKey(type)) {
            clean(type, child);
          } else {
            cleanValues(type, child);
          }
        });
  }

  private static void cleanValues(String type, ByteBuffer content) {
    switch (type) {
      case "mvhd", "tkhd", "mdhd" -> blank(content, 4, content.get(0) == 1 ? 20 : 12);
      case "hdlr" -> blank(content, NAME_OF_HANDLER, content.limit());
      case "dref" ->
          each(
              content.slice(TO_FIRST_ENTRY, content.limit() - TO_FIRST_ENTRY),
              (kind, place) -> blank(place, 4, place.limit()));
      case "stsd" ->
          each(
              content.slice(TO_FIRST_ENTRY, content.limit() - TO_FIRST_ENTRY),
              (codec, description) -> cleanCodec(description));
      default -> {}
    }
  }

  private static void cleanCodec(ByteBuffer description) {
    requireSound(description.getShort(VERSION_OF_DESCRIPTION) == 0);
    each(
        description.slice(BYTES_OF_DESCRIPTION, description.limit() - BYTES_OF_DESCRIPTION),
        (type, child) -> {
          if (!OF_CODEC.contains(type)) {
            free(child);
          }
        });
  }

  /** Makes of the box one that means nothing. */
  private static void free(ByteBuffer content) {
    var name = "free".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(name, 0, content.array(), content.arrayOffset() - name.length, name.length);
    blank(content, 0, content.limit());
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
    requireSound(found.size() == 1);
    return found.getFirst();
  }

  /** Goes through the boxes, which must fill their parent to its last byte. */
  private static void each(ByteBuffer parent, BiConsumer<String, ByteBuffer> work) {
    for (int at = 0; at < parent.limit(); ) {
      long size = Integer.toUnsignedLong(parent.getInt(at));
      requireSound(size >= HEAD && size <= parent.limit() - at);
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
}
