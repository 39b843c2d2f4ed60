package dk.voresplan.calendar;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@Singleton
class SubscriptionRepository {
  private final Jdbi jdbi;

  SubscriptionRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A projection: it names whom to ask a permit of, and shows nothing of them. */
  Optional<Actor.Subscription> subscriber(SubscriptionToken token) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select subscription_id, citizen_id from subscription_address
                where token_digest = :digest
                """)
            .bind("digest", token.digest())
            .map((row, context) ->
                new Actor.Subscription(
                    Columns.uuid(row, "subscription_id"),
                    new CitizenId(Columns.uuid(row, "citizen_id"))))
            .findOne());
  }

  Optional<Subscription> of(Permit permit) {
    return permit
        .rows(Topic.CALENDAR, Right.SEE)
        .createQuery(
            """
            select shows_titles, made_at from calendar_subscription where citizen_id = :citizen
            """)
        .bind("citizen", permit.citizen().value())
        .map((row, context) ->
            new Subscription(row.getBoolean("shows_titles"), Columns.instant(row, "made_at")))
        .findOne();
  }

  void insert(Permit permit, UUID id, SubscriptionToken token, boolean showsTitles, Instant now) {
    var handle = permit.ownRows();
    handle.execute(
        "insert into calendar_subscription (citizen_id, id, shows_titles, made_at)"
            + " values (?, ?, ?, ?)",
        permit.citizen().value(),
        id,
        showsTitles,
        now);
    handle.execute(
        "insert into subscription_address (token_digest, citizen_id, subscription_id)"
            + " values (?, ?, ?)",
        token.digest(),
        permit.citizen().value(),
        id);
  }

  void showTitles(Permit permit, boolean showsTitles) {
    permit
        .ownRows()
        .execute(
            "update calendar_subscription set shows_titles = ? where citizen_id = ?",
            showsTitles,
            permit.citizen().value());
  }

  void delete(Permit permit) {
    var handle = permit.ownRows();
    var citizen = permit.citizen().value();
    handle.execute("delete from subscription_address where citizen_id = ?", citizen);
    handle.execute("delete from calendar_subscription where citizen_id = ?", citizen);
  }
}
