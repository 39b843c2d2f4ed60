package dk.voresplan.team;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.NeedsForEach;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Topic;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CaseloadRows extends GenericRepository<CaseloadRow, UUID> {
  String ENTRIES =
      """
      select citizen_id, name, birth_date from person
      where citizen_id in (:citizens)
      order by name, citizen_id
      """;

  /** Who they are. */
  @NeedsForEach(topic = Topic.CONTACTS)
  @Query(ENTRIES)
  List<CaseloadRow> entries(Permits permits, List<UUID> citizens);

  /** The same for one who reads what they shared and nothing else of their plan. */
  @NeedsForEach(topic = Topic.WISHES)
  @Query(ENTRIES)
  List<CaseloadRow> entriesOfReader(Permits permits, List<UUID> citizens);
}
