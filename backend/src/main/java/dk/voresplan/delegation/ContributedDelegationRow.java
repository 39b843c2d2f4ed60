package dk.voresplan.delegation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A contributed delegation that the citizen has, or has closed. */
@MappedEntity("delegation")
record ContributedDelegationRow(
    @Id UUID id, UUID sourceSystemId, UUID relativeId, DelegationBasis basis, boolean isOpen) {
  /** What tells one contributed delegation of a citizen from another. */
  record Key(UUID source, UUID relative, DelegationBasis basis) {
    static Key of(ContributedDelegation said) {
      return new Key(said.source().value(), said.relative().value(), said.basis());
    }
  }

  Key key() {
    return new Key(sourceSystemId, relativeId, basis);
  }
}
