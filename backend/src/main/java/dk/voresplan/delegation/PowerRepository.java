package dk.voresplan.delegation;

import dk.voresplan.access.Actor;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps what the national identity said of powers of attorney. It is the authorities' word at a
 * sign-in and reads nothing of a plan, so it comes before any permit.
 */
@Singleton
class PowerRepository {
  private final Jdbi jdbi;

  PowerRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whose plans were opened to the relative by such a power, and may still be. */
  List<CitizenId> givers(Actor.Person relative) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select s.citizen_id from shared_plan s
                where s.relative_id = :relative and exists (
                  select 1 from delegation d
                  where d.citizen_id = s.citizen_id and d.relative_id = s.relative_id
                    and d.basis = 'POWER_OF_ATTORNEY')
                """)
            .bind("relative", relative.key())
            .map((row, context) -> new CitizenId(Columns.uuid(row, "citizen_id")))
            .list());
  }

  /** The power is told of no longer; what the citizen refused stays refused. */
  void end(Actor.Person relative, CitizenId giver, Instant now) {
    jdbi.useHandle(handle ->
        handle.execute(
            "update delegation set closed_at = coalesce(closed_at, ?)"
                + " where citizen_id = ? and relative_id = ? and basis = 'POWER_OF_ATTORNEY'",
            now,
            giver.value(),
            relative.key()));
  }

  /**
   * Opens what the power is for, unless the citizen refuses it.
   *
   * @return which delegation it opened, if it was not open already
   */
  Optional<DelegationId> put(
      Actor.Person relative, CitizenId giver, Opened opened, Instant until, Instant now) {
    return jdbi.inTransaction(handle -> {
      var known = known(handle, relative, giver, now);
      if (known.filter(Known::refused).isPresent()) {
        return Optional.empty();
      }
      var id = known.map(Known::id).orElseGet(RowId::next);
      handle
          .createUpdate(
              known.isEmpty()
                  ? """
                  insert into delegation
                    (citizen_id, id, relative_id, name, basis, made_at, opened_at, until_at)
                  values (:citizen, :id, :relative, :name, 'POWER_OF_ATTORNEY', :now, :now, :until)
                  """
                  : """
                  update delegation
                  set name = :name, until_at = :until, closed_at = null,
                      opened_at = case when :open then opened_at else :now end
                  where citizen_id = :citizen and id = :id
                  """)
          .bind("citizen", giver.value())
          .bind("id", id)
          .bind("relative", relative.key())
          .bind("name", relative.name())
          .bind("open", known.filter(Known::open).isPresent())
          .bind("now", now)
          .bind("until", until)
          .execute();
      topics(handle, giver, id, opened);
      handle.execute(
          "insert into shared_plan (relative_id, citizen_id) values (?, ?)"
              + " on conflict do nothing",
          relative.key(),
          giver.value());
      return known.filter(Known::open).isPresent()
          ? Optional.empty()
          : Optional.of(new DelegationId(id));
    });
  }

  private static void topics(Handle handle, CitizenId giver, UUID id, Opened opened) {
    handle.execute(
        "delete from delegation_topic where citizen_id = ? and delegation_id = ?",
        giver.value(),
        id);
    opened
        .shown()
        .forEach(topic ->
            handle.execute(
                "insert into delegation_topic (citizen_id, delegation_id, topic, writes)"
                    + " values (?, ?, ?, false)",
                giver.value(),
                id,
                topic.name()));
  }

  /** One relative has one power of one citizen, which opens, ends and opens again. */
  private static Optional<Known> known(
      Handle handle, Actor.Person relative, CitizenId giver, Instant now) {
    return handle
        .createQuery(
            """
            select id, closed_by_citizen, closed_at is null and until_at > :now as open
            from delegation
            where citizen_id = :citizen and relative_id = :relative
              and basis = 'POWER_OF_ATTORNEY'
            order by closed_by_citizen desc, id desc
            limit 1
            <lock>
            """)
        .bind("now", now)
        .bind("citizen", giver.value())
        .bind("relative", relative.key())
        .map((row, context) ->
            new Known(
                Columns.uuid(row, "id"),
                row.getBoolean("closed_by_citizen"),
                row.getBoolean("open")))
        .findOne();
  }

  private record Known(UUID id, boolean refused, boolean open) {}
}
