package dk.voresplan.unit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;

/** Units, and what they promise. */
@Transactional
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LedUnitRows extends GenericRepository<LedUnitRow, UUID> {
  /** Those of the professional's organisation that are called one of these. */
  @Query(
      """
      select u.id, u.name, u.reply_working_days, u.identifier,
             o.identifier_value, p.employee_identifier
      from professional p
      join organisation o on o.id = p.organisation_id
      join unit u on u.organisation_id = o.id
      where p.id = :professional and u.identifier in (:units)
      order by u.name, u.id
      """)
  List<LedUnitRow> called(UUID professional, List<String> units);

  /** Changes nothing where the unit no longer promises what was seen. */
  @Query(
      """
      update unit set reply_working_days = :days where id = :unit and reply_working_days = :seen
      """)
  int promise(UUID unit, int seen, int days);
}
