package dk.voresplan.unit;

import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to which unit. It asks without permits in which teams sources name someone for the
 * unit, as no citizen comes out.
 */
@UnscopedRows
@Transactional
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MemberRows extends GenericRepository<MemberRow, UUID> {
  /**
   * Reads a page of the unit's members, by name. They belong to it, or a source names them there
   * and no leader took them out of it.
   *
   * @param one whom to look for, if not for all
   */
  @Query(
      """
      select p.id, p.name, p.role from professional p
      where p.organisation_id = (select organisation_id from unit where id = :unit)
        and (p.unit_id = :unit or exists (
            select 1 from unit_naming n
            where n.unit_id = :unit and n.professional_id = p.id)
          and not exists (
            select 1 from unit_departure d
            where d.unit_id = :unit and d.professional_id = p.id))
        and (cast(:one as uuid) is null or p.id = cast(:one as uuid))
        and
      """
          + CandidateRows.PAGE)
  List<MemberRow> of(UUID unit, @Nullable UUID one, @Nullable UUID after, int most);
}
