package dk.voresplan.draft;

import dk.voresplan.access.Actor;
import dk.voresplan.storage.Moment;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one author types. No permit reaches it: each statement is for its author alone, and so is
 * the transaction on PostgreSQL.
 */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface DraftRows extends GenericRepository<DraftRow, String> {
  String AUTHORS = " where author_kind = :kind and author_id = :author and citizen_id = :citizen ";

  @Query("select place, version, text, saved_at from draft" + AUTHORS + "and place = :place")
  Optional<DraftRow> find(Actor.Kind kind, UUID author, UUID citizen, String place);

  /** Changes nothing where another window has saved since that version. */
  @Query(
      "update draft set text = :text, saved_at = :now, version = version + 1"
          + AUTHORS
          + "and place = :place and version = :version")
  int change(
      Actor.Kind kind,
      UUID author,
      UUID citizen,
      String place,
      long version,
      String text,
      @Moment Instant now);

  /** Adds nothing where there is one, or where the author has as many as this. */
  @Query(
      """
      insert into draft (author_kind, author_id, citizen_id, place, version, text, saved_at)
      select cast(:kind as varchar), cast(:author as uuid), cast(:citizen as uuid),
             cast(:place as varchar), 1, cast(:text as text),
             cast(:now as timestamp with time zone)
      where (select count(*) from draft
      """
          + AUTHORS
          + ") < :most on conflict do nothing")
  int add(
      Actor.Kind kind,
      UUID author,
      UUID citizen,
      String place,
      String text,
      @Moment Instant now,
      int most);

  /** Removes the one of that place; with no place, those that the author emptied. */
  @Query(
      "delete from draft"
          + AUTHORS
          + """
          and (place = cast(:place as varchar) or (cast(:place as varchar) is null and text = ''))
          """)
  int remove(Actor.Kind kind, UUID author, UUID citizen, @Nullable String place);
}
