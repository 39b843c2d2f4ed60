package dk.voresplan.delegation;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

@Singleton
class ContributedDelegationRepository {
  /** What tells one contributed delegation of a citizen from another. */
  private record Key(SourceSystemId source, CitizenId relative, Basis basis) {
    static Key of(ContributedDelegation said) {
      return new Key(said.source(), said.relative(), said.basis());
    }
  }

  private record Known(Key key, UUID id, boolean open) {}

  Optional<LocalDate> birthDate(Permit permit) {
    return rows(permit)
        .createQuery("select birth_date from person where citizen_id = :citizen")
        .bind("citizen", permit.citizen().value())
        .map((row, context) -> Columns.maybeDate(row, "birth_date"))
        .one();
  }

  /** What the citizen closed stays closed, also when it is said anew. */
  void replace(Permit permit, Collection<ContributedDelegation> said, Instant now) {
    var wanted =
        said.stream()
            .collect(
                Collectors.toMap(Key::of, Function.identity(), ContributedDelegation::andAlso));
    var known = known(permit);
    known.stream().filter(it -> !wanted.containsKey(it.key())).forEach(it -> end(permit, it, now));
    var ids =
        known.stream().collect(Collectors.toMap(Known::key, Function.identity(), (a, _) -> a));
    wanted.forEach((key, delegation) -> put(permit, ids, key, delegation, now));
  }

  private static void put(
      Permit permit, Map<Key, Known> known, Key key, ContributedDelegation said, Instant now) {
    var before = known.get(key);
    if (before != null && !before.open()) {
      return;
    }
    var id = before == null ? RowId.next() : before.id();
    rows(permit)
        .createUpdate(
            before == null
                ? """
                insert into delegation
                  (citizen_id, id, relative_id, name, basis, source_system_id, made_at, opened_at,
                   until_at)
                values (:citizen, :id, :relative, :name, :basis, :source, :now, :from, :until)
                """
                : """
                update delegation
                set name = :name, opened_at = coalesce(:said, made_at), until_at = :until
                where citizen_id = :citizen and id = :id
                """)
        .bind("citizen", permit.citizen().value())
        .bind("id", id)
        .bind("relative", said.relative().value())
        .bind("name", said.name())
        .bind("basis", said.basis())
        .bind("source", said.source().value())
        .bind("now", now)
        .bind("from", said.from().orElse(now))
        .bind("said", said.from().orElse(null))
        .bind("until", said.until().orElse(null))
        .execute();
    rows(permit)
        .execute(
            "delete from delegation_topic where citizen_id = ? and delegation_id = ?",
            permit.citizen().value(),
            id);
    said.opened()
        .shown()
        .forEach(topic ->
            rows(permit)
                .execute(
                    "insert into delegation_topic (citizen_id, delegation_id, topic, writes)"
                        + " values (?, ?, ?, false)",
                    permit.citizen().value(),
                    id,
                    topic.name()));
    rows(permit)
        .execute(
            "insert into shared_plan (relative_id, citizen_id) values (?, ?)"
                + " on conflict do nothing",
            said.relative().value(),
            permit.citizen().value());
  }

  private static void end(Permit permit, Known known, Instant now) {
    rows(permit)
        .execute(
            "update delegation set closed_at = coalesce(closed_at, ?)"
                + " where citizen_id = ? and id = ?",
            now,
            permit.citizen().value(),
            known.id());
  }

  private static List<Known> known(Permit permit) {
    return rows(permit)
        .createQuery(
            """
            select id, source_system_id, relative_id, basis, closed_at from delegation
            where citizen_id = :citizen and source_system_id is not null
              and (closed_at is null or closed_by_citizen)
            order by id desc
            """)
        .bind("citizen", permit.citizen().value())
        .map((row, context) ->
            new Known(
                new Key(
                    new SourceSystemId(Columns.uuid(row, "source_system_id")),
                    new CitizenId(Columns.uuid(row, "relative_id")),
                    Basis.valueOf(row.getString("basis"))),
                Columns.uuid(row, "id"),
                Columns.maybeInstant(row, "closed_at").isEmpty()))
        .list();
  }

  private static Handle rows(Permit permit) {
    return permit.rows(Topic.CONTACTS, Right.CONTRIBUTE);
  }
}
