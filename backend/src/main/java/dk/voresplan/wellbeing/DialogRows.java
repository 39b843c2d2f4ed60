package dk.voresplan.wellbeing;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DialogRows extends GenericRepository<DialogRow, UUID> {
  /** The newest of each question, the oldest first. */
  @Needs(topic = Topic.WISHES)
  @Query(
      """
      select question, satisfaction, answered_on from (
        select a.question, a.satisfaction, a.answered_on,
               row_number() over (partition by a.question order by a.answered_on desc) as age
        from dialog_answer a
        where a.citizen_id = :citizen
          and (:own or exists (
            select 1 from dialog_reader r
            where r.citizen_id = a.citizen_id and r.professional_id = :actor))
      ) latest
      where age <= :most
      order by answered_on, question
      """)
  List<DialogRow> of(Permit permit, boolean own, UUID actor, int most);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into dialog_answer (citizen_id, question, answered_on, satisfaction)
      values (:citizen, :question, :day, :satisfaction)
      on conflict do nothing
      """)
  int add(WritePermit permit, DialogQuestion question, LocalDate day, int satisfaction);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      update dialog_answer set satisfaction = :satisfaction
      where citizen_id = :citizen and question = :question and answered_on = :day
      """)
  int change(WritePermit permit, DialogQuestion question, LocalDate day, int satisfaction);

  @Needs(topic = Topic.WISHES, part = Part.OWN)
  @Query(
      """
      select r.professional_id from dialog_reader r
      where r.citizen_id = :citizen and exists (
        select 1 from team_member t
        where t.citizen_id = r.citizen_id and t.professional_id = r.professional_id)
      """)
  List<UUID> readers(Permit permit);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      "insert into dialog_sharing (citizen_id, times) values (:citizen, 0) on conflict do nothing")
  int beginSharing(WritePermit permit);

  /** Keeps another window that says who may see them waiting: the last one holds. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("update dialog_sharing set times = times + 1 where citizen_id = :citizen")
  int holdSharing(WritePermit permit);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("delete from dialog_reader where citizen_id = :citizen")
  int removeReaders(WritePermit permit);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into dialog_reader (citizen_id, professional_id, shared_at)
      select distinct t.citizen_id, t.professional_id, cast(:now as timestamp with time zone)
      from team_member t
      where t.citizen_id = :citizen and t.professional_id in (:readers)
      """)
  int addReaders(WritePermit permit, List<UUID> readers, @Moment Instant now);
}
