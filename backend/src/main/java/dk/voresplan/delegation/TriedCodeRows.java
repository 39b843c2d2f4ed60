package dk.voresplan.delegation;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

/** Finds out whom a relative means who tries a code, and reads nothing of a plan. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TriedCodeRows extends GenericRepository<TriedCodeRow, UUID> {
  /** Begins to count the relative's own tries, where there is such a code. */
  @Needs(
      topic = {},
      part = Part.ADMISSION)
  @Query(
      """
      insert into invitation_try (citizen_id, delegation_id, relative_id, tries)
      select i.citizen_id, i.delegation_id, cast(:relative as uuid), 0
      from invitation i
      where i.citizen_id = :citizen and i.delegation_id = :delegation
      on conflict do nothing
      """)
  int countOwn(WritePermit permit, UUID delegation, UUID relative);

  /** Takes one of the relative's own tries, if one is left. */
  @Needs(
      topic = {},
      part = Part.ADMISSION)
  @Query(
      """
      update invitation_try set tries = tries + 1
      where citizen_id = :citizen and delegation_id = :delegation and relative_id = :relative
        and tries < :most
      """)
  int takeOwnTry(WritePermit permit, UUID delegation, UUID relative, int most);

  /** Takes one of the tries of all, if one is left and nobody has used the code. */
  @Needs(
      topic = {},
      part = Part.ADMISSION)
  @Query(
      """
      update invitation set tries = tries + 1
      where citizen_id = :citizen and delegation_id = :delegation and tries < :most
        and used_by_id is null and expires_at > :now
      """)
  int takeTry(WritePermit permit, UUID delegation, int most, @Moment Instant now);

  /** Lets the relative wait for the citizen's yes, if the code is right. */
  @Needs(
      topic = {},
      part = Part.ADMISSION)
  @Query(
      """
      update invitation
      set used_by_id = :relative, used_by_name = :name, used_at = :now, use_id = :useId
      where citizen_id = :citizen and delegation_id = :delegation and code_digest = :digest
        and exists (
          select 1 from delegation d
          where d.citizen_id = :citizen and d.id = :delegation and d.opened_at is null
            and d.closed_at is null and d.until_at > :now)
      """)
  int useCode(
      WritePermit permit,
      UUID delegation,
      String digest,
      UUID relative,
      String name,
      UUID useId,
      @Moment Instant now);
}
