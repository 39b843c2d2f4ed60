package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What is open to a relative now: as the citizens' own rows say, by the clock.
 * docs/decisions/015-delegations.md
 */
@Singleton
class OpenDelegations {
  private static final String LINES =
      """
      select d.citizen_id, d.id, d.basis, t.topic, t.writes,
             d.closed_at is null and d.opened_at <= :now
               and (d.until_at is null or d.until_at > :now) as open
      from delegation d
      left join delegation_topic t on t.citizen_id = d.citizen_id and t.delegation_id = d.id
      where d.citizen_id in (<citizens>)
      """;

  private final Clock clock;

  OpenDelegations(Clock clock) {
    this.clock = clock;
  }

  /** One delegation with one of its topics, if it has any. */
  private record Line(
      CitizenId citizen,
      UUID delegation,
      Reason reason,
      Optional<Topic> topic,
      boolean writes,
      boolean open) {
    /** With no topic at all one is still told what is open, and can tell the team something. */
    boolean covers(Topic asked, Right right) {
      return switch (asked) {
        case DELEGATIONS -> right == Right.SEE;
        case RELATIVES_WORDS -> right == Right.SEE || right == Right.WRITE;
        default ->
            topic.equals(Optional.of(asked))
                && (right == Right.SEE || (right == Right.WRITE && writes));
      };
    }
  }

  /** On what grounds the relative may do this with each citizen; empty if with one of them not. */
  Optional<Map<CitizenId, Grounds>> grounds(
      Handle handle,
      Actor.Person relative,
      Collection<CitizenId> citizens,
      Right right,
      Set<Topic> topics) {
    var lines = lines(handle, relative.key(), citizens);
    var grounds = new HashMap<CitizenId, Grounds>();
    for (var citizen : citizens) {
      var theirs = lines.stream().filter(line -> line.citizen().equals(citizen)).toList();
      var open = open(theirs);
      if (topics.stream().allMatch(it -> open.stream().anyMatch(line -> line.covers(it, right)))
          && !open.isEmpty()) {
        grounds.put(citizen, new Grounds(reason(open, right, topics), ids(open), ids(theirs)));
      } else if (right == Right.SEE
          && topics.equals(Set.of(Topic.DELEGATIONS))
          && waitsForAYes(handle, relative, citizen)) {
        grounds.put(citizen, new Grounds(Reason.INVITED));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(grounds);
  }

  /** All that is open to a relative of one citizen's plan, and on what grounds. */
  record Shared(Grounds grounds, Set<Topic> topics) {}

  /** All that the relative may see of the citizen's; empty if nothing is open. */
  Optional<Shared> shared(Handle handle, Actor.Person relative, CitizenId citizen) {
    var lines = lines(handle, relative.key(), List.of(citizen));
    var open = open(lines);
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(shared(reason(open, Right.SEE, seen(open)), open, lines));
  }

  /**
   * What the relative of one of the citizen's delegations sees, by all that is open to them; what
   * it alone would open, as long as it is not open. Empty if it is closed.
   */
  Optional<Shared> preview(Handle handle, CitizenId citizen, UUID delegation) {
    var itself =
        handle
            .createQuery(LINES + "and d.id = :delegation and d.closed_at is null")
            .bindList("citizens", List.of(citizen.value()))
            .bind("delegation", delegation)
            .bind("now", clock.instant())
            .map((row, context) -> line(row))
            .list();
    if (itself.isEmpty()) {
      return Optional.empty();
    }
    var lines =
        relative(handle, citizen, delegation)
            .map(relative -> lines(handle, relative, List.of(citizen)))
            .orElse(itself);
    var seen = itself.getFirst().open() ? open(lines) : itself;
    return Optional.of(shared(Reason.PREVIEW, seen, lines));
  }

  private static Optional<UUID> relative(Handle handle, CitizenId citizen, UUID delegation) {
    return handle
        .createQuery(
            """
            select relative_id from delegation
            where citizen_id = :citizen and id = :delegation and relative_id is not null
            """)
        .bind("citizen", citizen.value())
        .bind("delegation", delegation)
        .map((row, context) -> Columns.uuid(row, "relative_id"))
        .findOne();
  }

  private static Shared shared(Reason reason, List<Line> seen, List<Line> all) {
    return new Shared(new Grounds(reason, ids(seen), ids(all)), seen(seen));
  }

  /** The delegation that comes first of those that open it is named as the reason. */
  private static Reason reason(List<Line> lines, Right right, Set<Topic> topics) {
    return lines.stream()
        .filter(line -> topics.stream().anyMatch(topic -> line.covers(topic, right)))
        .findFirst()
        .orElse(lines.getFirst())
        .reason();
  }

  private static List<UUID> ids(List<Line> lines) {
    return lines.stream().map(Line::delegation).distinct().toList();
  }

  private static List<Line> open(List<Line> lines) {
    return lines.stream().filter(Line::open).toList();
  }

  private static Set<Topic> seen(List<Line> lines) {
    var topics = EnumSet.of(Topic.DELEGATIONS, Topic.RELATIVES_WORDS);
    lines.forEach(line -> line.topic().ifPresent(topics::add));
    return topics;
  }

  /** All that the relative has or had of these citizens'. */
  private List<Line> lines(Handle handle, UUID relative, Collection<CitizenId> citizens) {
    var distinct = citizens.stream().map(CitizenId::value).collect(Collectors.toSet());
    if (distinct.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(LINES + "and d.relative_id = :relative order by d.opened_at, d.id")
        .bindList("citizens", List.copyOf(distinct))
        .bind("relative", relative)
        .bind("now", clock.instant())
        .map((row, context) -> line(row))
        .list();
  }

  private boolean waitsForAYes(Handle handle, Actor.Person relative, CitizenId citizen) {
    return handle
        .createQuery(
            """
            select 1 from invitation i
            join delegation d on d.citizen_id = i.citizen_id and d.id = i.delegation_id
            where i.citizen_id = :citizen and i.used_by_id = :relative and i.expires_at > :now
              and d.opened_at is null and d.closed_at is null
            """)
        .bind("citizen", citizen.value())
        .bind("relative", relative.key())
        .bind("now", clock.instant())
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        new CitizenId(Columns.uuid(row, "citizen_id")),
        Columns.uuid(row, "id"),
        Reason.valueOf(row.getString("basis")),
        Columns.maybeText(row, "topic").map(Topic::valueOf),
        row.getBoolean("writes"),
        row.getBoolean("open"));
  }
}
