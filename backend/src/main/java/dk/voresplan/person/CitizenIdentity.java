package dk.voresplan.person;

import java.util.Optional;
import java.util.Set;

/**
 * What a source system says of who a citizen is.
 *
 * @param cpr the CPR number, when it is known
 * @param name the name, when it is said
 * @param localIds the source's own ids of the citizen
 * @param identifiers other identifiers
 */
public record CitizenIdentity(
    Optional<CprNumber> cpr,
    Optional<String> name,
    Set<String> localIds,
    Set<Identifier> identifiers) {

  /** An identifier other than a CPR number: a system and a value in it. */
  public record Identifier(String system, String value) {
    /** How the portal's own identifiers begin: no source has any. */
    static final String OURS = "urn:voresplan:";

    boolean isOurs() {
      return system.startsWith(OURS);
    }
  }
}
