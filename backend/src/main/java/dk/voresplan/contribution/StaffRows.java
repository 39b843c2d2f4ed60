package dk.voresplan.contribution;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface StaffRows extends GenericRepository<StaffRow, UUID> {
  @Query(
      """
      select p.id, p.organisation_id, p.employee_identifier, p.name, p.role,
             said.identifier as said_identifier, u.reply_working_days
      from professional p
      left join unit u on u.id = p.unit_id
      left join unit said on said.id = p.said_unit_id
      where p.organisation_id in (:organisations)
        and p.employee_identifier in (:identifiers)
      """)
  List<StaffRow> known(List<UUID> organisations, List<String> identifiers);
}
