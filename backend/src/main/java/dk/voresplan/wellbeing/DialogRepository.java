package dk.voresplan.wellbeing;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

@Singleton
class DialogRepository {
  /** The newest of each question, the oldest first. */
  List<DialogAnswer> of(Permit permit, int most) {
    return permit
        .rows(Topic.WISHES, Right.SEE)
        .createQuery(
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
        .bind("citizen", permit.citizen().value())
        .bind("own", permit.actor() instanceof Actor.Person)
        .bind("actor", permit.actor().key())
        .bind("most", most)
        .map((row, context) -> answer(row))
        .list();
  }

  private static DialogAnswer answer(ResultSet row) throws SQLException {
    return new DialogAnswer(
        DialogQuestion.valueOf(row.getString("question")),
        new Satisfaction(row.getInt("satisfaction")),
        Columns.maybeDate(row, "answered_on").orElseThrow());
  }

  void keep(Permit permit, DialogAnswer answer) {
    var rows = permit.rows(Topic.WISHES, Right.WRITE);
    for (var statement :
        List.of(
            """
            insert into dialog_answer (citizen_id, question, answered_on, satisfaction)
            values (:citizen, :question, :day, :satisfaction)
            on conflict do nothing
            """,
            """
            update dialog_answer set satisfaction = :satisfaction
            where citizen_id = :citizen and question = :question and answered_on = :day
            """)) {
      rows.createUpdate(statement)
          .bind("citizen", permit.citizen().value())
          .bind("question", answer.question())
          .bind("day", answer.answeredOn())
          .bind("satisfaction", answer.satisfaction().value())
          .execute();
    }
  }

  Set<ProfessionalId> readers(Permit permit) {
    return permit
        .rows(Topic.WISHES, Right.SEE)
        .createQuery(
            """
            select r.professional_id from dialog_reader r
            where r.citizen_id = :citizen and exists (
              select 1 from team_member t
              where t.citizen_id = r.citizen_id and t.professional_id = r.professional_id)
            """)
        .bind("citizen", permit.citizen().value())
        .mapTo(UUID.class)
        .map(ProfessionalId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Keeps another window that says who may see them waiting: the last one holds. */
  private static void hold(Handle rows, Permit permit) {
    for (var statement :
        List.of(
            "insert into dialog_sharing (citizen_id, times) values (?, 0) on conflict do nothing",
            "update dialog_sharing set times = times + 1 where citizen_id = ?")) {
      rows.execute(statement, permit.citizen().value());
    }
  }

  void share(Permit permit, Set<ProfessionalId> readers, Instant now) {
    var rows = permit.rows(Topic.WISHES, Right.WRITE);
    hold(rows, permit);
    rows.createUpdate("delete from dialog_reader where citizen_id = :citizen")
        .bind("citizen", permit.citizen().value())
        .execute();
    if (!readers.isEmpty()) {
      rows.createUpdate(
              """
              insert into dialog_reader (citizen_id, professional_id, shared_at)
              select distinct t.citizen_id, t.professional_id, cast(:now as timestamp with time zone)
              from team_member t
              where t.citizen_id = :citizen and t.professional_id in (<readers>)
              """)
          .bind("citizen", permit.citizen().value())
          .bind("now", now)
          .bindList("readers", readers.stream().map(ProfessionalId::value).toList())
          .execute();
    }
  }
}
