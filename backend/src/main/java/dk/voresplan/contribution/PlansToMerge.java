package dk.voresplan.contribution;

import dk.voresplan.access.Actor;
import dk.voresplan.access.PartPermits;
import dk.voresplan.access.WritePermit;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.person.CitizenId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers which entries of directories each plan looked for, and merges it when they change. */
@Singleton
class PlansToMerge {
  private final PlanToMergeRows all;
  private final MergeQueueRows queue;
  private final PartPermits permits;
  private final DirectoryUseRows rows;
  private final Clock clock;

  PlansToMerge(
      PlanToMergeRows all,
      MergeQueueRows queue,
      PartPermits permits,
      DirectoryUseRows rows,
      Clock clock) {
    this.all = all;
    this.queue = queue;
    this.permits = permits;
    this.rows = rows;
    this.clock = clock;
  }

  /** A plan that waits to be merged again, and the source whose directory changed. */
  record Waiting(CitizenId citizen, Actor.SourceSystem source) {}

  /** Remembers whose plans looked for those entries, so that they are merged again. */
  void mergeAgain(SourceSystemId source, Collection<ResourceKey> changed) {
    if (changed.isEmpty()) {
      return;
    }
    var types = ResourceColumns.types(changed);
    var ids = ResourceColumns.ids(changed);
    var now = clock.instant();
    // A merge that runs now reads the directory as it was: it leaves the notes that we hold.
    all.hold(source.value(), types, ids, now);
    all.ask(source.value(), types, ids, now);
  }

  /** Plans whose turn it is to be merged again, those that wait longest first. */
  List<Waiting> waiting(int most) {
    return all.waiting(clock.instant(), most).stream()
        .map(row ->
            new Waiting(
                new CitizenId(row.citizenId()),
                new Actor.SourceSystem(new SourceSystemId(row.sourceSystemId()), row.name())))
        .toList();
  }

  /** Lets the plan wait for that long before it is tried again. */
  void mergeLater(Waiting plan, Duration wait) {
    permits.mergeQueue(
        plan.source(), plan.citizen(), permit -> queue.delay(permit, clock.instant().plus(wait)));
  }

  /**
   * The plan is merged with the directories as they are from here on. What changes them meanwhile
   * waits for this transaction, and then asks anew. A source that is changing its directory keeps
   * its note, as the change cannot be read yet.
   *
   * @return whether a note was taken away
   */
  boolean mergesNow(WritePermit permit) {
    return rows.merged(permit) > 0;
  }

  /**
   * Which entries the citizen's plan looked for; writes those alone that are others than before.
   */
  void uses(WritePermit permit, Map<SourceSystemId, Set<ResourceKey>> wanted) {
    var entries = DirectoryEntry.of(wanted);
    var gone = new HashSet<>(rows.of(permit));
    var added = new HashSet<>(entries);
    added.removeAll(gone);
    gone.removeAll(entries);
    if (!gone.isEmpty()) {
      rows.remove(
          permit,
          DirectoryEntry.sources(gone),
          DirectoryEntry.types(gone),
          DirectoryEntry.ids(gone));
    }
    if (!added.isEmpty()) {
      rows.add(
          permit,
          DirectoryEntry.sources(added),
          DirectoryEntry.types(added),
          DirectoryEntry.ids(added));
    }
  }
}
