package dk.voresplan.delegation;

import dk.voresplan.access.Actor;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
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

  /** The power is told of no longer: whatever the citizen closed may be given anew. */
  void end(Actor.Person relative, CitizenId giver, Instant now) {
    jdbi.useHandle(handle ->
        handle.execute(
            "update delegation set closed_at = coalesce(closed_at, ?), closed_by_citizen = false"
                + " where citizen_id = ? and relative_id = ? and basis = 'POWER_OF_ATTORNEY'",
            now,
            giver.value(),
            relative.key()));
  }

  void put(Actor.Person relative, CitizenId giver, Opened opened, Instant until, Instant now) {
    jdbi.useTransaction(handle -> {
      if (isClosedByTheCitizen(handle, relative, giver)) {
        return;
      }
      handle.execute(
          "update delegation set closed_at = ?"
              + " where citizen_id = ? and relative_id = ? and basis = 'POWER_OF_ATTORNEY'"
              + " and closed_at is null",
          now,
          giver.value(),
          relative.key());
      var id = RowId.next();
      handle
          .createUpdate(
              """
              insert into delegation
                (citizen_id, id, relative_id, name, basis, made_at, opened_at, until_at)
              values (:citizen, :id, :relative, :name, 'POWER_OF_ATTORNEY', :now, :now, :until)
              """)
          .bind("citizen", giver.value())
          .bind("id", id)
          .bind("relative", relative.key())
          .bind("name", relative.name())
          .bind("now", now)
          .bind("until", until)
          .execute();
      opened
          .shown()
          .forEach(topic ->
              handle.execute(
                  "insert into delegation_topic (citizen_id, delegation_id, topic, writes)"
                      + " values (?, ?, ?, false)",
                  giver.value(),
                  id,
                  topic.name()));
      keepBackAsBefore(handle, relative, giver, id, now);
      handle.execute(
          "insert into shared_plan (relative_id, citizen_id) values (?, ?)"
              + " on conflict do nothing",
          relative.key(),
          giver.value());
    });
  }

  private static boolean isClosedByTheCitizen(
      Handle handle, Actor.Person relative, CitizenId giver) {
    return handle
        .createQuery(
            """
            select 1 from delegation
            where citizen_id = :citizen and relative_id = :relative
              and basis = 'POWER_OF_ATTORNEY' and closed_by_citizen
            """)
        .bind("citizen", giver.value())
        .bind("relative", relative.key())
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  private static void keepBackAsBefore(
      Handle handle, Actor.Person relative, CitizenId giver, UUID id, Instant now) {
    handle
        .createUpdate(
            """
            insert into kept_back (citizen_id, delegation_id, topic, item)
            select distinct k.citizen_id, cast(:id as uuid), k.topic, k.item
            from kept_back k
            join delegation d on d.citizen_id = k.citizen_id and d.id = k.delegation_id
            where k.citizen_id = :citizen and d.relative_id = :relative
              and d.basis = 'POWER_OF_ATTORNEY' and d.closed_at = :now
            on conflict do nothing
            """)
        .bind("id", id)
        .bind("citizen", giver.value())
        .bind("relative", relative.key())
        .bind("now", now)
        .execute();
  }
}
