package dk.voresplan.team;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Topic;
import dk.voresplan.paging.FirstRows;
import jakarta.inject.Singleton;
import java.util.Set;

/** The citizens in whose teams a professional is. */
@Singleton
public class Caseload {
  private final AccessPolicy access;
  private final CaseloadRepository repository;

  Caseload(AccessPolicy access, CaseloadRepository repository) {
    this.access = access;
    this.repository = repository;
  }

  /** The professional's citizens by name, at most this many. */
  public FirstRows<CaseloadEntry> of(Actor.Professional professional, int most) {
    return FirstRows.of(
        most,
        read ->
            access.list(
                professional,
                CaseloadRepository.citizens(read),
                Set.of(Topic.CONTACTS),
                repository::entries));
  }

  /** The permit's citizen, as a caseload lists them. */
  public CaseloadEntry entry(Permit permit) {
    return repository.entries(Permits.of(permit)).getFirst();
  }
}
