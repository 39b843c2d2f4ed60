package dk.voresplan.delegation;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The codes by which relatives make themselves known. */
@Singleton
class InvitationRepository {
  private final Jdbi jdbi;

  InvitationRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whose code it was, and for which of their delegations. */
  record Place(CitizenId citizen, DelegationId delegation) {}

  /** Gives the delegation another code in the place of the one before. */
  InvitationCode renew(Permit permit, DelegationId id, Instant expiresAt) {
    var handle = permit.ownRows();
    forget(permit, id);
    var code = InvitationCode.next();
    while (!take(handle, permit, id, code)) {
      code = InvitationCode.next();
    }
    handle
        .createUpdate(
            """
            insert into invitation (citizen_id, delegation_id, code_digest, expires_at, tries)
            values (:citizen, :id, :digest, :expires, 0)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .bind("digest", code.digest())
        .bind("expires", expiresAt)
        .execute();
    return code;
  }

  /** Whether no other code that can still be tried begins so. */
  private static boolean take(Handle handle, Permit permit, DelegationId id, InvitationCode code) {
    return handle.execute(
            "insert into invitation_place (place, citizen_id, delegation_id) values (?, ?, ?)"
                + " on conflict do nothing",
            code.place(),
            permit.citizen().value(),
            id.value())
        == 1;
  }

  /** Lets the code be tried no more. */
  void forget(Permit permit, DelegationId id) {
    var handle = permit.ownRows();
    for (var table : new String[] {"invitation_place", "invitation_try", "invitation"}) {
      handle
          .createUpdate("delete from <table> where citizen_id = :citizen and delegation_id = :id")
          .define("table", table)
          .bind("citizen", permit.citizen().value())
          .bind("id", id.value())
          .execute();
    }
  }

  /**
   * Tries a code, which counts whatever comes of it. It reads nothing of a plan: it finds out whom
   * a relative means, so that the citizen can be asked.
   *
   * @return whose code it was, if it is right and can still be used
   */
  Optional<Place> tried(Actor.Person relative, InvitationCode code, Instant now) {
    return jdbi.inTransaction(handle ->
        place(handle, code)
            .filter(place -> !place.citizen().equals(relative.id()))
            .filter(place -> hasATryLeft(handle, place, relative))
            .filter(place -> counted(handle, place, now))
            .filter(place -> used(handle, place, relative, code, now)));
  }

  private static Optional<Place> place(Handle handle, InvitationCode code) {
    return handle
        .createQuery("select citizen_id, delegation_id from invitation_place where place = :place")
        .bind("place", code.place())
        .map((row, context) ->
            new Place(
                new CitizenId(Columns.uuid(row, "citizen_id")),
                new DelegationId(Columns.uuid(row, "delegation_id"))))
        .findOne();
  }

  private static boolean hasATryLeft(Handle handle, Place place, Actor.Person relative) {
    handle.execute(
        """
        insert into invitation_try (citizen_id, delegation_id, relative_id, tries)
        select citizen_id, delegation_id, cast(? as uuid), 0 from invitation
        where citizen_id = ? and delegation_id = ?
        on conflict do nothing
        """,
        relative.key(),
        place.citizen().value(),
        place.delegation().value());
    return handle
            .createUpdate(
                """
                update invitation_try set tries = tries + 1
                where citizen_id = :citizen and delegation_id = :id and relative_id = :relative
                  and tries < :most
                """)
            .bind("citizen", place.citizen().value())
            .bind("id", place.delegation().value())
            .bind("relative", relative.key())
            .bind("most", Invitation.MOST_TRIES_EACH)
            .execute()
        == 1;
  }

  private static boolean counted(Handle handle, Place place, Instant now) {
    return handle
            .createUpdate(
                """
                update invitation set tries = tries + 1
                where citizen_id = :citizen and delegation_id = :id and tries < :most
                  and used_by_id is null and expires_at > :now
                """)
            .bind("citizen", place.citizen().value())
            .bind("id", place.delegation().value())
            .bind("most", Invitation.MOST_TRIES)
            .bind("now", now)
            .execute()
        == 1;
  }

  private static boolean used(
      Handle handle, Place place, Actor.Person relative, InvitationCode code, Instant now) {
    int used =
        handle
            .createUpdate(
                """
                update invitation
                set used_by_id = :relative, used_by_name = :name, used_at = :now, use_id = :use
                where citizen_id = :citizen and delegation_id = :id and code_digest = :digest
                  and exists (
                    select 1 from delegation d
                    where d.citizen_id = :citizen and d.id = :id and d.opened_at is null
                      and d.closed_at is null and d.until_at > :now)
                """)
            .bind("relative", relative.key())
            .bind("name", relative.name())
            .bind("now", now)
            .bind("use", UUID.randomUUID())
            .bind("citizen", place.citizen().value())
            .bind("id", place.delegation().value())
            .bind("digest", code.digest())
            .execute();
    if (used == 1) {
      handle.execute(
          "insert into shared_plan (relative_id, citizen_id) values (?, ?) on conflict do nothing",
          relative.key(),
          place.citizen().value());
    }
    return used == 1;
  }
}
