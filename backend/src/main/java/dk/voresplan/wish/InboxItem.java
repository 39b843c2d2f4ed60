package dk.voresplan.wish;

import dk.voresplan.person.CitizenId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A wish in a professional's inbox, with enough to know what it is about. */
public record InboxItem(
    CitizenId citizen,
    String citizenName,
    WishId wish,
    WishText text,
    Instant sharedAt,
    LocalDate replyDueOn,
    Optional<Instant> seenAt,
    Optional<Instant> answeredAt) {}
