package dk.voresplan.wish;

import dk.voresplan.access.Opened;
import dk.voresplan.access.OpenedTitle;
import dk.voresplan.access.OpenedTitles;
import dk.voresplan.access.Permit;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Calls a wish by the first words of its text; a wish that was only said aloud by none. */
@Singleton
class WishTitles implements OpenedTitles {
  private final WishRepository repository;

  WishTitles(WishRepository repository) {
    this.repository = repository;
  }

  @Override
  public Opened.Kind kind() {
    return Opened.Kind.WISH;
  }

  @Override
  public Map<UUID, OpenedTitle> titles(Permit permit, Set<UUID> ids) {
    return repository.titles(permit, ids);
  }
}
