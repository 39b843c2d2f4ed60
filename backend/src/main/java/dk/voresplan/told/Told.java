package dk.voresplan.told;

import dk.voresplan.person.CitizenId;
import dk.voresplan.wish.WishText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a relative told the team. The citizen can read it, and so can those whom it went to.
 *
 * @param relative who told it
 * @param replyDueOn the day by which an answer is promised
 */
public record Told(
    ToldId id,
    CitizenId relative,
    String relativeName,
    WishText text,
    Instant toldAt,
    LocalDate replyDueOn,
    Optional<ToldAnswer> answer) {}
