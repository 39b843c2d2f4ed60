package dk.voresplan.delegation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Leads from the beginning of a code to where it is to be tried, and says nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
interface InvitationLookUpRows extends GenericRepository<TriedCodeRow, UUID> {
  /** Finds where a code that begins so is to be tried. Until the transaction ends, one tries it. */
  @Query(
      """
      select citizen_id, delegation_id, true as "for update" from invitation_look_up
      where place_digest = :place
      for no key update
      """)
  Optional<TriedCodeRow> find(String place);

  /** Takes the place of a code, if no other that can still be tried begins so. */
  @Query(
      """
      insert into invitation_look_up (place_digest, citizen_id, delegation_id)
      values (:place, :citizen, :delegation)
      on conflict do nothing
      """)
  int add(String place, UUID citizen, UUID delegation);

  @Query(
      """
      delete from invitation_look_up where citizen_id = :citizen and delegation_id = :delegation
      """)
  int remove(UUID citizen, UUID delegation);
}
