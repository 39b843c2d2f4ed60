package dk.voresplan.calendar;

import dk.voresplan.access.ClosedOnLeaving;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import jakarta.inject.Singleton;

/** Calendar programs are shut out when the citizen leaves. */
@Singleton
class AddressClosedOnLeaving implements ClosedOnLeaving {
  private final Subscriptions subscriptions;

  AddressClosedOnLeaving(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public Topic topic() {
    return Topic.CALENDAR;
  }

  @Override
  public void close(Permit permit) {
    subscriptions.close(permit);
  }
}
