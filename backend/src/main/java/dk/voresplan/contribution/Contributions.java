package dk.voresplan.contribution;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.person.CitizenId;
import dk.voresplan.person.SourcePatients;
import dk.voresplan.storage.FailurePlace;
import dk.voresplan.storage.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what source systems contribute: all of it or nothing, in one transaction, with the plan
 * merged at its end.
 */
@Singleton
public class Contributions {
  private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);
  private static final Set<Topic> TOPICS = EnumSet.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);

  private static final Duration BETWEEN_REPORTS = Duration.ofMinutes(1);

  private final AtomicReference<Instant> reportedAt = new AtomicReference<>(Instant.EPOCH);
  private final Transactions transactions;
  private final AccessPolicy policy;
  private final SourcePatients patients;
  private final ContributionRepository contributions;
  private final DirectoryRepository directory;
  private final Merging merging;
  private final Clock clock;

  Contributions(
      Transactions transactions,
      AccessPolicy policy,
      SourcePatients patients,
      ContributionRepository contributions,
      DirectoryRepository directory,
      Merging merging,
      Clock clock) {
    this.transactions = transactions;
    this.policy = policy;
    this.patients = patients;
    this.contributions = contributions;
    this.directory = directory;
    this.merging = merging;
    this.clock = clock;
  }

  /** Takes in one contribution. What it changes in others' plans, by names, is merged after it. */
  public Receipt receive(Actor.SourceSystem source, Submission submission) {
    var receipt = transactions.inOne(() -> take(source, submission));
    mergeAgain();
    return receipt;
  }

  private Receipt take(Actor.SourceSystem source, Submission submission) {
    directory.lock(source.id());
    updateDirectory(source.id(), submission.directory());
    if (submission.identity().isEmpty()) {
      directory.keep(source.id(), submission);
      return new Receipt(false, 0, Map.of());
    }
    var found = patients.find(source.id(), submission.identity().get());
    var citizens = new ArrayList<CitizenId>();
    citizens.add(found.citizen());
    citizens.addAll(found.before());
    return policy.open(
        source, citizens, Right.CONTRIBUTE, TOPICS, permits -> take(source, submission, permits));
  }

  private Receipt take(Actor.SourceSystem source, Submission submission, List<Permit> permits) {
    permits.stream()
        .sorted(Comparator.comparing(permit -> permit.citizen().value()))
        .forEach(contributions::lock);
    var permit = permits.getFirst();
    var before = permits.subList(1, permits.size());
    before.forEach(it -> contributions.move(it, permit, source.id()));
    var kept = contributions.keep(permit, source.id(), submission);
    int older = 0;
    if (kept.isPresent()) {
      var known = contributions.of(permit, source.id());
      var versions = Versions.between(known, submission.resources());
      contributions.put(permit, source.id(), kept.get(), versions, known.keySet());
      older = submission.resources().size() - versions.put().size();
    }
    if (kept.isPresent() || !before.isEmpty()) {
      permits.forEach(merging::merge);
    }
    var nowhere =
        kept.isPresent()
            ? merging.leadingNowhere(permit, source.id(), submission.resources())
            : Map.<ResourceKey, List<String>>of();
    return new Receipt(kept.isEmpty(), older, nowhere);
  }

  private void updateDirectory(SourceSystemId source, List<ContributedResource> entries) {
    if (entries.isEmpty()) {
      return;
    }
    var keys = entries.stream().map(ContributedResource::key).collect(Collectors.toSet());
    var known = directory.find(Map.of(source, keys)).getOrDefault(source, Map.of());
    var versions = Versions.between(known, entries);
    directory.put(source, versions);
    directory.mergeAgain(source, versions.changed(known));
  }

  /** A plan that keeps failing is tried at every contribution: it does not fill the log. */
  private void report(RuntimeException failed) {
    var now = clock.instant();
    var last = reportedAt.get();
    if (now.isAfter(last.plus(BETWEEN_REPORTS)) && reportedAt.compareAndSet(last, now)) {
      LOG.error(
          "A plan could not be merged again; it is tried at the next contribution: {}",
          FailurePlace.of(failed));
    }
  }

  /**
   * Merges the plans that a changed directory entry is named in, each in its own transaction: after
   * the contribution that changed it, and soon after a start, as a crash may have come between.
   */
  @Scheduled(initialDelay = "15s")
  void mergeAgain() {
    var sources = directory.sources();
    for (var entry : directory.toMergeAgain()) {
      var source = sources.get(entry.getKey());
      if (source == null) {
        continue;
      }
      try {
        policy.open(
            new Actor.SourceSystem(source.id(), source.name()),
            entry.getValue(),
            Right.CONTRIBUTE,
            TOPICS,
            permit -> {
              contributions.lock(permit);
              merging.merge(permit);
              return permit;
            });
      } catch (RuntimeException failed) {
        report(failed);
      }
    }
  }
}
