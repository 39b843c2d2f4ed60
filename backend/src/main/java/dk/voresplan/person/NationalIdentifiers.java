package dk.voresplan.person;

import dk.voresplan.person.CitizenIdentity.Identifier;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * The systems of identifiers that mean the same citizen whoever says them: those that stand in for
 * a CPR number. Any other identifier is the source's own.
 */
@Singleton
class NationalIdentifiers {
  /** The Danish replacement numbers X-eCPR and D-eCPR. */
  private static final String REPLACEMENT_NUMBERS =
      "urn:oid:1.2.208.176.1.6.1.1,urn:oid:1.2.208.176.1.6.1.3.177";

  private final Set<String> systems;

  NationalIdentifiers(
      @Property(name = "voresplan.national-identifiers", defaultValue = REPLACEMENT_NUMBERS)
          List<String> systems) {
    this.systems = Set.copyOf(systems);
  }

  boolean contain(Identifier identifier) {
    return systems.contains(identifier.system());
  }
}
