package dk.voresplan.idempotency;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface IdempotencyKeyRows extends GenericRepository<IdempotencyKeyRows.Row, UUID> {
  String THIS_ONE =
      """
      where citizen_id = :citizen and actor_id = :actor and key_value = :key
      """;

  /** Takes the key, and waits while another transaction has it; changes nothing if it is taken. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(
      """
      insert into idempotency_key (citizen_id, actor_id, key_value, request_digest)
      values (:citizen, :actor, :key, :digest)
      on conflict do nothing
      """)
  int begin(WritePermit permit, UUID actor, String key, String digest);

  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query("update idempotency_key set result_id = :result " + THIS_ONE)
  int end(WritePermit permit, UUID actor, String key, UUID result);

  /** What came of the same request the first time; nothing if the key was for another. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query("select result_id from idempotency_key " + THIS_ONE + " and request_digest = :digest")
  Optional<UUID> result(WritePermit permit, UUID actor, String key, String digest);

  /** What a repository needs to be one; no statement returns it. */
  @MappedEntity("idempotency_key")
  record Row(@Id UUID actorId) {}
}
