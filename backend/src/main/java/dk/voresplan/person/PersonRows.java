package dk.voresplan.person;

import dk.voresplan.storage.Moment;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface PersonRows extends GenericRepository<PersonRow, UUID> {
  @Query(
      """
      select p.citizen_id, p.name
      from cpr_look_up l join person p on p.citizen_id = l.citizen_id
      where l.cpr_digest = :digest
      """)
  Optional<PersonRow> withCpr(String digest);

  @Query(
      """
      insert into person (citizen_id, cpr_number, name, birth_date, version, created_at)
      values (:citizen, cast(:cpr as text), cast(:name as text), cast(:born as date), 0, :now)
      """)
  int add(
      UUID citizen,
      @Nullable String cpr,
      @Nullable String name,
      @Nullable LocalDate born,
      @Moment Instant now);

  /** Gives them the name, in place of another only where it {@code replaces} one. */
  @Query(
      """
      update person set name = :name, version = version + 1
      where citizen_id = :citizen and (:replaces or name is null)
      """)
  int name(UUID citizen, String name, boolean replaces);
}
