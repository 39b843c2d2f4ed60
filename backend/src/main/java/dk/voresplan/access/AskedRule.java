package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * A professional may see and answer what a citizen asked them about the access log. Each question's
 * own rows say before whom it was put.
 */
@Singleton
final class AskedRule implements AccessRule {
  private final PermitReasonRows rows;

  AskedRule(PermitReasonRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Map<CitizenId, PermitGrounds>> grounds(AccessRequest asked) {
    return asked.actor() instanceof Actor.Professional professional
            && asked.right() != Right.CONTRIBUTE
            && asked.isAbout(Topic.QUESTIONS)
            && !asked.citizens().isEmpty()
            && rows.askedBy(asked.ids(), professional.id().value()) == asked.citizens().size()
        ? Optional.of(asked.eachFor(PermitReason.ASKED))
        : Optional.empty();
  }
}
