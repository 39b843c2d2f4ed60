package dk.voresplan.draft;

import dk.voresplan.access.Actor;
import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one author types. Each statement is for its author alone, and so is the transaction on
 * PostgreSQL.
 */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DraftRows extends GenericRepository<DraftRow, String> {
  String AUTHORS = " where author_kind = :kind and author_id = :author and citizen_id = :citizen ";

  @Needs(
      topic = {},
      part = Part.DRAFTS)
  @Query("select place, version, text, saved_at from draft" + AUTHORS + "and place = :place")
  Optional<DraftRow> find(Permit permit, Actor.Kind kind, UUID author, String place);

  /** Changes nothing where another window has saved since that version. */
  @Needs(
      topic = {},
      part = Part.DRAFTS)
  @Query(
      "update draft set text = :text, saved_at = :now, version = version + 1"
          + AUTHORS
          + "and place = :place and version = :version")
  int change(
      WritePermit permit,
      Actor.Kind kind,
      UUID author,
      String place,
      long version,
      String text,
      @Moment Instant now);

  /** Adds nothing where there is one, or where the author has as many as this. */
  @Needs(
      topic = {},
      part = Part.DRAFTS)
  @Query(
      """
      insert into draft (author_kind, author_id, citizen_id, place, version, text, saved_at)
      select cast(:kind as varchar), :author, :citizen,
             cast(:place as varchar), 1, cast(:text as text),
             cast(:now as timestamp with time zone)
      where (select count(*) from draft
      """
          + AUTHORS
          + ") < :most on conflict do nothing")
  int add(
      WritePermit permit,
      Actor.Kind kind,
      UUID author,
      String place,
      String text,
      @Moment Instant now,
      int most);

  /** Removes the one of that place; with no place, those that the author emptied. */
  @Needs(
      topic = {},
      part = Part.DRAFTS)
  @Query(
      "delete from draft"
          + AUTHORS
          + """
          and (place = cast(:place as varchar) or (cast(:place as varchar) is null and text = ''))
          """)
  int remove(WritePermit permit, Actor.Kind kind, UUID author, @Nullable String place);
}
