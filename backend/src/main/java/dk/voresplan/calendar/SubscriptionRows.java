package dk.voresplan.calendar;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
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
import java.util.Optional;
import java.util.UUID;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SubscriptionRows extends GenericRepository<SubscriptionRow, UUID> {
  @Needs(topic = Topic.CALENDAR)
  @Query("select id, shows_titles, made_at from calendar_subscription where citizen_id = :citizen")
  Optional<SubscriptionRow> of(Permit permit);

  @Needs(topic = Topic.CALENDAR, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into calendar_subscription (citizen_id, id, shows_titles, made_at)
      values (:citizen, :id, :titles, :now)
      """)
  int add(WritePermit permit, UUID id, boolean titles, @Moment Instant now);

  @Needs(topic = Topic.CALENDAR, right = Right.WRITE, part = Part.OWN)
  @Query("update calendar_subscription set shows_titles = :titles where citizen_id = :citizen")
  int showTitles(WritePermit permit, boolean titles);

  @Needs(topic = Topic.CALENDAR, right = Right.WRITE, part = Part.OWN)
  @Query("delete from calendar_subscription where citizen_id = :citizen")
  int remove(WritePermit permit);
}
