package dk.voresplan.person;

import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.person.CitizenIdentity.Identifier;
import dk.voresplan.person.ReferencedPerson.Known;
import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out whom a source system speaks of, before any permit can be.
 *
 * <p>A CPR number is the citizen's, whoever says it. Other identifiers are believed within their
 * source. Across sources, only {@linkplain NationalIdentifiers national} ones of a citizen without
 * a CPR number are believed. They never come to mean another citizen: when they lead to several,
 * nothing is believed. A source's own id is looked up last. Only that may come to mean another
 * citizen, when a CPR number says so. A citizen whom nothing identifies yet is stored as a person
 * without a CPR number.
 */
@Singleton
public class SourcePatients {
  private static final String LOCAL_ID = "urn:voresplan:source-patient";

  private static final String CITIZEN = "urn:voresplan:citizen";

  private final IdentifierRows rows;
  private final PersonDigests digests;
  private final People people;
  private final NationalIdentifiers national;
  private final Transactions transactions;

  SourcePatients(
      IdentifierRows rows,
      PersonDigests digests,
      People people,
      NationalIdentifiers national,
      Transactions transactions) {
    this.rows = rows;
    this.digests = digests;
    this.people = people;
    this.national = national;
    this.transactions = transactions;
  }

  /**
   * Holds whom a source speaks of.
   *
   * @param citizen who it is
   * @param before those without a CPR number whom the source spoke of by the same ids until now.
   *     They turn out to be this citizen.
   */
  public record Found(CitizenId citizen, Set<CitizenId> before) {}

  /**
   * Whom {@code identity} means when this source says it; a new person when nobody is known.
   *
   * @throws ConflictingIdentity when it means several: nothing is changed
   */
  public Found find(SourceSystemId source, CitizenIdentity identity) {
    return transactions.inOne(() -> findNow(source, identity));
  }

  /** The citizen with that CPR number, if this source has spoken of them. */
  public Optional<CitizenId> spokenOf(SourceSystemId source, CprNumber cpr) {
    return people
        .byCpr(cpr)
        .map(Person::id)
        .filter(id -> meantBy(source, ours(id)).filter(id::equals).isPresent());
  }

  /** The citizen whom this source has given that identifier. */
  public Optional<CitizenId> spokenOf(SourceSystemId source, Identifier identifier) {
    return identifier.isOurs() ? Optional.empty() : meantBy(source, identifier);
  }

  /** Whether the source has spoken of all these ids of its as one citizen. */
  public boolean areOne(SourceSystemId source, Set<String> localIds) {
    var ids = local(localIds);
    var meant = meant(source, ids);
    var known = ids.stream().map(id -> meant.within(id).map(Known::id)).distinct().toList();
    return known.size() == 1 && known.getFirst().isPresent();
  }

  private Found findNow(SourceSystemId source, CitizenIdentity identity) {
    var ids = local(identity.localIds());
    var identifiers = new HashSet<>(identity.identifiers());
    identifiers.addAll(ids);
    var meant = meant(source, identifiers);
    var identified = identified(meant, identity);
    var local =
        ids.stream()
            .sorted(Comparator.comparing(Identifier::value))
            .flatMap(it -> meant.within(it).stream())
            .distinct()
            .toList();
    var citizen = citizen(meant, identity, identified, local);
    var before = new HashSet<CitizenId>();
    Stream.concat(identified.stream(), local.stream().filter(Known::isLocal))
        .filter(known -> !known.hasCpr() && !known.id().equals(citizen))
        .map(Known::id)
        .forEach(before::add);
    before.forEach(id -> rows.move(source.value(), id.value(), citizen.value()));
    identifiers.add(ours(citizen));
    means(source, identifiers, citizen);
    identity.name().ifPresent(name -> people.named(citizen, name));
    return new Found(citizen, before);
  }

  /** Whom the identifiers lead to, which is at most one. */
  private static Optional<Known> identified(ReferencedPerson meant, CitizenIdentity identity) {
    return only(identity.identifiers().stream().flatMap(it -> meant.within(it).stream()));
  }

  private static Optional<Known> only(Stream<Known> found) {
    return found
        .distinct()
        .reduce((one, other) -> {
          throw new ConflictingIdentity();
        });
  }

  private CitizenId citizen(
      ReferencedPerson meant,
      CitizenIdentity identity,
      Optional<Known> identified,
      List<Known> local) {
    if (identity.cpr().isPresent()) {
      var known = people.withCpr(identity.cpr().get(), identity.name().orElse(null)).id();
      refuseUnless(identified.filter(Known::hasCpr).map(Known::id).orElse(known).equals(known));
      return known;
    }
    var withCpr = only(local.stream().filter(Known::hasCpr));
    var best = identified.or(() -> withCpr);
    refuseUnless(withCpr.isEmpty() || withCpr.equals(best));
    return best.or(() -> acrossSources(meant, identity))
        .or(() ->
            local.stream()
                .filter(known -> identity.identifiers().isEmpty() || known.isLocal())
                .findFirst())
        .map(Known::id)
        .orElseGet(people::unidentified);
  }

  private static void refuseUnless(boolean isOne) {
    if (!isOne) {
      throw new ConflictingIdentity();
    }
  }

  private Optional<Known> acrossSources(ReferencedPerson meant, CitizenIdentity identity) {
    return identity.identifiers().stream()
        .filter(national::contain)
        .sorted(Comparator.comparing(Identifier::system).thenComparing(Identifier::value))
        .flatMap(it -> meant.acrossSources(it).stream())
        .findFirst();
  }

  /** Lets the identifiers mean the citizen to this source from now on. */
  private void means(SourceSystemId source, Set<Identifier> identifiers, CitizenId citizen) {
    var meant = meant(source, identifiers);
    var unknown = identifiers.stream().filter(it -> meant.within(it).isEmpty()).toList();
    identifiers.stream()
        .filter(it -> meant.within(it).filter(known -> !known.id().equals(citizen)).isPresent())
        .forEach(it -> rows.change(source.value(), it.system(), digests.of(it), citizen.value()));
    if (!unknown.isEmpty()) {
      rows.add(
          source.value(),
          texts(unknown, Identifier::system),
          texts(unknown, digests::of),
          citizen.value());
    }
  }

  private Optional<CitizenId> meantBy(SourceSystemId source, Identifier identifier) {
    return meant(source, Set.of(identifier)).within(identifier).map(Known::id);
  }

  private ReferencedPerson meant(SourceSystemId source, Set<Identifier> identifiers) {
    return new ReferencedPerson(
        source,
        digests,
        identifiers.isEmpty()
            ? List.of()
            : rows.meant(
                source.value(),
                texts(identifiers, Identifier::system),
                texts(identifiers, digests::of),
                texts(identifiers, it -> Boolean.toString(national.contain(it))),
                Identifier.OURS + "%"));
  }

  /** The identifier that each source has for each citizen of whom it has spoken. */
  private static Identifier ours(CitizenId citizen) {
    return new Identifier(CITIZEN, citizen.toString());
  }

  private static Set<Identifier> local(Set<String> localIds) {
    return localIds.stream()
        .map(id -> new Identifier(LOCAL_ID, id))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String[] texts(
      Collection<Identifier> identifiers, Function<Identifier, String> text) {
    return identifiers.stream().map(text).toArray(String[]::new);
  }
}
