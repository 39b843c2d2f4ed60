package dk.voresplan.delegation;

import dk.voresplan.storage.Moment;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Finds out whom a relative means who tries a code, and reads nothing of a plan. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
interface TriedCodeRows extends GenericRepository<TriedCodeRow, UUID> {
  /** Takes one of the relative's own tries, if one is left. */
  @Query(
      """
      merge into invitation_try t
      using (
        select i.citizen_id, i.delegation_id, cast(:relative as uuid) as relative_id
        from invitation i
        where i.citizen_id = :citizen and i.delegation_id = :delegation) w
      on t.citizen_id = w.citizen_id and t.delegation_id = w.delegation_id
        and t.relative_id = w.relative_id
      when matched and t.tries < :most then update set tries = t.tries + 1
      when not matched then insert (citizen_id, delegation_id, relative_id, tries)
        values (w.citizen_id, w.delegation_id, w.relative_id, 1)
      """)
  int takeOwnTry(UUID citizen, UUID delegation, UUID relative, int most);

  /** Takes one of the tries of all, if one is left and nobody has used the code. */
  @Query(
      """
      update invitation set tries = tries + 1
      where citizen_id = :citizen and delegation_id = :delegation and tries < :most
        and used_by_id is null and expires_at > :now
      """)
  int takeTry(UUID citizen, UUID delegation, int most, @Moment Instant now);

  /** Lets the relative wait for the citizen's yes, if the code is right. */
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
      UUID citizen,
      UUID delegation,
      String digest,
      UUID relative,
      String name,
      UUID useId,
      @Moment Instant now);
}
