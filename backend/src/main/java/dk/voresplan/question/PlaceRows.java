package dk.voresplan.question;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface PlaceRows extends GenericRepository<PlaceRow, UUID> {
  @Query(
      """
      select o.id, o.identifier_value as identifier,
             cast(null as varchar) as unit, cast(null as int) as reply_working_days
      from source_system s
      join organisation o on o.id = s.organisation_id
      where s.id = :source
      """)
  Optional<PlaceRow> ofSource(UUID source);

  @Query(
      """
      select o.id, o.identifier_value as identifier, u.identifier as unit, u.reply_working_days
      from professional p
      join organisation o on o.id = p.organisation_id
      left join unit u on u.id = p.unit_id
      where p.id = :professional
      """)
  Optional<PlaceRow> ofProfessional(UUID professional);
}
