package dk.voresplan.correction;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/**
 * One of the team who may be to answer.
 *
 * @param ofSource whether the line's source named them; a coordinator it need not have
 * @param workingDays in how many of those their unit promises an answer
 */
@Introspected
record AddresseeRow(UUID professionalId, boolean ofSource, int workingDays) {}
