package dk.voresplan.media;

import static dk.voresplan.media.MadePictures.joined;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Files that are sound, and files that only say so, made as browsers make them. */
public final class MadeSounds {
  /** Where a telephone was. */
  static final String PLACE = "+56.0+09.9/";

  /** When it was, as MP4 counts: seconds since 1904. */
  static final int DATE = 0x65432178;

  private static final byte[] UNKNOWN_SIZE = {1, -1, -1, -1, -1, -1, -1, -1};

  private MadeSounds() {}

  /** A voice as Chromium records it: sizes that nobody knows yet, no length, a block a second. */
  public static byte[] webm(int seconds) {
    return webm(track(2, "A_OPUS"), seconds, new byte[0]);
  }

  /** The same with other tracks, and with something at its end. */
  static byte[] webm(byte[] tracks, int seconds, byte[] end) {
    var file =
        joined(
            element(0x1A45DFA3, element(0x4282, text("webm"))),
            bytes(0x18538067),
            UNKNOWN_SIZE,
            element(0x1549A966, element(0x2AD7B1, new byte[] {0x0F, 0x42, 0x40})),
            element(0x1654AE6B, tracks));
    for (int second = 0; second <= seconds; second += 10) {
      file =
          joined(
              file,
              bytes(0x1F43B675),
              UNKNOWN_SIZE,
              element(0xE7, ByteBuffer.allocate(4).putInt(second * 1000).array()));
      for (int i = 0; i < 10 && second + i <= seconds; i++) {
        var block = ByteBuffer.allocate(9).put((byte) 0x81).putShort((short) (i * 1000));
        file = joined(file, element(0xA3, block.put(new byte[] {0, 1, 2, 3, 4, 5}).array()));
      }
    }
    return joined(file, end);
  }

  /** A track of this type: 1 is video, 2 is sound. Its name says where it was. */
  static byte[] track(int type, String codec) {
    return element(
        0xAE,
        joined(
            element(0x83, new byte[] {(byte) type}),
            element(0x86, text(codec)),
            element(0x536E, text(PLACE))));
  }

  /** A cluster that begins at this time, with a group of one block that lasts so long. */
  static byte[] group(long time, long lasts) {
    return joined(
        bytes(0x1F43B675),
        UNKNOWN_SIZE,
        element(0xE7, ByteBuffer.allocate(8).putLong(time).array()),
        element(
            0xA0,
            joined(
                element(0xA1, new byte[] {(byte) 0x81, 0x7F, 0, 0, 1, 2}),
                element(0x9B, ByteBuffer.allocate(8).putLong(lasts).array()),
                element(0x75A1, text(PLACE)))));
  }

  /** What says where it was, and more that is no sound. */
  static byte[] tags(String text) {
    return element(0x1254C367, text(text));
  }

  /** A file within the file. */
  static byte[] attachment() {
    return element(0x1941A469, text("evil.html"));
  }

  static byte[] element(int id, byte[] content) {
    return joined(
        bytes(id), ByteBuffer.allocate(4).putInt(0x10000000 | content.length).array(), content);
  }

  private static byte[] bytes(int id) {
    int length = 4 - Integer.numberOfLeadingZeros(id) / 8;
    var all = ByteBuffer.allocate(4).putInt(id).array();
    return Arrays.copyOfRange(all, 4 - length, 4);
  }

  /** A voice as Safari records it, with the place in it. */
  static byte[] mp4(int seconds) {
    return mp4(seconds, "soun", "mp4a");
  }

  static byte[] mp4(int seconds, String handler, String codec) {
    return joined(
        box("ftyp", text("isom\0\0\0\0")),
        box(
            "moov",
            joined(
                box("mvhd", numbers(0, DATE, DATE, 1000, 0)),
                track(seconds, handler, codec),
                box("uuid", text(PLACE)),
                box("udta", text(PLACE)))),
        box("sidx", text(PLACE)),
        box("mdat", new byte[40]),
        box("mfra", text(PLACE)));
  }

  /** A voice in fragments: each of a sample a second, as the header or each sample says. */
  static byte[] fragmented(int fragments, boolean eachSays) {
    var file =
        joined(
            box("ftyp", text("isom\0\0\0\0")),
            box(
                "moov",
                joined(
                    track(0, "soun", "Opus"),
                    box("mvex", box("trex", numbers(0, 1, 1, 1000, 0, 0))))));
    var run = eachSays ? numbers(0x101, 1, 0, 2000) : numbers(1, 1, 0);
    for (int i = 0; i < fragments; i++) {
      file =
          joined(
              file,
              box(
                  "moof",
                  joined(
                      box("uuid", text(PLACE)),
                      box("traf", joined(box("tfhd", numbers(0x20000, 1)), box("trun", run))))),
              box("mdat", new byte[20]));
    }
    return file;
  }

  private static byte[] track(int seconds, String handler, String codec) {
    return track(seconds, handler, codec, table());
  }

  private static byte[] track(int seconds, String handler, String codec, byte[] table) {
    return box(
        "trak",
        joined(
            box("tkhd", numbers(0, DATE, DATE, 1)),
            box(
                "mdia",
                joined(
                    box("mdhd", numbers(0, DATE, DATE, 1000, seconds * 1000, 0)),
                    box(
                        "hdlr",
                        joined(numbers(0, 0), text(handler), numbers(0, 0, 0), text("Maja"))),
                    box("meta", text(PLACE)),
                    box(
                        "minf",
                        joined(
                            box(
                                "dinf",
                                box(
                                    "dref",
                                    joined(
                                        numbers(0, 1),
                                        box("url ", joined(numbers(0), text(PLACE)))))),
                            box(
                                "stbl",
                                joined(
                                    box(
                                        "stsd",
                                        joined(
                                            numbers(0, 1),
                                            box(
                                                codec,
                                                joined(new byte[28], box("note", text(PLACE)))))),
                                    table))))))));
  }

  /** How long samples last: runs of so many that each last so long, in milliseconds. */
  private static byte[] table(int... runs) {
    return box("stts", joined(numbers(0, runs.length / 2), numbers(runs)));
  }

  /**
   * A voice whose header says a second, and whose samples last this many; once, or in fragments.
   */
  static byte[] saysASecond(int seconds, boolean fragmented) {
    var samples = fragmented ? table() : table(seconds, 1000);
    var moov = box("moov", track(1, "soun", "Opus", samples));
    var run = numbers(0x100, seconds);
    for (int i = 0; i < seconds; i++) {
      run = joined(run, numbers(1000));
    }
    var fragment =
        box("moof", box("traf", joined(box("tfhd", numbers(0x20000, 1)), box("trun", run))));
    return joined(box("ftyp", text("isom\0\0\0\0")), moov, fragmented ? fragment : new byte[0]);
  }

  static byte[] box(String type, byte[] content) {
    return joined(numbers(content.length + 8), text(type), content);
  }

  private static byte[] numbers(int... numbers) {
    var bytes = ByteBuffer.allocate(4 * numbers.length);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return bytes.array();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
