package dk.voresplan.wish;

import dk.voresplan.organisation.ProfessionalId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What someone whom the citizen named has to answer, and a colleague can answer for them.
 *
 * @param cover the cover that lets the colleague do it, when it is only for that time
 */
record UnitShare(ProfessionalId named, String name, LocalDate replyDueOn, Optional<UUID> cover) {}
