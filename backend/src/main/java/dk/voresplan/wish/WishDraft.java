package dk.voresplan.wish;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.plan.LifeArea;
import java.util.Optional;
import java.util.Set;

/**
 * A wish as the citizen hands it in.
 *
 * @param readers whom it is shared with; nobody keeps it private
 */
public record WishDraft(
    WishKind kind, WishText text, Optional<LifeArea> lifeArea, Set<ProfessionalId> readers) {}
