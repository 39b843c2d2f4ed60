package dk.voresplan.access;

import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What one professional opened for safety in one plan: the reason for a permit, before it is. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EmergencyAccessRows extends GenericRepository<EmergencyAccesses.Row, UUID> {
  /** What is open now, the longest first. */
  @Needs(
      topic = {},
      part = Part.EMERGENCY)
  @Query(
      """
      select id, topic, until_at from emergency_access
      where citizen_id = :citizen and professional_id = :professional and until_at > :now
      order by until_at desc
      """)
  List<EmergencyAccesses.Row> open(Permit permit, UUID professional, @Moment Instant now);

  /** Opens a topic for safety; the database then sees this reason too. */
  @Needs(
      topic = {},
      part = Part.EMERGENCY)
  @Query(
      """
      insert into emergency_access
        (citizen_id, id, professional_id, topic, reason, opened_at, until_at)
      values (:citizen, :id, :professional, :topic, :why, :now, :until)
      """)
  int add(
      WritePermit permit,
      UUID id,
      UUID professional,
      Topic topic,
      String why,
      @Moment Instant now,
      @Moment Instant until);
}
