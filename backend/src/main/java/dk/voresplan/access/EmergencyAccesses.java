package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.RowId;
import dk.voresplan.storage.Transactions;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Opens topics for professionals outside the teams, for safety, and finds those open by the clock.
 * Each access shows one topic, and lets nobody write.
 * docs/decisions/019-break-the-glass-and-units.md
 */
@Singleton
class EmergencyAccesses {
  private final EmergencyAccessRows rows;
  private final Transactions transactions;
  private final Clock clock;

  EmergencyAccesses(EmergencyAccessRows rows, Transactions transactions, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** One topic that is open. */
  @Introspected
  record Row(UUID id, Topic topic, Instant untilAt) {}

  /** Those of the topics that are open to the professional now. */
  Set<Topic> topics(Actor.Professional professional, CitizenId citizen, Set<Topic> asked) {
    return open(professional, citizen).stream()
        .map(Row::topic)
        .filter(topic -> EmergencyAccess.TOPICS.contains(topic) && asked.contains(topic))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Opens it from now, or finds what is open already. */
  EmergencyAccess open(
      Actor.Professional professional, CitizenId citizen, Topic topic, String why) {
    return open(professional, citizen).stream()
        .filter(row -> row.topic() == topic)
        .findFirst()
        .map(row -> new EmergencyAccess(row.id(), row.untilAt(), false))
        .orElseGet(() -> begin(professional, citizen, topic, why));
  }

  private EmergencyAccess begin(
      Actor.Professional professional, CitizenId citizen, Topic topic, String why) {
    var now = clock.instant();
    var broken = new EmergencyAccess(RowId.next(), now.plus(EmergencyAccess.LASTS), true);
    rows.add(
        permit(professional, citizen),
        broken.id(),
        professional.key(),
        topic,
        why,
        now,
        broken.until());
    return broken;
  }

  private List<Row> open(Actor.Professional professional, CitizenId citizen) {
    return rows.open(permit(professional, citizen), professional.key(), clock.instant());
  }

  private WritePermit permit(Actor.Professional professional, CitizenId citizen) {
    return PartPermit.of(Part.EMERGENCY, professional, citizen, transactions.current());
  }
}
