package dk.voresplan.wish;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.person.CitizenId;
import java.util.Set;

/**
 * Told after the change is in the database, so that open pages can show it. Holds no words.
 *
 * @param readers the professionals it concerns
 */
public record WishChanged(CitizenId citizen, WishId wish, Set<ProfessionalId> readers) {}
