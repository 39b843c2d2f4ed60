package dk.voresplan.access;

/**
 * Something that is not as it was written.
 *
 * @param where a citizen's log by the citizen's id, or a signed root by its number
 * @param what one sentence for whoever keeps watch
 */
public record LogFinding(String where, String what) {
  @Override
  public String toString() {
    return where + ": " + what;
  }
}
