package dk.voresplan.api;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.idempotency.Asked;
import dk.voresplan.idempotency.IdempotencyKey;
import dk.voresplan.idempotency.IdempotencyKeys;
import dk.voresplan.storage.Documents;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishChanged;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.Wishes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** How the API writes in a citizen's wishes: once, however often a request comes with its key. */
@Singleton
class WishWriting {
  static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  static final Set<Topic> WISHES = Set.of(Topic.WISHES);

  private final AccessPolicy access;
  private final Wishes wishes;
  private final IdempotencyKeys keys;
  private final Documents documents;

  WishWriting(AccessPolicy access, Wishes wishes, IdempotencyKeys keys, Documents documents) {
    this.access = access;
    this.wishes = wishes;
    this.keys = keys;
    this.documents = documents;
  }

  /**
   * What was asked for, if a key came with it.
   *
   * @param route tells requests of one citizen apart that have the same body
   * @throws InvalidField if the key is not written like one
   */
  Optional<Asked> asked(Optional<String> key, String route, Object body) {
    return key.map(it ->
        Asked.of(
            new RequestField(IDEMPOTENCY_KEY, it).read(IdempotencyKey::new),
            route + "\n" + documents.write(body)));
  }

  /** Does {@code work} with a permit to write. */
  WishView write(Caller caller, String id, Set<Topic> topics, Function<WritePermit, Wish> work) {
    return access.change(
        caller.actor(), CitizenInPath.of(id), topics, permit -> WishView.of(work.apply(permit)));
  }

  /** The same, unless it was done before: then the wish is told as it is now. */
  WishView write(
      Caller caller,
      String id,
      Set<Topic> topics,
      Optional<Asked> asked,
      Function<WritePermit, Wish> work) {
    return asked
        .map(it -> write(caller, id, topics, permit -> once(permit, it, work)))
        .orElseGet(() -> write(caller, id, topics, work));
  }

  /**
   * Does {@code work}, unless the wish was changed after the caller read it.
   *
   * @throws ChangedMeanwhile with the wish as it is now, read anew with a permit of its own
   */
  WishView orPresent(Caller caller, String id, WishId wish, Supplier<WishView> work) {
    try {
      return work.get();
    } catch (WishChanged meanwhile) {
      throw new ChangedMeanwhile(
          access.open(
              caller.actor(),
              CitizenInPath.of(id),
              WISHES,
              permit -> WishView.of(wishes.find(permit, wish))));
    }
  }

  private Wish once(WritePermit permit, Asked asked, Function<WritePermit, Wish> work) {
    var wish = keys.once(permit, asked, () -> work.apply(permit).id().value());
    return wishes.find(permit, new WishId(wish));
  }
}
