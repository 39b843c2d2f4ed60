package dk.voresplan.bench;

import java.util.List;

/**
 * An invented citizen has a plan that one to four sources contribute to.
 *
 * @param cpr ten digits that no real person born in those years can have
 */
record InventedCitizen(String cpr, String name, List<Contribution> contributions) {

  /** A contribution is the FHIR bundle that one source sends of the citizen. */
  record Contribution(InventedSource source, String bundle) {}
}
