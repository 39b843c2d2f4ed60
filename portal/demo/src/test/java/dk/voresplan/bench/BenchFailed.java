package dk.voresplan.bench;

/** This exception says in one sentence why nothing could be measured. */
final class BenchFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  BenchFailed(String sentence) {
    super(sentence);
  }

  BenchFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
