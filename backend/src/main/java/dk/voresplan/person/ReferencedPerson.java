package dk.voresplan.person;

import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.person.CitizenIdentity.Identifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom identifiers mean, as it was when one asked.
 *
 * @param source the one that says them
 * @param digests makes the digests by which they are kept
 */
record ReferencedPerson(SourceSystemId source, PersonDigests digests, List<IdentifierRow> rows) {
  /**
   * Someone whom an identifier means.
   *
   * @param isLocal whether sources' own ids are all that is known of them: they can mean anybody
   */
  record Known(CitizenId id, boolean hasCpr, boolean isLocal) {
    private static Known of(IdentifierRow row) {
      return new Known(new CitizenId(row.citizenId()), row.hasCpr(), row.isLocal());
    }
  }

  /** Whom the source itself means. */
  Optional<Known> within(Identifier identifier) {
    return of(identifier)
        .filter(row -> row.sourceSystemId().equals(source.value()))
        .map(Known::of)
        .findFirst();
  }

  /** Someone without a CPR number whom any source means, always the same. */
  Optional<Known> acrossSources(Identifier identifier) {
    return of(identifier)
        .filter(row -> !row.hasCpr())
        .map(Known::of)
        .min(Comparator.comparing(known -> known.id().toString()));
  }

  private Stream<IdentifierRow> of(Identifier identifier) {
    var digest = digests.of(identifier);
    return rows.stream()
        .filter(row ->
            row.identifierSystem().equals(identifier.system())
                && row.identifierDigest().equals(digest));
  }
}
