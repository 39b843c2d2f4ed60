package dk.voresplan.question;

import dk.voresplan.person.CitizenId;
import java.time.LocalDate;

/** A question in the list of those who are to answer. */
public record QuestionItem(
    CitizenId citizen,
    String citizenName,
    QuestionId question,
    String actorName,
    LocalDate replyDueOn) {}
