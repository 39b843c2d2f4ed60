package dk.voresplan.team;

import dk.voresplan.access.Actor;
import dk.voresplan.access.ListPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.paging.FirstRows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The citizens in whose teams a professional is. */
@Singleton
public class Caseload {
  private final ListPolicy access;
  private final CaseloadCitizenRows citizens;
  private final CaseloadRows rows;

  Caseload(ListPolicy access, CaseloadCitizenRows citizens, CaseloadRows rows) {
    this.access = access;
    this.citizens = citizens;
    this.rows = rows;
  }

  /** The professional's citizens by name, at most this many. */
  public FirstRows<CaseloadEntry> of(Actor.Professional professional, int most) {
    return FirstRows.of(
        most,
        read ->
            access.list(
                professional,
                butRefused -> citizens.first(professional.key(), butRefused, read),
                Set.of(Topic.CONTACTS),
                this::entries));
  }

  /** The permit's citizen, as a caseload lists them. */
  public CaseloadEntry entry(Permit permit) {
    return entries(Permits.of(permit)).getFirst();
  }

  private List<CaseloadEntry> entries(Permits permits) {
    var found =
        permits.isFor(Topic.CONTACTS, Right.SEE)
            ? rows.entries(permits, permits.citizens())
            : rows.entriesOfReader(permits, permits.citizens());
    return found.stream().map(CaseloadRow::entry).toList();
  }
}
