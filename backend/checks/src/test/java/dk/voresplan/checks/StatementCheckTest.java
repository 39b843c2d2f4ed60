package dk.voresplan.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatementCheckTest {
  private static final Set<String> CITIZEN_TABLES =
      Set.of(
          "access_question",
          "access_question_receiver",
          "dialog_answer",
          "dialog_reader",
          "dialog_sharing",
          "person",
          "team_member",
          "wish",
          "wish_reader");

  @ParameterizedTest
  @MethodSource
  void keepsToItsCitizen(String sql) {
    assertThat(StatementCheck.problems(sql, Key.CITIZEN, CITIZEN_TABLES)).isEmpty();
  }

  static Stream<String> keepsToItsCitizen() {
    return Stream.of(
        "select * from wish where citizen_id = :citizen and id = :id",
        """
        select w.id, p.name from wish w join wish_reader r on r.citizen_id =
        w.citizen_id and r.wish_id = w.id join professional p on p.id =
        r.professional_id where w.citizen_id = :citizen order by w.id desc
        """,
        """
        select q.*, o.name as organisation from access_question q join organisation o on
        o.id = q.organisation_id where q.citizen_id = :citizen and (:own or exists
        (select 1 from access_question_receiver r where r.professional_id = :actor and
        r.citizen_id = q.citizen_id and r.question_id = q.id)) and (cast(:after as uuid)
        is null or q.id < cast(:after as uuid)) order by q.id desc limit :most
        """,
        """
        select question, satisfaction, answered_on from (select a.question,
        a.satisfaction, a.answered_on, row_number() over (partition by a.question order
        by a.answered_on desc) as age from dialog_answer a where a.citizen_id = :citizen
        and (:own or exists (select 1 from dialog_reader r where r.citizen_id =
        a.citizen_id and r.professional_id = :actor))) latest where age <= :most order
        by answered_on, question
        """,
        """
        insert into dialog_answer (citizen_id, question, answered_on, satisfaction)
        values (:citizen, :question, :day, :satisfaction) on conflict do nothing
        """,
        "update dialog_sharing set times = times + 1 where citizen_id = :citizen",
        "delete from dialog_reader where citizen_id = :citizen",
        """
        insert into dialog_reader (citizen_id, professional_id, shared_at) select
        distinct t.citizen_id, t.professional_id, cast(:now as timestamp with time zone)
        from team_member t where t.citizen_id = :citizen and t.professional_id in
        (:readers)
        """,
        """
        insert into wish_reader (citizen_id, wish_id, professional_id) select :citizen,
        cast(t.wish as uuid), cast(t.reader as uuid) from unnest(:wishes, :readers) as
        t(wish, reader)
        """,
        """
        with mine as (select citizen_id, id from wish where citizen_id = :citizen)
        select r.* from wish_reader r join mine m on m.citizen_id = r.citizen_id
        """,
        "select id from wish where citizen_id = :citizen for no key update",
        "select id from wish where citizen_id = :citizen for update nowait",
        """
        select * from wish w left join wish_reader r on r.citizen_id = w.citizen_id and
        r.wish_id = w.id where w.citizen_id = :citizen
        """,
        """
        insert into wish (citizen_id, id) values (:citizen, :id) on conflict
        (citizen_id, id) do update set text = excluded.text
        """,
        "select id from wish where citizen_id = :citizen fetch first 3 rows only",
        """
        update wish set text = null where citizen_id = :citizen and id = :id returning
        version
        """);
  }

  @Test
  void theIdsOfSeveralCitizensAreForStatementsOverSeveral() {
    var several =
        """
        select q.citizen_id, p.name from access_question_receiver r join access_question
        q on q.citizen_id = r.citizen_id and q.id = r.question_id join person p on
        p.citizen_id = q.citizen_id where r.citizen_id in (:citizens)
        """;
    assertThat(StatementCheck.problems(several, Key.CITIZENS, CITIZEN_TABLES)).isEmpty();
    assertThat(StatementCheck.problems(several, Key.CITIZEN, CITIZEN_TABLES)).isNotEmpty();
    assertThat(
            StatementCheck.problems(
                "select * from wish where citizen_id = :citizen", Key.CITIZENS, CITIZEN_TABLES))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void mayReachAnother(String sql, String problem) {
    assertThat(StatementCheck.problems(sql, Key.CITIZEN, CITIZEN_TABLES))
        .anySatisfy(each -> assertThat(each).contains(problem));
  }

  static Stream<Arguments> mayReachAnother() {
    return Stream.of(
        arguments("select text from wish", "does not tie"),
        arguments(
            "select text from wish where citizen_id = :citizen and id in (:ids) or true",
            "has more after"),
        arguments(
            "delete from wish where citizen_id = :citizen and id not in (:ids) or 1 = 1",
            "has more after"),
        arguments(
            """
            select text from wish where citizen_id = :citizen and id in (select 1) or true
            """,
            "has more after"),
        arguments("select * from wish where id = :id -- citizen_id = :citizen", "does not tie"),
        arguments("select * from wish /* citizen_id = :citizen */", "does not tie"),
        arguments("select * from wish where citizen_id = :citizen or shared", "does not tie"),
        arguments("select * from wish where not (citizen_id = :citizen)", "does not tie"),
        arguments(
            "select * from wish where (citizen_id = :citizen or 1 = 1) and id = :id",
            "does not tie"),
        arguments(
            """
            select * from wish where citizen_id in (select citizen_id from wish where
            citizen_id = :citizen)
            """,
            "does not tie"),
        arguments(
            """
            select w.* from wish w join wish_reader r on r.wish_id = w.id where r.citizen_id
            = :citizen
            """,
            "does not tie"),
        arguments("select * from wish w, person p where w.citizen_id = :citizen", "does not tie"),
        arguments(
            "select * from wish where citizen_id = :citizen union select * from wish",
            "does not tie"),
        arguments(
            "select (select max(text) from wish) from person where citizen_id = :citizen",
            "does not tie"),
        arguments(
            "select * from wish w left join person p on w.citizen_id = :citizen", "does not tie"),
        arguments(
            """
            select * from (select :other as citizen_id) o join wish w on w.citizen_id =
            o.citizen_id
            """,
            "does not tie"),
        arguments(
            """
            select * from (select * from (select :other as citizen_id) y) o join wish w on
            w.citizen_id = o.citizen_id
            """,
            "does not tie"),
        arguments(
            """
            select * from (select citizen_id from (select :other as citizen_id) y) o join
            wish w on w.citizen_id = o.citizen_id
            """,
            "does not tie"),
        arguments("update wish set text = :text where id = :id", "does not tie"),
        arguments("update wish set citizen_id = :other where citizen_id = :citizen", "moves a row"),
        arguments("insert into wish (citizen_id, id) values (:other, :id)", "inserts a row"),
        arguments("insert into wish (id) values (:id)", "inserts a row"),
        arguments("insert into wish values (:citizen, :id)", "inserts a row"),
        arguments(
            "insert into wish (citizen_id, id) select citizen_id, id from wish", "does not tie"),
        arguments("delete from wish where id = :id", "does not tie"),
        arguments(
            "select * from wish where citizen_id = coalesce(:citizen, citizen_id)", "does not tie"),
        arguments(
            """
            select * from wish where citizen_id = :citizen limit (select count(*) from
            person)
            """,
            "cannot be read"),
        arguments("select * from professional where id = :id", "needs no permit"),
        arguments("truncate wish", "neither select"),
        arguments(
            "select * from wish w natural join person where w.citizen_id = :citizen",
            "not understood"),
        arguments(
            """
            select * from wish w right join wish_reader r on r.citizen_id = w.citizen_id
            where w.citizen_id = :citizen
            """,
            "not understood"),
        arguments(
            """
            with all_of as (select citizen_id, id from wish) select id from all_of where
            citizen_id = :citizen
            """,
            "does not tie"),
        arguments("select * from wish where citizen_id = :citizen; delete from wish", "semicolon"),
        arguments(
            """
            insert into wish (citizen_id, id) values (:citizen, :id) on conflict (id) do
            update set text = excluded.text
            """,
            "on conflict"),
        arguments(
            """
            select * from wish where exists (select 1 from person where citizen_id =
            :citizen)
            """,
            "does not tie"),
        arguments("select case when citizen_id = :citizen then text end from wish", "does not tie"),
        arguments(
            "insert into wish (citizen_id, id) values (:citizen, :id), (:other, :id)",
            "inserts a row"));
  }
}
