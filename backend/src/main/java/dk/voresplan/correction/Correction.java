package dk.voresplan.correction;

import dk.voresplan.contribution.ResourceKey;
import dk.voresplan.text.OwnWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Holds what the citizen says is not right in a line of the plan. The citizen has the right to have
 * it put right (GDPR article 16).
 *
 * @param line the id of the goal, step, wait, appointment or contact
 * @param lineTitle what the line said when it was written
 * @param origin the source's own resource that the line was made of
 * @param organisation whose line it is, and who is to answer
 * @param text in the citizen's own words
 * @param replyDueOn the day by which an answer is promised
 */
public record Correction(
    CorrectionId id,
    String line,
    String lineTitle,
    ResourceKey origin,
    String organisation,
    OwnWords text,
    Instant writtenAt,
    LocalDate replyDueOn,
    Optional<CorrectionAnswer> answer) {}
