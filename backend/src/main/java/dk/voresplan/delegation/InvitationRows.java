package dk.voresplan.delegation;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

/** Holds the codes that the citizen has made, as long as they can be tried. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InvitationRows extends GenericRepository<DelegationRow, UUID> {
  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into invitation (citizen_id, delegation_id, code_digest, expires_at, tries)
      values (:citizen, :delegation, :digest, :expires, 0)
      """)
  int add(WritePermit permit, UUID delegation, String digest, @Moment Instant expires);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query("delete from invitation_try where citizen_id = :citizen and delegation_id = :delegation")
  int removeTries(WritePermit permit, UUID delegation);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query("delete from invitation where citizen_id = :citizen and delegation_id = :delegation")
  int remove(WritePermit permit, UUID delegation);
}
