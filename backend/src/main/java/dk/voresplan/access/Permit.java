package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Proof that one actor may do one thing in one citizen's plan, now: the only key to that citizen's
 * rows.
 *
 * <p>Only {@link AccessPolicy} makes one, and writes what it was used for in the access log before
 * the same transaction ends. It is dead when that transaction ends, so it can neither be kept nor
 * be cached. docs/decisions/002-permits.md
 */
public final class Permit {
  private final Actor actor;
  private final CitizenId citizen;
  private final Set<Topic> topics;
  private final Right right;
  private final Grounds grounds;
  private final Set<Opened> opened = new HashSet<>();
  private final Set<Topic> openedAll = EnumSet.noneOf(Topic.class);
  private @Nullable Handle handle;

  Permit(
      Actor actor,
      CitizenId citizen,
      Set<Topic> topics,
      Right right,
      Grounds grounds,
      Handle handle) {
    this.actor = actor;
    this.citizen = citizen;
    this.topics = Set.copyOf(topics);
    this.right = right;
    this.grounds = grounds;
    this.handle = handle;
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
  public Reason reason() {
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
   * Every delegation that this relative has or had: what is kept back in one of them is kept back
   * from them in all, also once that one is closed. None for anyone but a relative.
   */
  public List<UUID> keptBackIn() {
    return grounds.keptBackIn();
  }

  /** Whether this permit is for that topic and right. */
  public boolean isFor(Topic topic, Right asked) {
    return topics.contains(topic) && right.covers(asked);
  }

  /**
   * The open transaction, for the one who asks for no more than was permitted. No relative gets it,
   * as these rows hold what is kept back from them.
   *
   * @throws AccessRefused if this permit is not for that topic and right, or is a relative's
   * @throws IllegalStateException if the permit's transaction has ended
   */
  public Handle rows(Topic topic, Right asked) {
    if (isRelatives()) {
      throw new AccessRefused();
    }
    return sharedRows(topic, asked);
  }

  /**
   * The same for relatives too: only where what they are not to know of is left out.
   *
   * @throws AccessRefused if this permit is not for that topic and right
   * @throws IllegalStateException if the permit's transaction has ended
   */
  public Handle sharedRows(Topic topic, Right asked) {
    if (!isFor(topic, asked)) {
      throw new AccessRefused();
    }
    return open();
  }

  /**
   * The open transaction, for what only the citizen may: their own access log.
   *
   * @throws AccessRefused if this permit is another's
   */
  public Handle ownRows() {
    if (reason() != Reason.OWN_PLAN) {
      throw new AccessRefused();
    }
    return open();
  }

  /**
   * Does {@code work} once the permit's transaction is in the database; not at all if it fails.
   *
   * @throws IllegalStateException if the permit's transaction has ended
   */
  public void afterCommit(Runnable work) {
    open().afterCommit(work);
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
        .map(topic -> new AccessLogUse(actor, citizen, right, topic, reason(), onlyOne(topic)));
  }

  private @Nullable Opened onlyOne(Topic topic) {
    var those = opened.stream().filter(it -> it.kind().topic() == topic).toList();
    return those.size() == 1 && !openedAll.contains(topic) ? those.getFirst() : null;
  }

  private Handle open() {
    if (handle == null) {
      throw new IllegalStateException("The permit's transaction has ended");
    }
    return handle;
  }

  void end() {
    handle = null;
  }
}
