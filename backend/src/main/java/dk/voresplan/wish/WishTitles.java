package dk.voresplan.wish;

import dk.voresplan.access.Opened;
import dk.voresplan.access.OpenedTitle;
import dk.voresplan.access.OpenedTitles;
import dk.voresplan.access.Permit;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Calls a wish by the first words of its text; a wish that was only said aloud by none. */
@Singleton
class WishTitles implements OpenedTitles {
  private final WishRows rows;

  WishTitles(WishRows rows) {
    this.rows = rows;
  }

  @Override
  public Opened.Kind kind() {
    return Opened.Kind.WISH;
  }

  @Override
  public Map<UUID, OpenedTitle> titles(Permit permit, Set<UUID> ids) {
    return rows.titles(permit, List.copyOf(ids)).stream()
        .collect(Collectors.toMap(WishTitleRow::id, WishTitleRow::title, WishTitles::together));
  }

  private static OpenedTitle together(OpenedTitle one, OpenedTitle other) {
    var readers = new HashSet<>(one.sharedWith());
    readers.addAll(other.sharedWith());
    return new OpenedTitle(one.words(), readers);
  }
}
