package dk.voresplan.delegation;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

@Singleton
class KeptBackRepository {
  /**
   * The delegation itself, and all others that its relative has or had: what is kept back is kept
   * back from a person.
   */
  private static final String THEIRS =
      """
      select other.id from delegation one
      join delegation other on other.citizen_id = one.citizen_id
        and (other.id = one.id or other.relative_id = one.relative_id)
      where one.citizen_id = :citizen and one.id = :id
      """;

  /** The ids of all that is kept back from the delegation's relative. */
  Set<String> of(Permit permit, DelegationId id) {
    return new HashSet<>(
        permit
            .ownRows()
            .createQuery(
                """
                select item from kept_back
                where citizen_id = :citizen and delegation_id in (<theirs>)
                """)
            .define("theirs", THEIRS)
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value())
            .map((row, context) -> Columns.maybeText(row, "item").orElseThrow())
            .list());
  }

  void keep(Permit permit, DelegationId id, Topic topic, Set<String> items) {
    var batch =
        permit
            .ownRows()
            .prepareBatch(
                """
                insert into kept_back (citizen_id, delegation_id, topic, item)
                values (:citizen, :id, :topic, :item)
                on conflict do nothing
                """);
    items.forEach(item ->
        batch
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value())
            .bind("topic", topic)
            .bind("item", item)
            .add());
    batch.execute();
  }

  void show(Permit permit, DelegationId id, Topic topic, Set<String> items) {
    permit
        .ownRows()
        .createUpdate(
            """
            delete from kept_back
            where citizen_id = :citizen and delegation_id in (<theirs>) and topic = :topic
              and item in (<items>)
            """)
        .define("theirs", THEIRS)
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .bind("topic", topic)
        .bindList("items", items.stream().toList())
        .execute();
  }
}
