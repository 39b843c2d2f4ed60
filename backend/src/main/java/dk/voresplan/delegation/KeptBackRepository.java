package dk.voresplan.delegation;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

@Singleton
class KeptBackRepository {
  /** The ids of all that is kept back from the delegation. */
  Set<String> of(Permit permit, DelegationId id) {
    return new HashSet<>(
        permit
            .ownRows()
            .createQuery(
                "select item from kept_back where citizen_id = :citizen and delegation_id = :id")
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
            where citizen_id = :citizen and delegation_id = :id and topic = :topic
              and item in (<items>)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .bind("topic", topic)
        .bindList("items", items.stream().toList())
        .execute();
  }
}
