package dk.voresplan.told;

import dk.voresplan.person.CitizenId;
import java.time.LocalDate;

/** What a relative told, in the list of those who are to answer. */
public record ToldItem(
    CitizenId citizen,
    String citizenName,
    ToldId told,
    String relativeName,
    LocalDate replyDueOn) {}
