package dk.voresplan.wish;

import dk.voresplan.person.CitizenId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A wish in an inbox, with enough to know what it asks for.
 *
 * @param words the citizen's words, for who may read them, in an inbox of their own
 * @param replyDueOn the day by which the unit promises an answer
 * @param seenAt when someone of the unit opened it first
 * @param answeredAt when someone of the unit answered, as long as that counts
 * @param outcome what it became, if it did
 * @param ours whether it is for the professional's unit to answer
 * @param readable whether the professional may read it
 * @param yours whether it is for the professional to answer
 * @param coverable whether they may read it as soon as they open it, as they cover for a colleague
 * @param holders the names of those of the unit who have it
 */
public record InboxItem(
    CitizenId citizen,
    String citizenName,
    WishId wish,
    Optional<WishWords> words,
    InboxState state,
    LocalDate replyDueOn,
    Optional<Instant> seenAt,
    Optional<Instant> answeredAt,
    Optional<OutcomeKind> outcome,
    boolean ours,
    boolean readable,
    boolean yours,
    boolean coverable,
    String holders) {}
