package dk.voresplan.portal.server;

/** What a page may load and run: our own files, and nothing inline that we did not put there. */
public final class ContentPolicy {
  /** For pages without Vaadin: no script or style but our own files. */
  static final String PLAIN = policy("script-src 'self'; style-src 'self'; base-uri 'none'");

  private ContentPolicy() {}

  /**
   * Makes the policy for Vaadin's first page, whose scripts carry {@code nonce}. Flow still makes
   * functions of strings that the server sends. Its components add style elements, and its page has
   * a base.
   */
  static String vaadin(String nonce) {
    return policy(
        "script-src 'self' 'nonce-%s' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; base-uri 'self'"
            .formatted(nonce));
  }

  /** For the offline page, which Vaadin shows in a frame of its own when the net is gone. */
  public static final String FRAMED =
      PLAIN.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

  private static String policy(String scriptsAndStyles) {
    return "default-src 'none'; "
        + scriptsAndStyles
        + "; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self';"
        + " worker-src 'self'; form-action 'self'; frame-ancestors 'none'";
  }
}
