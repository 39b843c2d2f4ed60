package dk.voresplan.contribution;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.organisation.SourceSystems;
import dk.voresplan.person.CitizenId;
import dk.voresplan.person.SourcePatients;
import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes in what source systems contribute, and merges the plan at the end. All of this happens in
 * one transaction, so it takes in everything or nothing.
 */
@Singleton
public class Contributions {
  private static final Set<Topic> TOPICS = EnumSet.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);

  private final Transactions transactions;
  private final AccessPolicy policy;
  private final SourcePatients patients;
  private final StoredContributions contributions;
  private final Directories directories;
  private final PlansToMerge plans;
  private final SourceSystems sources;
  private final Merging merging;
  private final MergingAgain mergingAgain;
  private final LineLimit limit;

  Contributions(
      Transactions transactions,
      AccessPolicy policy,
      SourcePatients patients,
      StoredContributions contributions,
      Directories directories,
      PlansToMerge plans,
      SourceSystems sources,
      Merging merging,
      MergingAgain mergingAgain,
      LineLimit limit) {
    this.transactions = transactions;
    this.policy = policy;
    this.patients = patients;
    this.contributions = contributions;
    this.directories = directories;
    this.plans = plans;
    this.sources = sources;
    this.merging = merging;
    this.mergingAgain = mergingAgain;
    this.limit = limit;
  }

  /**
   * Takes in one contribution. What it changes in others' plans, by names, is merged in the
   * background after it.
   *
   * @throws TooManyLines if the source would say more of the citizen than a plan can show
   * @throws dk.voresplan.storage.RowsInUse if others change the same plan or source for too long
   */
  public Receipt receive(Actor.SourceSystem source, Submission submission) {
    var receipt = transactions.inOneWhenFree(() -> take(source, submission));
    if (!submission.directory().isEmpty()) {
      mergingAgain.hurry();
    }
    return receipt;
  }

  private Receipt take(Actor.SourceSystem source, Submission submission) {
    directories.lock(source.id());
    sources.requireOn(source.id());
    updateDirectory(source.id(), submission.directory());
    if (submission.identity().isEmpty()) {
      directories.keep(source.id(), submission);
      return new Receipt(false, 0, Map.of());
    }
    var found = patients.find(source.id(), submission.identity().get());
    var citizens = new ArrayList<CitizenId>();
    citizens.add(found.citizen());
    citizens.addAll(found.before());
    return policy.contribute(
        source, citizens, TOPICS, permits -> take(source, submission, permits));
  }

  private Receipt take(
      Actor.SourceSystem source, Submission submission, List<WritePermit> permits) {
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
      limit.check(known, versions);
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
    var known = directories.find(Map.of(source, keys)).getOrDefault(source, Map.of());
    var versions = Versions.between(known, entries);
    directories.put(source, versions);
    plans.mergeAgain(source, versions.changed(known));
  }
}
