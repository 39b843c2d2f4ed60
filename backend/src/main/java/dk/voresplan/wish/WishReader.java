package dk.voresplan.wish;

import dk.voresplan.organisation.ProfessionalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A professional whom the citizen let read a wish.
 *
 * @param replyDueOn the day by which their unit promises an answer
 */
public record WishReader(
    ProfessionalId professional,
    String name,
    Optional<String> role,
    String organisation,
    Instant sharedAt,
    LocalDate replyDueOn,
    Optional<Instant> seenAt,
    Optional<Instant> answeredAt,
    Optional<Instant> takenBackAt) {
  /** Whether they may still read it. */
  public boolean mayRead() {
    return takenBackAt.isEmpty();
  }
}
