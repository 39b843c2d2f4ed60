package dk.voresplan.portal.signin;

import java.security.SecureRandom;
import java.util.Base64;

/** Values that nobody can guess, to mark the one script of a page as ours. */
final class Nonces {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 18;

  private Nonces() {}

  static String next() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
