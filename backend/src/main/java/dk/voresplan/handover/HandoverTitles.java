package dk.voresplan.handover;

import dk.voresplan.access.Opened;
import dk.voresplan.access.OpenedTitle;
import dk.voresplan.access.OpenedTitles;
import dk.voresplan.access.Permit;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Calls a handover by the side that takes over. */
@Singleton
class HandoverTitles implements OpenedTitles {
  private final HandoverRows rows;

  HandoverTitles(HandoverRows rows) {
    this.rows = rows;
  }

  @Override
  public Opened.Kind kind() {
    return Opened.Kind.HANDOVER;
  }

  @Override
  public Map<UUID, OpenedTitle> titles(Permit permit, Set<UUID> ids) {
    return rows.titles(permit, List.copyOf(ids)).stream()
        .collect(Collectors.toMap(TitleRow::id, row -> new OpenedTitle(row.name())));
  }
}
