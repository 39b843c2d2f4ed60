package dk.voresplan.handover;

import dk.voresplan.access.Opened;
import dk.voresplan.access.OpenedTitle;
import dk.voresplan.access.OpenedTitles;
import dk.voresplan.access.Permit;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Calls a handover by the side that takes over. */
@Singleton
class HandoverTitles implements OpenedTitles {
  private final HandoverRepository repository;

  HandoverTitles(HandoverRepository repository) {
    this.repository = repository;
  }

  @Override
  public Opened.Kind kind() {
    return Opened.Kind.HANDOVER;
  }

  @Override
  public Map<UUID, OpenedTitle> titles(Permit permit, Set<UUID> ids) {
    return repository.titles(permit, ids);
  }
}
