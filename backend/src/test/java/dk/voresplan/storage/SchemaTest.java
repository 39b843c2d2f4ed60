package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * What PostgreSQL's catalogue says of the schema: it can be distributed by {@code citizen_id}.
 * docs/decisions/033-a-schema-that-distributes.md
 */
@EnabledIf("dk.voresplan.TestDatabase#isPostgres")
final class SchemaTest {
  /**
   * The tables of citizens' rows, without those that only lead to a citizen, and the outbox, which
   * has a row for each node.
   */
  private static final String OF_CITIZENS =
      """
      (select c.oid, c.relname from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'citizen_id' and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
         and not c.relispartition and c.relname not like '%\\_look\\_up' and c.relname <> 'outbox')
      """;

  @Test
  void thereAreTablesToLookAt() {
    assertThat(rows("select relname from " + OF_CITIZENS + " t"))
        .hasSizeGreaterThan(50)
        .contains("person", "wish", "access_log");
  }

  @Test
  void eachUniqueKeyOfCitizensRowsHasTheCitizen() {
    assertThat(
            rows(
                """
                select t.relname || ': ' || i.indexrelid::regclass from pg_index i join
                """
                    + OF_CITIZENS
                    + """
                     t on t.oid = i.indrelid
                    where i.indisunique and not exists (
                      select 1 from pg_attribute a
                      where a.attrelid = t.oid and a.attname = 'citizen_id'
                        and a.attnum = any (i.indkey))
                    """))
        .isEmpty();
  }

  @Test
  void noColumnCountsByItself() {
    assertThat(
            rows(
                """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public'
                  and (is_identity = 'YES' or column_default like 'nextval%')
                """))
        .isEmpty();
    assertThat(
            rows(
                "select relname from pg_class"
                    + " where relkind = 'S' and relnamespace = 'public'::regnamespace"))
        .isEmpty();
  }

  @Test
  void aForeignKeyBetweenCitizensRowsStaysWithTheCitizen() {
    assertThat(
            rows(
                "select k.conrelid::regclass || ': ' || pg_get_constraintdef(k.oid)"
                    + " from pg_constraint k join "
                    + OF_CITIZENS
                    + " t on t.oid = k.conrelid join "
                    + OF_CITIZENS
                    + """
                     other on other.oid = k.confrelid
                    where k.contype = 'f' and not exists (
                      select 1
                      from unnest(k.conkey, k.confkey) as pair (here, there)
                      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here
                      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there
                      where a.attname = 'citizen_id' and b.attname = 'citizen_id')
                    """))
        .isEmpty();
  }

  @Test
  void aLookUpTableLeadsToACitizenAndSaysNothingElse() {
    assertThat(
            rows(
                """
                select table_name || '.' || column_name || ' ' || data_type
                from information_schema.columns
                where table_schema = 'public' and table_name like '%\\_look\\_up'
                order by 1
                """))
        .containsExactly(
            "cpr_look_up.citizen_id uuid",
            "cpr_look_up.cpr_digest character",
            "identifier_look_up.citizen_id uuid",
            "identifier_look_up.identifier_digest character",
            "identifier_look_up.identifier_system character varying",
            "identifier_look_up.source_system_id uuid",
            "invitation_look_up.citizen_id uuid",
            "invitation_look_up.delegation_id uuid",
            "invitation_look_up.place_digest character",
            "shared_plan_look_up.citizen_id uuid",
            "shared_plan_look_up.relative_id uuid",
            "subscription_look_up.citizen_id uuid",
            "subscription_look_up.subscription_id uuid",
            "subscription_look_up.token_digest character");
    assertThat(
            rows(
                """
                select k.conrelid::regclass || ': ' || pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where k.contype = 'f' and pg_get_constraintdef(k.oid) like '%citizen_id%'
                  and (c.relname like '%\\_look\\_up' or c.relname = 'outbox')
                """))
        .isEmpty();
  }

  @Test
  void noPolicyHasASubSelect() {
    assertThat(rows("select policyname from pg_policies")).hasSizeGreaterThan(50);
    assertThat(
            rows(
                """
                select tablename || ': ' || policyname from pg_policies
                where qual ilike '%select%' or with_check ilike '%select%'
                """))
        .isEmpty();
  }

  private static List<String> rows(String sql) {
    try (var connection = RunningBackend.get().connection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
