package dk.voresplan.portal.server;

/** What a page may load and run: our own files, and nothing inline that we did not put there. */
final class ContentPolicy {
  /** For pages without Vaadin: no script or style but our own files. */
  static final String PLAIN = policy("script-src 'self'; style-src 'self'");

  private ContentPolicy() {}

  /**
   * For Vaadin's first page, whose scripts carry {@code nonce}: Flow still makes functions of
   * strings that the server sends, and its components add style elements.
   */
  static String vaadin(String nonce) {
    return policy(
        "script-src 'self' 'nonce-%s' 'unsafe-eval'; style-src 'self' 'unsafe-inline'"
            .formatted(nonce));
  }

  private static String policy(String scriptsAndStyles) {
    return "default-src 'none'; "
        + scriptsAndStyles
        + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self';"
        + " worker-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
  }
}
