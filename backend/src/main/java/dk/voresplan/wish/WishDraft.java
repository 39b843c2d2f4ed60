package dk.voresplan.wish;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.text.OwnWords;
import java.util.Optional;
import java.util.Set;

/**
 * A wish as the citizen hands it in.
 *
 * @param text what is written; nothing where a voice is attached that says it
 * @param readers whom it is shared with; nobody keeps it private
 * @param attachments what goes with it of what the citizen's draft has
 */
public record WishDraft(
    WishKind kind,
    Optional<OwnWords> text,
    Optional<LifeArea> lifeArea,
    Set<ProfessionalId> readers,
    Set<AttachmentId> attachments) {
  /** A wish that is nothing but words. */
  public WishDraft(
      WishKind kind, OwnWords text, Optional<LifeArea> lifeArea, Set<ProfessionalId> readers) {
    this(kind, Optional.of(text), lifeArea, readers, Set.of());
  }
}
