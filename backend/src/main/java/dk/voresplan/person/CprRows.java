package dk.voresplan.person;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.UUID;

/** Leads from a CPR number's digest to the citizen, and says nothing of them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface CprRows extends GenericRepository<PersonRow, UUID> {
  /** Keeps whose number it is, unless another has kept it meanwhile. */
  @Query(
      """
      insert into cpr_look_up (cpr_digest, citizen_id) values (:digest, :citizen)
      on conflict do nothing
      """)
  int add(String digest, UUID citizen);
}
