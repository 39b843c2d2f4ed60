package dk.voresplan.demo;

import java.util.Arrays;
import java.util.Optional;

/** The four source systems of the demo, each speaking for one organisation. */
enum DemoSource {
  KOMMUNEN("kommunen", "999000000000011"),
  PSYKIATRIEN("psykiatrien", "999000000000021"),
  JOBCENTRET("jobcentret", "999000000000031"),
  LAEGEHUSET("laegehuset", "999000000000041");

  private final String clientId;
  private final String organisation;

  DemoSource(String clientId, String organisation) {
    this.clientId = clientId;
    this.organisation = organisation;
  }

  static Optional<DemoSource> named(String clientId) {
    return Arrays.stream(values()).filter(source -> source.clientId.equals(clientId)).findFirst();
  }

  /** The name that the system signs in by. */
  String clientId() {
    return clientId;
  }

  /** The SOR number, invented, of the organisation that the system speaks for. */
  String organisation() {
    return organisation;
  }
}
