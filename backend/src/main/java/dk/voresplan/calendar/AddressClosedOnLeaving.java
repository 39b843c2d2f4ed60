package dk.voresplan.calendar;

import dk.voresplan.access.ClosedOnLeaving;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
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
  public void close(WritePermit permit) {
    subscriptions.close(permit);
  }
}
