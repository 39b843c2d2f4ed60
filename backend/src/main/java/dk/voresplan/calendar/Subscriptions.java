package dk.voresplan.calendar;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Manages the secret addresses at which citizens' own calendar programs read their appointments.
 * Each citizen who wants one has one, until they close it. Calendar programs cannot sign in, so
 * whoever has the address can read what is there. The calendar therefore shows as little as the
 * citizen wants.
 */
@Singleton
public class Subscriptions {
  private static final Duration KEPT_AFTERWARDS = Duration.ofDays(30);

  private final SubscriptionRows rows;
  private final SubscriptionLookUpRows lookUp;
  private final Calendars calendars;
  private final AccessPolicy access;
  private final Clock clock;

  Subscriptions(
      SubscriptionRows rows,
      SubscriptionLookUpRows lookUp,
      Calendars calendars,
      AccessPolicy access,
      Clock clock) {
    this.rows = rows;
    this.lookUp = lookUp;
    this.calendars = calendars;
    this.access = access;
    this.clock = clock;
  }

  /** The citizen's open address, if there is one. */
  public Optional<Subscription> of(Permit permit) {
    return rows.of(permit).map(SubscriptionRow::subscription);
  }

  /**
   * Opens a new address and closes the one before.
   *
   * @return what the address ends in; it is kept nowhere and cannot be shown again
   * @throws AccessRefused if the permit is not the citizen's own
   */
  public SubscriptionToken open(WritePermit permit, boolean showsTitles) {
    var token = SubscriptionToken.next();
    close(permit);
    var id = RowId.next();
    rows.add(permit, id, showsTitles, clock.instant());
    lookUp.add(token.digest(), permit.citizen().value(), id);
    return token;
  }

  /**
   * Chooses whether the address shows titles and places, from its next reading on.
   *
   * @throws AccessRefused if the permit is not the citizen's own
   */
  public void showTitles(WritePermit permit, boolean showsTitles) {
    rows.showTitles(permit, showsTitles);
  }

  /**
   * Closes the address, at once.
   *
   * @throws AccessRefused if the permit is not the citizen's own
   */
  public void close(WritePermit permit) {
    lookUp.remove(permit.citizen().value());
    rows.remove(permit);
  }

  /**
   * Reads the appointments at the address that ends in {@code secret}. They are the appointments
   * ahead and those of the last month. A closed, unknown or misspelt address gives nothing, and the
   * three look alike.
   */
  public Optional<SubscribedCalendar> read(String secret) {
    try {
      return SubscriptionToken.of(secret)
          .flatMap(token -> lookUp.subscriber(token.digest()))
          .map(SubscriberRow::subscriber)
          .flatMap(subscriber ->
              access.open(
                  subscriber, subscriber.citizen(), Set.of(Topic.CALENDAR), this::subscribed));
    } catch (AccessRefused closedMeanwhile) {
      return Optional.empty();
    }
  }

  private Optional<SubscribedCalendar> subscribed(Permit permit) {
    var first = clock.instant().minus(KEPT_AFTERWARDS);
    return rows.of(permit)
        .map(subscription ->
            new SubscribedCalendar(subscription.showsTitles(), calendars.of(permit).from(first)));
  }
}
