package dk.voresplan.team;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The citizens in whose teams a professional is. */
@Singleton
public class Caseload {
  /** The most citizens that are shown at once. */
  public static final int PAGE = 50;

  private final AccessPolicy access;
  private final CaseloadRepository repository;

  Caseload(AccessPolicy access, CaseloadRepository repository) {
    this.access = access;
    this.repository = repository;
  }

  /** The professional's citizens by name, {@code page} by page from 0. */
  public List<CaseloadEntry> of(Actor.Professional professional, int page) {
    var citizens = repository.citizens(professional, PAGE, page * PAGE);
    return citizens.isEmpty()
        ? List.of()
        : access.open(
            professional, citizens, Right.SEE, Set.of(Topic.CONTACTS), repository::entries);
  }

  /** The permit's citizen, as a caseload lists them. */
  public CaseloadEntry entry(Permit permit) {
    return repository.entries(List.of(permit)).getFirst();
  }
}
