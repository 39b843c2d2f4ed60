package dk.voresplan.history;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ChangeRows extends GenericRepository<ChangeRow, UUID> {
  String ALL = "select * from plan_change where citizen_id = :citizen ";
  String NEWEST = " order by happened_at desc, id desc limit :most";

  @Needs(topic = {Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR})
  @Query(ALL + "and happened_at > :moment" + NEWEST)
  List<ChangeRow> after(Permit permit, @Moment Instant moment, int most);

  @Needs(topic = {Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR})
  @Query(ALL + "and happened_at < :moment" + NEWEST + " offset :skipped")
  List<ChangeRow> before(Permit permit, @Moment Instant moment, int most, int skipped);

  /** One of each at the same place. */
  @Needs(
      topic = {Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR},
      right = Right.CONTRIBUTE)
  @Query(
      """
      insert into plan_change
        (citizen_id, id, happened_at, kind, line_id, title, moment, who, organisation, sector)
      select :citizen, cast(c.id as uuid), cast(c.happened_at as timestamp with time zone), c.kind,
             c.line_id, c.title, cast(c.moment as timestamp with time zone), c.who,
             c.organisation, c.sector
      from unnest(:ids, :times, :kinds, :lines, :titles, :moments, :whos, :organisations, :sectors)
        as c(id, happened_at, kind, line_id, title, moment, who, organisation, sector)
      """)
  int add(
      WritePermit permit,
      String[] ids,
      String[] times,
      String[] kinds,
      String[] lines,
      String[] titles,
      @Nullable String[] moments,
      @Nullable String[] whos,
      String[] organisations,
      String[] sectors);
}
