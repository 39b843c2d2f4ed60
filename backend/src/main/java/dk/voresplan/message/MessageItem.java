package dk.voresplan.message;

import dk.voresplan.person.CitizenId;
import java.time.LocalDate;

/** What a relative told, in the list of those who are to answer. */
public record MessageItem(
    CitizenId citizen,
    String citizenName,
    MessageId told,
    String relativeName,
    LocalDate replyDueOn) {}
