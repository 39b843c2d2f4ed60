package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.AfterCommit;
import io.micronaut.transaction.TransactionStatus;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proof that one actor may see one citizen's plan, now: the only key to that citizen's rows. Who
 * may also change something has a {@link WritePermit}.
 *
 * <p>Only {@link AccessPolicy} makes one, and writes what it was used for in the access log before
 * the same transaction ends. It is dead when that transaction ends, so it can neither be kept nor
 * be cached. docs/decisions/002-permits.md
 */
public sealed class Permit permits WritePermit {
  private final Actor actor;
  private final CitizenId citizen;
  private final Set<Topic> topics;
  private final Right right;
  private final PermitGrounds grounds;
  private final Set<Opened> opened = new HashSet<>();
  private final Set<Topic> openedAll = EnumSet.noneOf(Topic.class);
  private final TransactionStatus<?> transaction;
  private boolean ended;

  Permit(
      Actor actor,
      CitizenId citizen,
      Set<Topic> topics,
      Right right,
      PermitGrounds grounds,
      TransactionStatus<?> transaction) {
    this.actor = actor;
    this.citizen = citizen;
    this.topics = Set.copyOf(topics);
    this.right = right;
    this.grounds = grounds;
    this.transaction = transaction;
  }

  /** Who may. */
  public Actor actor() {
    return actor;
  }

  /** In whose plan. */
  public CitizenId citizen() {
    return citizen;
  }

  /** Why. */
  public PermitReason reason() {
    return grounds.reason();
  }

  /** Whether it shows no more than a relative is to see. */
  public boolean isRelatives() {
    return reason().isRelatives();
  }

  /** The delegations that it rests on; none for anyone but a relative. */
  public List<UUID> delegations() {
    return grounds.delegations();
  }

  /**
   * The delegations, open or closed, whose hidden items apply to this relative. Empty for anyone
   * but a relative.
   */
  public List<UUID> keptBackIn() {
    return grounds.keptBackIn();
  }

  /** Whether it shows a source system what that system contributed itself, and nothing else. */
  public boolean showsItsOwnLines() {
    return reason() == PermitReason.ITS_OWN_LINES;
  }

  /** Whether this permit is for that topic and right. */
  public boolean isFor(Topic topic, Right asked) {
    return topics.contains(topic) && right.covers(asked);
  }

  /**
   * Asks that this permit is the citizen's own.
   *
   * @throws AccessRefused if the permit is another's
   * @throws IllegalStateException if the permit's transaction has ended
   */
  public void requireOwn() {
    if (reason() != PermitReason.OWN_PLAN) {
      throw new AccessRefused();
    }
    requireOpen();
  }

  /**
   * Does {@code work} once the permit's transaction is in the database; not at all if it fails.
   *
   * @throws IllegalStateException if the permit's transaction has ended
   */
  public void afterCommit(Runnable work) {
    requireOpen();
    transaction.registerSynchronization(new AfterCommit(work));
  }

  /**
   * Says which one thing is opened, so that the access log can tell. What opens several things of a
   * topic says nothing, or {@link #openedAll}.
   */
  public void opened(Opened.Kind kind, UUID id) {
    opened.add(new Opened(kind, id));
  }

  /** Says that more of the topic is opened than what is named one by one. */
  public void openedAll(Topic topic) {
    openedAll.add(topic);
  }

  /** What is to be written in the access log: one row for each topic. */
  Stream<AccessLogUse> uses() {
    return topics.stream()
        .sorted()
        .map(topic ->
            new AccessLogUse(actor, citizen, right, topic, reason(), onlyOne(topic), null));
  }

  private @Nullable Opened onlyOne(Topic topic) {
    var those = opened.stream().filter(it -> it.kind().topic() == topic).toList();
    return those.size() == 1 && !openedAll.contains(topic) ? those.getFirst() : null;
  }

  /**
   * Checks that a statement may use this permit, on this connection.
   *
   * @throws AccessRefused if the permit is not for those topics, that right and that part
   * @throws IllegalStateException if its transaction has ended or is another
   */
  void check(List<Topic> asked, Right right, Part part, @Nullable Object connection) {
    boolean isForAll = asked.stream().allMatch(topic -> isFor(topic, right));
    boolean isForNone = asked.isEmpty() && !(part == Part.OWN && this.right.covers(right));
    if (!isForAll || isForNone || !shows(part)) {
      throw new AccessRefused();
    }
    checkConnection(connection);
  }

  private boolean shows(Part part) {
    return switch (part) {
      case WHOLE -> reason().seesTheWhole();
      case SHARED -> !showsItsOwnLines();
      case CONTRIBUTED -> reason().seesTheWhole() || showsItsOwnLines();
      case OWN -> reason() == PermitReason.OWN_PLAN;
      case LOG, DRAFTS, ADMISSION, EMERGENCY, MERGE_QUEUE -> false;
    };
  }

  /**
   * Checks that a statement runs on the connection of the permit's transaction.
   *
   * @throws IllegalStateException if it does not
   */
  @SuppressWarnings("ReferenceEquality") // A connection is only ever itself.
  final void checkConnection(@Nullable Object connection) {
    requireOpen();
    if (connection != transaction.getConnection()) {
      throw new IllegalStateException("Not the permit's transaction");
    }
  }

  private void requireOpen() {
    if (ended) {
      throw new IllegalStateException("The permit's transaction has ended");
    }
  }

  void end() {
    ended = true;
  }
}
