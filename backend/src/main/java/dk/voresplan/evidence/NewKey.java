package dk.voresplan.evidence;

/** {@code bin/new-key}: prints a new key for signing the roots of the access log. */
public final class NewKey {
  private NewKey() {}

  /**
   * Prints a new key as a JWK, or the public part of one that there is.
   *
   * @param arguments none, or {@code --public} and a key or the path of a file with one
   */
  public static void main(String[] arguments) {
    if (arguments.length == 0) {
      System.out.println(LogKey.make().json());
    } else if (arguments.length == 2 && arguments[0].equals("--public")) {
      printPublic(arguments[1]);
    } else {
      System.err.println("Usage: bin/new-key, or bin/new-key --public FILE");
      System.exit(2);
    }
  }

  private static void printPublic(String key) {
    try {
      System.out.println(LogKey.of(key).open().json());
    } catch (IllegalStateException unreadable) {
      System.err.println(unreadable.getMessage());
      System.exit(2);
    }
  }
}
