package dk.voresplan.team;

import dk.voresplan.organisation.ProfessionalId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people around one citizen, the coordinator first.
 *
 * @param asOf since when something new waits to be merged into it; empty when it is up to date
 */
@Serdeable
public record Team(List<Contact> contacts, Optional<Instant> asOf) {
  /** A team that is up to date. */
  public Team(List<Contact> contacts) {
    this(contacts, Optional.empty());
  }

  /** The team of someone to whom nobody has contributed. */
  public static final Team EMPTY = new Team(List.of());

  /** The one who holds it together, if anyone does. */
  public Optional<Contact> coordinator() {
    return contacts.stream().filter(Contact::coordinator).findFirst();
  }

  /** Those that a wish can be shared with, the coordinator first. */
  public List<Contact> reachable() {
    return contacts.stream().filter(contact -> contact.professional().isPresent()).toList();
  }

  /** The contact who is this professional, if they are in the team. */
  public Optional<Contact> professional(ProfessionalId id) {
    return contacts.stream()
        .filter(contact -> contact.professionalId().filter(id::equals).isPresent())
        .findFirst();
  }

  /** The same team, which is as it was then, as something new waits to be merged into it. */
  Team asOf(Optional<Instant> then) {
    return new Team(contacts, then);
  }

  /** The same team without those who are close to the citizen and no professionals. */
  Team withoutRelatives() {
    return new Team(contacts.stream().filter(contact -> !contact.relative()).toList());
  }

  /**
   * Returns the same team, with what the units promise now. Someone the leader of a unit removed
   * stays a contact, as the source names them. They cannot be chosen as reader.
   */
  Team reaching(Map<ProfessionalId, Optional<Integer>> members) {
    return new Team(
        contacts.stream()
            .map(contact ->
                contact
                    .professionalId()
                    .map(id ->
                        members.containsKey(id)
                            ? contact.promising(members.get(id))
                            : contact.outOfReach())
                    .orElse(contact))
            .toList());
  }
}
