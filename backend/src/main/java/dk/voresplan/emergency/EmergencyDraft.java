package dk.voresplan.emergency;

import dk.voresplan.access.Topic;

/**
 * What a professional wants to open for safety.
 *
 * @param cpr as it was typed, which may be no CPR number
 */
public record EmergencyDraft(String cpr, Topic topic, EmergencyReason reason) {
  /** Nothing of it, as this may end up in a log. */
  @Override
  public String toString() {
    return "EmergencyDraft[hidden]";
  }
}
