package dk.voresplan.person;

import dk.voresplan.person.CitizenIdentity.Identifier;
import dk.voresplan.storage.LookUpKey;
import jakarta.inject.Singleton;

/** Makes the keyed digests by which someone is found. */
@Singleton
class PersonDigests {
  private final LookUpKey key;

  PersonDigests(LookUpKey key) {
    this.key = key;
  }

  String of(CprNumber cpr) {
    return key.digest("cpr", cpr.digits());
  }

  String of(Identifier identifier) {
    return key.digest(identifier.system(), identifier.value());
  }
}
