package dk.voresplan.wish;

import dk.voresplan.access.Tally;
import dk.voresplan.access.UnitRefusals;
import dk.voresplan.storage.Moment;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Whose wishes are to be read for an inbox, so that permits can be asked for, and how many. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface InboxCitizenRows extends GenericRepository<InboxRow, UUID> {
  String ITEM = InboxRows.READING + InboxRows.DUTY;
  String BUT_REFUSED = "where (not :butRefused or not " + UnitRefusals.REFUSED + ")";

  /** Whose wishes are among the most urgent ones. */
  @Query(
      "select distinct t.citizen_id from (select citizen_id from "
          + ITEM
          + InboxRows.CHOSEN
          + ") t "
          + BUT_REFUSED)
  List<UUID> mostUrgent(
      UUID professional,
      boolean butRefused,
      InboxScope whose,
      List<InboxState> states,
      String urgency,
      String name,
      String capital,
      int most,
      @Moment Instant now,
      LocalDate today,
      LocalDate soon);

  /** Whose wishes wait for the professional, and cannot be covered by a colleague. */
  @Query(
      "select t.citizen_id from (select distinct citizen_id, citizen_name from "
          + ITEM
          + """
          where yours = 1 and (state in ('OVERDUE', 'DUE_SOON', 'REPLIED', 'NEW', 'OPEN'))
            and not exists (
              select 1 from team_member t
              where t.citizen_id = item.citizen_id and t.professional_id = :colleague)) t
          """
          + BUT_REFUSED
          + " order by t.citizen_name, t.citizen_id limit :most")
  List<UUID> uncovered(
      UUID professional,
      boolean butRefused,
      UUID colleague,
      int most,
      @Moment Instant now,
      LocalDate today,
      LocalDate soon);

  /** How many there are of each kind. */
  @Query(
      """
      select counted.whose || '.' || state as counted, count(*) as number
      from (select 'MINE' as whose union all select 'TEAM' union all select 'OVERDUE') counted
      join
      """
          + ITEM
          + """
           on (readable = 1 or waits = 1)
            and ((whose = 'MINE' and yours = 1) or (whose = 'TEAM' and ours = 1)
            or (whose = 'OVERDUE' and state = 'OVERDUE' and (ours = 1 or yours = 1 or coordinated = 1)))
          group by whose, state
          """)
  List<Tally.Count> counts(UUID professional, @Moment Instant now, LocalDate today, LocalDate soon);
}
