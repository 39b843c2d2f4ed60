package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.RowLocks;
import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets professionals and relatives see lists over several citizens. A projection names the
 * citizens, and the policy is then asked for a permit for each.
 */
@Singleton
public class ListPolicy {
  private final AccessPolicy access;
  private final Transactions transactions;
  private final RowLocks locks;

  ListPolicy(AccessPolicy access, Transactions transactions, RowLocks locks) {
    this.access = access;
    this.transactions = transactions;
    this.locks = locks;
  }

  /**
   * A professional's list, of those whom the projection names, if it names any.
   *
   * @throws AccessRefused if the professional may not for one of them
   */
  public <T> List<T> list(
      Actor.Professional professional,
      Projection projection,
      Set<Topic> topics,
      Function<Permits, List<T>> rows) {
    var citizens =
        transactions.inOne(() -> {
          locks.openTeams(professional.key());
          return projection.citizens(UnitRefusals.close(Right.SEE, topics));
        });
    return list(professional, citizens, topics, rows);
  }

  /**
   * A relative's list of those whose plans are open to them, if any are.
   *
   * @throws AccessRefused if one of them was closed meanwhile
   */
  public <T> List<T> list(
      Actor.Person relative,
      Projection projection,
      Set<Topic> topics,
      Function<Permits, List<T>> rows) {
    return list(relative, transactions.inOne(() -> projection.citizens(false)), topics, rows);
  }

  private <T> List<T> list(
      Actor actor, List<UUID> citizens, Set<Topic> topics, Function<Permits, List<T>> rows) {
    var ids = citizens.stream().map(CitizenId::new).toList();
    return ids.isEmpty()
        ? List.of()
        : access.open(actor, ids, topics, permits -> rows.apply(new Permits(permits)));
  }

  /** How many wait for a professional, by what they are counted as: numbers and nothing else. */
  public Map<String, Integer> count(Actor.Professional professional, Tally tally) {
    return transactions.inOne(() -> {
      locks.openTeams(professional.key());
      return tally.counts().stream()
          .collect(Collectors.toMap(Tally.Count::counted, Tally.Count::number, Integer::sum));
    });
  }
}
