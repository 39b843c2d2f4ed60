package dk.voresplan.wish;

import dk.voresplan.organisation.ProfessionalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A professional whom the citizen let read a wish, or who reads it on behalf of one of them.
 *
 * @param onBehalfOf the one whom the citizen named, when this is a colleague of theirs
 * @param onBehalfOfName the name of that one
 * @param sharedAt when they came to read it
 * @param takenAt when they last took it
 * @param replyDueOn the day by which their unit promises an answer
 * @param seenAt when they first opened it
 * @param openedAt when they last found something new in it
 * @param takenBackAt when they could read it no more: the citizen took it back, or the cover ended
 */
public record WishReader(
    ProfessionalId professional,
    String name,
    Optional<String> role,
    String organisation,
    Optional<ProfessionalId> onBehalfOf,
    Optional<String> onBehalfOfName,
    Instant sharedAt,
    Instant takenAt,
    LocalDate replyDueOn,
    Optional<Instant> seenAt,
    Optional<Instant> openedAt,
    Optional<Instant> answeredAt,
    Optional<Instant> takenBackAt) {
  /** Whether the citizen named them. */
  public boolean named() {
    return onBehalfOf.isEmpty();
  }

  /** Whether they may still read it. */
  public boolean mayRead() {
    return takenBackAt.isEmpty();
  }
}
