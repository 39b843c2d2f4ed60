package dk.voresplan.storage;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the digests by which look-up tables find a citizen. The key is outside the database, so
 * that nobody finds a CPR number there by trying all of them.
 * docs/decisions/033-a-schema-that-distributes.md
 */
@Singleton
public final class LookUpKey {
  static final int LEAST_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  /** Everyone knows it: for the demo and for tests. Production refuses to start without its own. */
  private static final String FOR_THE_DEMO = "this key is no secret: it is for the demo";

  private final SecretKeySpec key;

  LookUpKey(@Property(name = "voresplan.look-up-key", defaultValue = "") String base64) {
    var bytes =
        base64.isBlank()
            ? FOR_THE_DEMO.getBytes(StandardCharsets.UTF_8)
            : Base64.getDecoder().decode(base64);
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * The keyed digest of a text, in 64 hexadecimal digits (HMAC with SHA-256, RFC 2104).
   *
   * @param kind what the text is, so that the same text of another kind has another digest
   */
  public String digest(String kind, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(kind.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
