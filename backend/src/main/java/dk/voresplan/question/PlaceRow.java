package dk.voresplan.question;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The organisation that is asked.
 *
 * @param identifier the organisation's own
 * @param unit the identifier of the unit of the one who looked, if it was a person in one
 * @param replyWorkingDays what that unit promises
 */
@MappedEntity("organisation")
record PlaceRow(
    @Id UUID id, String identifier, @Nullable String unit, @Nullable Integer replyWorkingDays) {}
