package dk.voresplan.wish;

import dk.voresplan.access.Actor;
import dk.voresplan.access.ListPolicy;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.paging.FirstRows;
import dk.voresplan.text.Capitalised;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The wishes that a professional and their unit are to answer. Of those shared with a colleague it
 * tells only that they wait. docs/decisions/013-the-units-inbox.md
 */
@Singleton
public class Inbox {
  /** What is ordered by the place that its name has here. */
  private static final String URGENCY =
      Stream.of(InboxState.values()).map(Enum::name).collect(Collectors.joining(" "));

  private final ListPolicy access;
  private final InboxCitizenRows citizens;
  private final InboxRows rows;
  private final ReplyPromise promise;
  private final Clock clock;

  Inbox(
      ListPolicy access,
      InboxCitizenRows citizens,
      InboxRows rows,
      ReplyPromise promise,
      Clock clock) {
    this.access = access;
    this.citizens = citizens;
    this.rows = rows;
    this.promise = promise;
    this.clock = clock;
  }

  /** The professional's own wishes, the most urgent first. */
  public List<InboxItem> of(Actor.Professional professional) {
    return page(professional, InboxQuery.of(InboxScope.MINE)).items();
  }

  /** The most urgent of the wishes that are asked for. */
  public InboxPage page(Actor.Professional professional, InboxQuery query) {
    var name = query.name().toLowerCase(Locale.ROOT);
    var times = times();
    var found =
        access.list(
            professional,
            butRefused ->
                citizens.mostUrgent(
                    professional.key(),
                    butRefused,
                    query.whose(),
                    List.copyOf(query.states()),
                    URGENCY,
                    name,
                    Capitalised.of(name),
                    query.most() + 1,
                    times.now(),
                    times.today(),
                    times.soon()),
            Set.of(query.whose() == InboxScope.MINE ? Topic.WISHES : Topic.WAITING_WISHES),
            permits -> items(permits, query, name, times));
    boolean more = found.size() > query.most();
    return new InboxPage(more ? found.subList(0, query.most()) : found, more);
  }

  private List<InboxItem> items(Permits permits, InboxQuery query, String name, Times times) {
    Reading reading = permits.isFor(Topic.WISHES, Right.SEE) ? rows::items : rows::waiting;
    return reading
        .read(
            permits,
            permits.citizens(),
            permits.actor().key(),
            query.whose(),
            List.copyOf(query.states()),
            URGENCY,
            name,
            Capitalised.of(name),
            query.most() + 1,
            times.now(),
            times.today(),
            times.soon())
        .stream()
        .map(InboxRow::item)
        .toList();
  }

  /** How many wait for the professional, for their unit, and over the day that was promised. */
  public InboxCounts counts(Actor.Professional professional) {
    var times = times();
    return new InboxCounts(
        access.count(
            professional,
            () -> citizens.counts(professional.key(), times.now(), times.today(), times.soon())));
  }

  /**
   * Returns the names of the professional's citizens whose wishes wait, and whose team a colleague
   * is not in. It returns at most this many.
   */
  public FirstRows<String> uncovered(
      Actor.Professional professional, ProfessionalId colleague, int most) {
    var times = times();
    return FirstRows.of(
        most,
        read ->
            access.list(
                professional,
                butRefused ->
                    citizens.uncovered(
                        professional.key(),
                        butRefused,
                        colleague.value(),
                        read,
                        times.now(),
                        times.today(),
                        times.soon()),
                Set.of(Topic.WAITING_WISHES),
                permits -> rows.names(permits, permits.citizens())));
  }

  private Times times() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, SpokenDates.ZONE);
    return new Times(now, today, promise.remindedFor(today));
  }

  /**
   * When an inbox is read.
   *
   * @param soon the last day of those that one is reminded of
   */
  private record Times(Instant now, LocalDate today, LocalDate soon) {}

  /** A statement that reads wishes, with their words or without. */
  private interface Reading {
    List<InboxRow> read(
        Permits permits,
        List<UUID> citizens,
        UUID professional,
        InboxScope whose,
        List<InboxState> states,
        String urgency,
        String name,
        String capital,
        int most,
        Instant now,
        LocalDate today,
        LocalDate soon);
  }
}
