package dk.voresplan.handover;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.SpokenDates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The handovers that wait for one professional, in all the teams they are in. */
@Singleton
public class WaitingHandovers {
  private final AccessPolicy access;
  private final WaitingHandoverRepository repository;
  private final Clock clock;

  WaitingHandovers(AccessPolicy access, WaitingHandoverRepository repository, Clock clock) {
    this.access = access;
    this.repository = repository;
    this.clock = clock;
  }

  /** Those that are late first, also when it is the other side that has not ticked. */
  public List<WaitingHandover> of(Actor.Professional professional) {
    var today = LocalDate.now(clock.withZone(SpokenDates.ZONE));
    return access
        .list(
            professional,
            WaitingHandoverRepository.CITIZENS,
            Set.of(Topic.GOALS),
            repository::underWay)
        .stream()
        .filter(waiting -> waiting.handover().waitsForYou(today))
        .sorted(Comparator.comparing(WaitingHandover::handover, Handover.order(today)))
        .toList();
  }
}
