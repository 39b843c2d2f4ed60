package dk.voresplan.media;

import dk.voresplan.media.InvalidMedia.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The kinds of picture that are decoded, known by their first bytes and by nothing else. */
enum PictureFormat {
  JPEG,
  PNG,
  WEBP;

  /** The brands of ISO base media files that hold a picture, as phones keep it. */
  private static final List<String> STILL_PICTURES =
      List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

  /**
   * What the file is.
   *
   * @throws InvalidMedia if it is none of these
   */
  static PictureFormat of(byte[] file) {
    if (starts(file, 0, 0xFF, 0xD8, 0xFF)) {
      return JPEG;
    }
    if (starts(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return PNG;
    }
    if (starts(file, 0, 'R', 'I', 'F', 'F') && starts(file, 8, 'W', 'E', 'B', 'P')) {
      return WEBP;
    }
    throw new InvalidMedia(isHeic(file) ? Problem.HEIC : Problem.NOT_A_PICTURE);
  }

  private static boolean isHeic(byte[] file) {
    return file.length >= 12
        && starts(file, 4, 'f', 't', 'y', 'p')
        && STILL_PICTURES.contains(
            new String(Arrays.copyOfRange(file, 8, 12), StandardCharsets.ISO_8859_1));
  }

  private static boolean starts(byte[] file, int from, int... bytes) {
    if (file.length < from + bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((file[from + i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
