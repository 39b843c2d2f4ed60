package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A source system that named someone of the team may see what the team sees. It sees its own lines
 * alone where the citizen said no to a unit of its organisation.
 */
@Singleton
final class SourceReadingRule implements AccessRule {
  /** Never the signs card; of wishes, those that are shared with someone whom the source named. */
  private static final Set<Topic> OPEN =
      Collections.unmodifiableSet(
          EnumSet.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR, Topic.WISHES));

  private final PermitReasonRows rows;

  SourceReadingRule(PermitReasonRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Map<CitizenId, PermitGrounds>> grounds(AccessRequest asked) {
    return asked.actor() instanceof Actor.SourceSystem source
            && asked.right() == Right.SEE
            && OPEN.containsAll(asked.topics())
        ? UnitRefusals.ofSource(rows, source, asked)
            .filter(reason -> !UnitRefusals.shown(reason, asked.topics()).isEmpty())
            .map(asked::eachFor)
        : Optional.empty();
  }
}
