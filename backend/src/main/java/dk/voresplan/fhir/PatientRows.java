package dk.voresplan.fhir;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PatientRows extends GenericRepository<PatientRow, UUID> {
  /** Who the citizen is, without the CPR number. */
  @Needs(topic = Topic.CONTACTS)
  @Query(
      """
      select citizen_id, name, birth_date, cast(null as text) as cpr_number
      from person where citizen_id = :citizen
      """)
  PatientRow of(Permit permit);

  /** The same with it, for the citizen's own apps. */
  @Needs(topic = Topic.CONTACTS, part = Part.OWN)
  @Query("select citizen_id, name, birth_date, cpr_number from person where citizen_id = :citizen")
  PatientRow ofTheirOwn(Permit permit);
}
