package dk.voresplan.draft;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Holds the key of one person in one browser. What they typed there and could not send lies there
 * as ciphertext of this key. docs/decisions/026-what-is-typed-is-safe-on-the-device-too.md
 *
 * @param secret 256 random bits in base64
 */
public record DeviceKey(String secret) {
  private static final String HMAC = "HmacSHA256";

  /** What a box is called in the browser's storage: nobody without the key learns which it is. */
  public String nameOf(DraftPlace place) {
    try {
      var hmac = Mac.getInstance(HMAC);
      hmac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), HMAC));
      var box = place.citizen().value() + " " + place.box();
      return HexFormat.of().formatHex(hmac.doFinal(box.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "DeviceKey[hidden]";
  }
}
