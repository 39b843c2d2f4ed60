package dk.voresplan.media;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/** The bytes of a file, which nobody can change. */
public final class Content {
  private final byte[] bytes;

  /** A copy of these bytes. */
  public Content(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** How many bytes there are. */
  public int size() {
    return bytes.length;
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Writes so many of the bytes, from this one on, and copies none. */
  public void writeTo(OutputStream out, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  /** A copy of the bytes in a {@code data:} address, for what is small enough to go with a page. */
  public String dataAddress(String mediaType) {
    return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Content content && Arrays.equals(bytes, content.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
