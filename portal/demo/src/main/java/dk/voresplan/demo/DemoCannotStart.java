package dk.voresplan.demo;

/** Why the demo cannot start, in one sentence for the person who typed the command. */
final class DemoCannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  DemoCannotStart(String sentence) {
    super(sentence);
  }

  DemoCannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
