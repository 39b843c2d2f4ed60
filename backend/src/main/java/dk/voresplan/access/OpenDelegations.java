package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is open to a relative now: as the citizens' own rows say, by the clock.
 * docs/decisions/015-delegations.md
 */
@Singleton
class OpenDelegations {
  private final PermitReasonRows rows;
  private final Clock clock;

  OpenDelegations(PermitReasonRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** One delegation with one of its topics, if it has any. */
  @Introspected
  record Line(
      UUID citizenId,
      UUID delegation,
      @Nullable UUID relative,
      PermitReason reason,
      @Nullable Topic topic,
      boolean writes,
      boolean closed,
      boolean open,
      boolean invited) {
    /** With no topic at all one is still told what is open, and can tell the team something. */
    boolean covers(Topic asked, Right right) {
      return switch (asked) {
        case DELEGATIONS -> right == Right.SEE;
        case RELATIVES_WORDS -> right == Right.SEE || right == Right.WRITE;
        default -> topic == asked && (right == Right.SEE || (right == Right.WRITE && writes));
      };
    }
  }

  /** On what grounds the relative may do this with each citizen; empty if with one of them not. */
  Optional<Map<CitizenId, PermitGrounds>> grounds(
      Actor.Person relative, Collection<CitizenId> citizens, Right right, Set<Topic> topics) {
    var lines = lines(relative.key(), citizens);
    var grounds = new HashMap<CitizenId, PermitGrounds>();
    for (var citizen : citizens) {
      var ofCitizen =
          lines.stream().filter(line -> line.citizenId().equals(citizen.value())).toList();
      var theirs = saidYesTo(ofCitizen);
      var open = open(theirs);
      if (topics.stream().allMatch(it -> open.stream().anyMatch(line -> line.covers(it, right)))
          && !open.isEmpty()) {
        grounds.put(
            citizen, new PermitGrounds(reason(open, right, topics), ids(open), ids(theirs)));
      } else if (right == Right.SEE
          && topics.equals(Set.of(Topic.DELEGATIONS))
          && ofCitizen.stream().anyMatch(Line::invited)) {
        grounds.put(citizen, new PermitGrounds(PermitReason.INVITED));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(grounds);
  }

  /** All that is open to a relative of one citizen's plan, and on what grounds. */
  record Shared(PermitGrounds grounds, Set<Topic> topics) {}

  /** All that the relative may see of the citizen's; empty if nothing is open. */
  Optional<Shared> shared(Actor.Person relative, CitizenId citizen) {
    var lines = saidYesTo(lines(relative.key(), List.of(citizen)));
    var open = open(lines);
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(shared(reason(open, Right.SEE, seen(open)), open, lines));
  }

  /**
   * Shows what the relative of one of the citizen's delegations sees, by all that is open to them.
   * A delegation that is not open yet shows what it alone would open. The result is empty if the
   * delegation is closed.
   */
  Optional<Shared> preview(CitizenId citizen, UUID delegation) {
    var itself = rows.delegations(List.of(citizen.value()), null, delegation, clock.instant());
    if (itself.isEmpty() || itself.getFirst().closed()) {
      return Optional.empty();
    }
    var relative = itself.getFirst().relative();
    var lines = relative == null ? itself : saidYesTo(lines(relative, List.of(citizen)));
    var seen = itself.getFirst().open() ? open(lines) : itself;
    return Optional.of(shared(PermitReason.PREVIEW, seen, lines));
  }

  private static Shared shared(PermitReason reason, List<Line> seen, List<Line> all) {
    return new Shared(new PermitGrounds(reason, ids(seen), ids(all)), seen(seen));
  }

  /** The delegation that comes first of those that open it is named as the reason. */
  private static PermitReason reason(List<Line> lines, Right right, Set<Topic> topics) {
    return lines.stream()
        .filter(line -> topics.stream().anyMatch(topic -> line.covers(topic, right)))
        .findFirst()
        .orElse(lines.getFirst())
        .reason();
  }

  /** Those whose relative the citizen knows, and not those that wait for a yes. */
  private static List<Line> saidYesTo(List<Line> lines) {
    return lines.stream().filter(line -> line.relative() != null).toList();
  }

  private static List<UUID> ids(List<Line> lines) {
    return lines.stream().map(Line::delegation).distinct().toList();
  }

  private static List<Line> open(List<Line> lines) {
    return lines.stream().filter(Line::open).toList();
  }

  private static Set<Topic> seen(List<Line> lines) {
    var topics = EnumSet.of(Topic.DELEGATIONS, Topic.RELATIVES_WORDS);
    lines.stream().map(Line::topic).filter(Objects::nonNull).forEach(topics::add);
    return topics;
  }

  /** All that the relative has or had of these citizens'. */
  private List<Line> lines(UUID relative, Collection<CitizenId> citizens) {
    var distinct = citizens.stream().map(CitizenId::value).distinct().toList();
    return distinct.isEmpty()
        ? List.of()
        : rows.delegations(distinct, relative, null, clock.instant());
  }
}
