package dk.voresplan.mydata;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What comes as files of their own. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FileRows extends GenericRepository<FileRows.Row, UUID> {
  @Needs(
      topic = {Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR},
      part = Part.OWN)
  @Query("select id, received_at from contribution where citizen_id = :citizen order by id")
  List<Received> contributions(Permit permit);

  @Needs(
      topic = {Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR},
      part = Part.OWN)
  @Query("select original from contribution where citizen_id = :citizen and id = :id")
  Optional<String> original(Permit permit, UUID id);

  @Needs(topic = Topic.WISHES, part = Part.OWN)
  @Query("select id, wish_id from wish_attachment where citizen_id = :citizen order by id")
  List<Attached> attachments(Permit permit);

  /** What a repository needs to be one; no statement returns it. */
  @MappedEntity("contribution")
  record Row(@Id UUID id) {}
}
