package dk.voresplan.person;

import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.person.CitizenIdentity.Identifier;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds out whom a source system speaks of, before any permit can be.
 *
 * <p>A CPR number is the citizen's, whoever says it. Other identifiers are believed within their
 * source, and across sources only {@linkplain NationalIdentifiers national} ones of a citizen
 * without a CPR number. They never come to mean another citizen: when they lead to several, nothing
 * is believed. A source's own id is the last thing asked, and only that may come to mean another
 * citizen, when a CPR number says so. A citizen whom nothing identifies yet is kept as a person
 * without a CPR number.
 */
@Singleton
public class SourcePatients {
  private static final String LOCAL_ID = "urn:voresplan:source-patient";

  private final Jdbi jdbi;
  private final People people;
  private final NationalIdentifiers national;
  private final Clock clock;

  SourcePatients(Jdbi jdbi, People people, NationalIdentifiers national, Clock clock) {
    this.jdbi = jdbi;
    this.people = people;
    this.national = national;
    this.clock = clock;
  }

  /**
   * Whom a source speaks of.
   *
   * @param citizen who it is
   * @param before those without a CPR number whom the source spoke of by the same ids until now,
   *     and who turn out to be this citizen
   */
  public record Found(CitizenId citizen, Set<CitizenId> before) {}

  /**
   * Whom {@code identity} means when this source says it; a new person when nobody is known.
   *
   * @throws ConflictingIdentity when it means several: nothing is changed
   */
  public Found find(SourceSystemId source, CitizenIdentity identity) {
    return jdbi.inTransaction(handle -> find(handle, source, identity));
  }

  /** The citizen with that CPR number, if this source has spoken of them. */
  public Optional<CitizenId> spokenOf(SourceSystemId source, CprNumber cpr) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select p.citizen_id from person p
                where p.cpr_number = :cpr and exists (
                  select 1 from person_identifier i
                  where i.citizen_id = p.citizen_id and i.source_system_id = :source)
                """)
            .bind("cpr", cpr.digits())
            .bind("source", source.value())
            .mapTo(UUID.class)
            .map(CitizenId::new)
            .findOne());
  }

  /** The citizen whom this source has given that identifier. */
  public Optional<CitizenId> spokenOf(SourceSystemId source, Identifier identifier) {
    return identifier.isOurs()
        ? Optional.empty()
        : jdbi.withHandle(handle -> within(handle, source, identifier)).map(Known::id);
  }

  /** Whether the source has spoken of all these ids of its as one citizen. */
  public boolean areOne(SourceSystemId source, Set<String> localIds) {
    return jdbi.withHandle(handle -> {
      var known =
          localIds.stream()
              .map(id -> within(handle, source, new Identifier(LOCAL_ID, id)).map(Known::id))
              .distinct()
              .toList();
      return known.size() == 1 && known.getFirst().isPresent();
    });
  }

  private Found find(Handle handle, SourceSystemId source, CitizenIdentity identity) {
    var identified = identified(handle, source, identity);
    var local = local(handle, source, identity);
    var citizen = citizen(handle, identity, identified, local);
    var before = new HashSet<CitizenId>();
    Stream.concat(
            identified.stream(), local.stream().filter(known -> isNothingButLocal(handle, known)))
        .filter(known -> !known.hasCpr() && !known.id().equals(citizen))
        .map(Known::id)
        .forEach(before::add);
    before.forEach(id -> sameCitizen(handle, source, id, citizen));
    identity.localIds().forEach(id -> means(handle, source, new Identifier(LOCAL_ID, id), citizen));
    identity.identifiers().forEach(identifier -> means(handle, source, identifier, citizen));
    means(handle, source, new Identifier("urn:voresplan:citizen", citizen.toString()), citizen);
    named(handle, citizen, identity.name());
    return new Found(citizen, before);
  }

  /** Whom the identifiers lead to, which is at most one. */
  private static Optional<Known> identified(
      Handle handle, SourceSystemId source, CitizenIdentity identity) {
    return only(
        identity.identifiers().stream()
            .map(identifier -> within(handle, source, identifier))
            .flatMap(Optional::stream));
  }

  private static List<Known> local(Handle handle, SourceSystemId source, CitizenIdentity identity) {
    return identity.localIds().stream()
        .sorted()
        .map(id -> within(handle, source, new Identifier(LOCAL_ID, id)))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<Known> only(Stream<Known> found) {
    return found
        .distinct()
        .reduce((one, other) -> {
          throw new ConflictingIdentity();
        });
  }

  private CitizenId citizen(
      Handle handle, CitizenIdentity identity, Optional<Known> identified, List<Known> local) {
    if (identity.cpr().isPresent()) {
      var known = people.withCpr(handle, identity.cpr().get(), identity.name().orElse(null)).id();
      refuseUnless(identified.filter(Known::hasCpr).map(Known::id).orElse(known).equals(known));
      return known;
    }
    var withCpr = only(local.stream().filter(Known::hasCpr));
    var best = identified.or(() -> withCpr);
    refuseUnless(withCpr.isEmpty() || withCpr.equals(best));
    return best.or(() -> acrossSources(handle, identity))
        .or(() ->
            local.stream()
                .filter(
                    known -> identity.identifiers().isEmpty() || isNothingButLocal(handle, known))
                .findFirst())
        .map(Known::id)
        .orElseGet(() -> unidentified(handle));
  }

  private static void refuseUnless(boolean isOne) {
    if (!isOne) {
      throw new ConflictingIdentity();
    }
  }

  /** Whether all that is known of a citizen are sources' own ids: they can mean anybody. */
  private static boolean isNothingButLocal(Handle handle, Known known) {
    return handle
        .createQuery(
            """
            select count(*) from person_identifier
            where citizen_id = :citizen and identifier_system not like :ours
            """)
        .bind("citizen", known.id().value())
        .bind("ours", Identifier.OURS + "%")
        .mapTo(Integer.class)
        .one()
        .equals(0);
  }

  private CitizenId unidentified(Handle handle) {
    var id = RowId.next();
    handle.execute(
        "insert into person (citizen_id, version, created_at) values (?, 0, ?)",
        id,
        clock.instant());
    return new CitizenId(id);
  }

  private static Optional<Known> within(
      Handle handle, SourceSystemId source, Identifier identifier) {
    return handle
        .createQuery(
            """
            select p.citizen_id, p.cpr_number is not null as has_cpr
            from person_identifier i join person p on p.citizen_id = i.citizen_id
            where i.source_system_id = :source
              and i.identifier_system = :system and i.identifier_value = :value
            """)
        .bind("source", source.value())
        .bind("system", identifier.system())
        .bind("value", identifier.value())
        .map((row, context) ->
            new Known(new CitizenId(Columns.uuid(row, "citizen_id")), row.getBoolean("has_cpr")))
        .findOne();
  }

  private Optional<Known> acrossSources(Handle handle, CitizenIdentity identity) {
    return identity.identifiers().stream()
        .filter(national::contain)
        .sorted(Comparator.comparing(Identifier::system).thenComparing(Identifier::value))
        .map(identifier -> acrossSources(handle, identifier))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Known> acrossSources(Handle handle, Identifier identifier) {
    return handle
        .createQuery(
            """
            select p.citizen_id
            from person_identifier i join person p on p.citizen_id = i.citizen_id
            where i.identifier_system = :system and i.identifier_value = :value
              and p.cpr_number is null
            order by p.citizen_id
            limit 1
            """)
        .bind("system", identifier.system())
        .bind("value", identifier.value())
        .mapTo(UUID.class)
        .map(id -> new Known(new CitizenId(id), false))
        .findOne();
  }

  private static void sameCitizen(
      Handle handle, SourceSystemId source, CitizenId before, CitizenId citizen) {
    handle.execute(
        "update person_identifier set citizen_id = ? where source_system_id = ? and citizen_id = ?",
        citizen.value(),
        source.value(),
        before.value());
  }

  private static void means(
      Handle handle, SourceSystemId source, Identifier identifier, CitizenId citizen) {
    int known =
        handle.execute(
            "update person_identifier set citizen_id = ? where source_system_id = ?"
                + " and identifier_system = ? and identifier_value = ?",
            citizen.value(),
            source.value(),
            identifier.system(),
            identifier.value());
    if (known == 0) {
      handle.execute(
          "insert into person_identifier"
              + " (source_system_id, identifier_system, identifier_value, citizen_id)"
              + " values (?, ?, ?, ?)",
          source.value(),
          identifier.system(),
          identifier.value(),
          citizen.value());
    }
  }

  private static void named(Handle handle, CitizenId citizen, Optional<String> name) {
    name.ifPresent(said ->
        handle.execute(
            "update person set name = ?, version = version + 1"
                + " where citizen_id = ? and name is null",
            said,
            citizen.value()));
  }

  private record Known(CitizenId id, boolean hasCpr) {}
}
