package dk.voresplan.plan;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AgreedGoalRows extends GenericRepository<PlanRow, UUID> {
  @Needs(topic = Topic.GOALS, right = Right.WRITE)
  @Query(
      """
      insert into agreed_goal (citizen_id, wish_id, life_area, agreed_at, document)
      values (:citizen, :wish, :area, :now, :document)
      """)
  int add(WritePermit permit, UUID wish, LifeArea area, @Moment Instant now, String document);

  @Needs(topic = Topic.GOALS, right = Right.WRITE)
  @Query("delete from agreed_goal where citizen_id = :citizen and wish_id = :wish")
  int remove(WritePermit permit, UUID wish);
}
