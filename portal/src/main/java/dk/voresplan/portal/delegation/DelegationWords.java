package dk.voresplan.portal.delegation;

import dk.voresplan.access.Topic;
import dk.voresplan.delegation.Delegation;
import dk.voresplan.delegation.DelegationBasis;
import dk.voresplan.delegation.Opened;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.FirstName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what is open to whom, until when and why, to the citizen and to the relative. */
final class DelegationWords {
  private DelegationWords() {}

  /** The topics as one names them in a sentence: "mål og kontakter". */
  static String topics(Visitor visitor, Opened opened) {
    return visitor
        .words()
        .list(opened.shown().stream().map(topic -> name(visitor, topic)).toList());
  }

  private static String name(Visitor visitor, Topic topic) {
    return visitor.words().say("delegation.topic." + topic + ".inSentence");
  }

  /** Why it is open, as the citizen is told. */
  static String basis(Visitor visitor, DelegationBasis basis, Optional<String> organisation) {
    return visitor
        .words()
        .say("delegation.basis." + basis, Map.of("organisation", organisation.orElse("")));
  }

  /** What one may write, as sentences that follow on what one may see. */
  static List<String> writing(Visitor visitor, Opened opened, String citizen) {
    return Opened.OFFERED.stream()
        .filter(opened::writes)
        .map(topic ->
            visitor.words().say("shared.write." + topic, Map.of("name", FirstName.of(citizen))))
        .toList();
  }

  /** Until when it is open, or what opens it again, as the citizen is told. */
  static String until(Visitor visitor, Delegation delegation) {
    return delegation.sleeps(visitor.dates().now())
        ? visitor.words().say("delegation.sleeps", Map.of("name", FirstName.of(delegation.name())))
        : until(visitor, delegation.lastDay());
  }

  static String until(Visitor visitor, Optional<LocalDate> lastDay) {
    return lastDay
        .map(day ->
            visitor.words().say("delegation.until", Map.of("day", visitor.dates().date(day))))
        .orElseGet(() -> visitor.words().say("delegation.noEnd"));
  }
}
