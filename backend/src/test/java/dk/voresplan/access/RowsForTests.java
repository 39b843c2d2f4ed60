package dk.voresplan.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RowsForTests extends GenericRepository<RowsForTests.Row, UUID> {
  @Needs(topic = Topic.WISHES)
  @Query("select text from wish where citizen_id = :citizen")
  List<String> wishes(Permit permit);

  @Needs(topic = Topic.WISHES, part = Part.SHARED)
  @Query("select text from wish where citizen_id = :citizen")
  List<String> sharedWishes(Permit permit);

  @Needs(topic = Topic.WISHES, part = Part.OWN)
  @Query("select text from wish where citizen_id = :citizen")
  List<String> ownWishes(Permit permit);

  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query("update wish set version = version where citizen_id = :citizen")
  int touch(WritePermit permit);

  @NeedsForEach(topic = Topic.WISHES)
  @Query("select text from wish where citizen_id in (:citizens) order by text")
  List<String> wishesOf(Permits permits, List<UUID> citizens);

  @Needs(topic = {})
  @Query(
      """
      select topic from access_log where citizen_id = :citizen and topic in (:topics)
      order by entry_number
      """)
  List<Topic> logged(Permit permit, List<Topic> topics);

  @Needs(topic = Topic.GOALS, right = Right.WRITE)
  @Query(
      """
      insert into goal_join (citizen_id, one_goal, other_goal, joined_at, joined_by)
      select :citizen, t.one, t.other, cast(t.at as timestamp with time zone), cast(:by as uuid)
      from unnest(:ones, :others, :moments) as t(one, other, at)
      """)
  int join(WritePermit permit, String[] ones, String[] others, String[] moments, UUID by);

  @Needs(topic = Topic.WISHES)
  @Query(
      """
      select id as "for update" from wish where citizen_id = :citizen for no key update
      """)
  List<UUID> locked(Permit permit);

  /** What a repository needs to be one; no statement of this one returns it. */
  @MappedEntity("wish")
  record Row(@Id UUID id) {}
}
