package dk.voresplan.delegation;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Holds what is kept back from relatives. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HiddenItemRows extends GenericRepository<DelegationRow, UUID> {
  /**
   * Selects the delegation itself, and all others that its relative has or had. An item is hidden
   * from a person, and not only from one delegation.
   */
  String THEIRS =
      """
      select other.id from delegation one
      join delegation other on other.citizen_id = one.citizen_id
        and (other.id = one.id or other.relative_id = one.relative_id)
      where one.citizen_id = :citizen and one.id = :id
      """;

  /** The ids of all that is kept back from the delegation's relative. */
  @Needs(topic = Topic.DELEGATIONS, part = Part.OWN)
  @Query(
      "select item from hidden_item where citizen_id = :citizen and delegation_id in ("
          + THEIRS
          + ")")
  Set<String> of(Permit permit, UUID id);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into hidden_item (citizen_id, delegation_id, topic, item)
      select :citizen, cast(:id as uuid), cast(:topic as text), i.item
      from unnest(:items) as i(item)
      on conflict do nothing
      """)
  int keep(WritePermit permit, UUID id, Topic topic, String[] items);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      delete from hidden_item
      where citizen_id = :citizen and topic = :topic and (item in (:items))
        and delegation_id in (
      """
          + THEIRS
          + ")")
  int show(WritePermit permit, UUID id, Topic topic, List<String> items);
}
