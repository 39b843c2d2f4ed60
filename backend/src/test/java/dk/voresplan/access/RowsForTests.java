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
  int touch(Permit permit);

  /** What a repository needs to be one; no statement of this one returns it. */
  @MappedEntity("wish")
  record Row(@Id UUID id) {}
}
