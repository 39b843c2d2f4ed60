package dk.voresplan.configuration;

import java.util.List;

/** Why the application does not start: a sentence for each setting that is to be corrected. */
public final class InvalidConfiguration extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says all {@code problems}, one in a line. */
  public InvalidConfiguration(List<String> problems) {
    super("The configuration is to be corrected:\n- " + String.join("\n- ", problems));
  }
}
