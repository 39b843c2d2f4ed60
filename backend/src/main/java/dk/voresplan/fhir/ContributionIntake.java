package dk.voresplan.fhir;

import dk.voresplan.access.Actor;
import dk.voresplan.contribution.ContributionQueue;
import dk.voresplan.contribution.Contributions;
import dk.voresplan.contribution.Receipt;
import dk.voresplan.contribution.Submission;
import dk.voresplan.contribution.TooManyLines;
import dk.voresplan.person.ConflictingIdentity;
import dk.voresplan.person.People;
import dk.voresplan.person.SourcePatients;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes in a Bundle: reads it, finds out whom it is about, and hands it over, or refuses it. */
@Singleton
class ContributionIntake {
  private final BundleReader reader;
  private final FhirParsing parsing;
  private final SourcePatients patients;
  private final People people;
  private final ContributionQueue queue;
  private final Contributions contributions;
  private final Clock clock;

  ContributionIntake(
      BundleReader reader,
      FhirParsing parsing,
      SourcePatients patients,
      People people,
      ContributionQueue queue,
      Contributions contributions,
      Clock clock) {
    this.reader = reader;
    this.parsing = parsing;
    this.patients = patients;
    this.people = people;
    this.queue = queue;
    this.contributions = contributions;
    this.clock = clock;
  }

  /**
   * What there is to tell about the contribution after it was taken in.
   *
   * @throws BundleRefused if it was not, and nothing of it is stored
   * @throws dk.voresplan.limit.TooMany if the source has too many waiting
   */
  List<Issue> take(Actor.SourceSystem source, byte[] bytes) {
    return queue.inTurn(source.id(), () -> takeNow(source, bytes));
  }

  private List<Issue> takeNow(Actor.SourceSystem source, byte[] bytes) {
    var read = reader.read(bytes);
    var entries = BundleEntries.of(read.bundle());
    var references = new References(read.bundle(), entries);
    var identity = BundleCitizen.of(entries, references, ids -> patients.areOne(source.id(), ids));
    var content =
        BundleContent.of(
            parsing,
            references,
            cpr -> people.of(cpr).id(),
            identity,
            read.bundle(),
            entries,
            clock.instant());
    var submission =
        new Submission(
            identity,
            content.reportedAt(),
            CanonicalJson.digest(read.bundle()),
            read.text(),
            content.resources(),
            content.directory());
    var receipt = receive(source, submission, entries);
    var issues = new ArrayList<Issue>();
    issues.add(
        new Issue(
            Issue.Severity.INFORMATION,
            "informational",
            "Bundle",
            receipt.alreadyKnown() ? "fhir.received.again" : "fhir.received",
            Map.of(
                "understood", entries.size() - content.onlyKept(),
                "kept", content.onlyKept(),
                "older", receipt.older())));
    issues.addAll(content.warnings());
    var paths =
        entries.stream().collect(Collectors.toMap(Entry::key, Entry::path, (first, _) -> first));
    receipt
        .leadingNowhere()
        .forEach((key, nowhere) ->
            nowhere.forEach(reference ->
                issues.add(
                    Issue.warning(
                        "not-found",
                        paths.getOrDefault(key, "Bundle"),
                        "fhir.warning.unknownReference",
                        Map.of("reference", reference)))));
    return issues;
  }

  private Receipt receive(Actor.SourceSystem source, Submission submission, List<Entry> entries) {
    try {
      return contributions.receive(source, submission);
    } catch (ConflictingIdentity conflicting) {
      var path =
          entries.stream()
              .filter(entry -> entry.type().equals("Patient"))
              .map(entry -> entry.path() + ".identifier")
              .findFirst()
              .orElse("Bundle");
      throw new BundleRefused(
          HttpStatus.UNPROCESSABLE_ENTITY, "conflict", path, "fhir.refused.identifiersOfSeveral");
    } catch (TooManyLines tooMany) {
      throw new BundleRefused(
          HttpStatus.UNPROCESSABLE_ENTITY,
          List.of(
              new Issue(
                  Issue.Severity.ERROR,
                  "too-costly",
                  "Bundle",
                  "fhir.refused.tooManyLines",
                  Map.of("most", tooMany.most()))));
    }
  }
}
