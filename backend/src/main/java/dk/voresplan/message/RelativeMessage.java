package dk.voresplan.message;

import dk.voresplan.person.CitizenId;
import dk.voresplan.text.OwnWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a relative told the team. The citizen can read it, and so can those whom it went to.
 *
 * @param relative who told it
 * @param replyDueOn the day by which an answer is promised
 */
public record RelativeMessage(
    MessageId id,
    CitizenId relative,
    String relativeName,
    OwnWords text,
    Instant toldAt,
    LocalDate replyDueOn,
    Optional<MessageAnswer> answer) {}
