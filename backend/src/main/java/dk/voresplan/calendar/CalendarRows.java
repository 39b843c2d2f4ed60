package dk.voresplan.calendar;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CalendarRows extends GenericRepository<CalendarRow, UUID> {
  String ALL =
      """
      select case when row_number() over (order by a.appointment_id) = 1
                  then c.document end as document,
             a.appointment_id, a.moved_from, a.moved_to, a.times
      """;
  String OF_THE_CITIZEN =
      """
      from calendar c
      left join appointment_change a on a.citizen_id = c.citizen_id
      where c.citizen_id = :citizen
      """;

  /**
   * Reads the calendar and its noticed changes in one statement. It gives a row for each change, or
   * one row if there was none. The first row has the calendar.
   */
  @Needs(topic = Topic.CALENDAR, part = Part.SHARED)
  @Query(ALL + ", cast(null as varchar) as hidden_items " + OF_THE_CITIZEN)
  List<CalendarRow> of(Permit permit);

  /** The same, each row with what is kept back from a relative. */
  @Needs(topic = Topic.CALENDAR, part = Part.SHARED)
  @Query(
      ALL
          + """
          , (select string_agg(k.item, ' ') from hidden_item k
             where k.citizen_id = c.citizen_id and k.topic = 'CALENDAR'
               and k.delegation_id in (:keptBackIn)) as hidden_items
          """
          + OF_THE_CITIZEN)
  List<CalendarRow> ofRelative(Permit permit, List<UUID> keptBackIn);

  @Needs(topic = Topic.CALENDAR, right = Right.CONTRIBUTE)
  @Query("select document from calendar where citizen_id = :citizen")
  Optional<String> document(WritePermit permit);

  @Needs(topic = Topic.CALENDAR, right = Right.CONTRIBUTE)
  @Query("delete from calendar where citizen_id = :citizen")
  int remove(WritePermit permit);

  @Needs(topic = Topic.CALENDAR, right = Right.CONTRIBUTE)
  @Query("insert into calendar (citizen_id, document) values (:citizen, :document)")
  int add(WritePermit permit, String document);

  /** Begins to count the changes of those appointments where nobody did. */
  @Needs(topic = Topic.CALENDAR, right = Right.CONTRIBUTE)
  @Query(
      """
      insert into appointment_change (citizen_id, appointment_id, noticed_at, times)
      select :citizen, cast(a.id as uuid), cast(:now as timestamp with time zone), 0
      from unnest(:appointments) as a(id)
      on conflict do nothing
      """)
  int beginToCount(WritePermit permit, String[] appointments, @Moment Instant now);

  /** Counts a change of each of those appointments. */
  @Needs(topic = Topic.CALENDAR, right = Right.CONTRIBUTE)
  @Query(
      """
      update appointment_change set noticed_at = :now, times = times + 1
      where citizen_id = :citizen and appointment_id in (:appointments)
      """)
  int count(WritePermit permit, List<UUID> appointments, @Moment Instant now);

  /** Notes where an appointment was, which was counted as changed. */
  @Needs(topic = Topic.CALENDAR, right = Right.CONTRIBUTE)
  @Query(
      """
      update appointment_change set moved_from = :before, moved_to = :now
      where citizen_id = :citizen and appointment_id = :appointment
      """)
  int moved(WritePermit permit, UUID appointment, @Moment Instant before, @Moment Instant now);
}
