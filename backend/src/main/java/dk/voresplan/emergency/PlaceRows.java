package dk.voresplan.emergency;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;

/** Where professionals work, and who else works there: about no citizen. */
@Transactional
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PlaceRows extends GenericRepository<PlaceRow, UUID> {
  /** The units whose leaders may be told of what the professional opened. */
  @Query(
      """
      select u.id, u.identifier, o.identifier_value, p.employee_identifier,
             coalesce(u.id = p.unit_id, false) as own
      from professional p
      join organisation o on o.id = p.organisation_id
      join unit u on u.organisation_id = o.id
      where p.id = :professional
      order by u.id
      """)
  List<PlaceRow> of(UUID professional);

  /**
   * Those of these employees of the professional's organisation who have signed in or been named.
   */
  @Query(
      """
      select leader.id from professional leader
      join professional p on p.organisation_id = leader.organisation_id
      where p.id = :professional and leader.employee_identifier in (:employees)
      """)
  List<UUID> employees(UUID professional, List<String> employees);
}
