package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.TestDatabase;
import dk.voresplan.TestPartitions;
import dk.voresplan.TestRows;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * An operator can partition the tables of citizens' rows, and nothing else changes.
 * docs/decisions/033-a-schema-that-distributes.md
 */
@EnabledIf("dk.voresplan.TestDatabase#isPostgres")
final class PartitionsTest {
  private static final int PARTS = 16;
  private static final int CITIZENS = 400;

  /** Tables of citizens' rows, in parts or not. */
  private static final String OF_CITIZENS =
      """
      pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'citizen_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition and c.relname not like '%\\_look\\_up' and c.relname <> 'outbox'
      """;

  private static final String FOREIGN_KEYS =
      """
      select conrelid::regclass || ': ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where contype = 'f' and conparentid = 0
      """;

  private static final String OTHER_CONSTRAINTS =
      """
      select k.conrelid::regclass || ': ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
      from pg_constraint k join pg_class c on c.oid = k.conrelid and not c.relispartition
      where k.contype <> 'f' and c.relnamespace = 'public'::regnamespace
      """;

  private static final String INDEXES =
      """
      select replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
      from pg_index i join pg_class c on c.oid = i.indrelid and not c.relispartition
      where c.relnamespace = 'public'::regnamespace
      """;

  private static final String COLUMNS =
      """
      select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' '
        || a.attnotnull || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || ' '
        || coalesce(a.attacl::text, '') || ' ' || c.relowner::regrole || ' '
        || coalesce(c.relacl::text, '')
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
        and not c.relispartition
      """;

  private static final String LOCKS =
      """
      select c.relname || ' ' || c.relrowsecurity || ' ' || c.relforcerowsecurity || ' '
        || coalesce(p::text, '')
      from pg_class c left join pg_policies p on p.tablename = c.relname
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition
      """;

  private static final String VIEWS =
      "select viewname || definition from pg_views where schemaname = 'public'";

  /** What a part has otherwise than its table. */
  private static final String LOCKED_OTHERWISE =
      """
      with locks as (
        select c.oid, c.relrowsecurity, c.relforcerowsecurity, array(
          select p.policyname || p.permissive || p.roles::text || p.cmd
            || coalesce(p.qual, '') || coalesce(p.with_check, '')
          from pg_policies p where p.tablename = c.relname order by 1) as policies
        from pg_class c where c.relkind in ('r', 'p'))
      select part.oid::regclass::text
      from pg_inherits i
      join locks part on part.oid = i.inhrelid
      join locks whole on whole.oid = i.inhparent
      where (part.relrowsecurity, part.relforcerowsecurity, part.policies)
        is distinct from (whole.relrowsecurity, whole.relforcerowsecurity, whole.policies)
      """;

  private static final Map<String, Object> DATABASE =
      TestDatabase.isPostgres() ? TestDatabase.emptyPostgres() : Map.of();

  private static final TestRows ALL = TestDatabase.everything(DATABASE);
  private static final TestRows PLAIN = new TestRows(() -> TestPartitions.connection(DATABASE));

  private static Map<String, List<String>> before = Map.of();
  private static Map<String, String> rows = Map.of();

  @BeforeAll
  static void partition() {
    TestPartitions.migrate(DATABASE);
    ALL.change("alter table wish set (fillfactor = 90)");
    ALL.change("grant select, insert on wish to public");
    ALL.change("grant update (text) on wish to public");
    ALL.change(
        """
        insert into organisation (id, identifier_system, identifier_value, name, sector)
        values (gen_random_uuid(), 'sor', '1', 'Kommunen', 'EMPLOYMENT')
        """);
    ALL.change(
        """
        insert into source_system (id, client_id, organisation_id)
        select gen_random_uuid(), 'kommunen', id from organisation
        """);
    ALL.change(
        """
        insert into professional (id, organisation_id, employee_identifier, name)
        select gen_random_uuid(), id, '1', 'Anna Holm' from organisation
        """);
    ALL.change(
        """
        insert into person (citizen_id, name, version, created_at)
        select gen_random_uuid(), 'Person ' || n, 0, now() from generate_series(1, ?) n
        """,
        CITIZENS);
    ALL.change(
        """
        insert into team_naming
          (citizen_id, professional_id, source_system_id, number, coordinator)
        select citizen_id, p.id, s.id, 0, false
        from person cross join professional p cross join source_system s
        """);
    ALL.change(
        """
        insert into wish (citizen_id, id, version, kind, text, written_at)
        select citizen_id, gen_random_uuid(), 0, 'WISH', 'Jeg vil male.', now() from person
        """);
    ALL.change(
        """
        insert into wish_event (citizen_id, wish_id, id, action, actor_id, actor_name, happened_at)
        select citizen_id, id, gen_random_uuid(), 'WRITTEN', citizen_id, 'Person', now() from wish
        """);
    before = said();
    rows = rows();
    TestPartitions.partition(DATABASE);
  }

  @Test
  void eachTableIsInPartsAndHasItsRows() {
    assertThat(
            ALL.list(
                String.class,
                """
                select c.relname || ' ' || c.relkind::text || ' '
                  || coalesce(pg_get_partkeydef(c.oid), '') || ' '
                  || (select count(*) from pg_inherits where inhparent = c.oid)
                from
                """
                    + OF_CITIZENS))
        .hasSizeGreaterThan(50)
        .allMatch(table -> table.endsWith(" p HASH (citizen_id) " + PARTS), "in parts");
    assertThat(rows()).isEqualTo(rows).hasSizeGreaterThan(50);
    assertThat(ALL.one(Integer.class, "select count(*) from wish")).isEqualTo(CITIZENS);
    assertThat(ALL.one(Integer.class, "select count(distinct tableoid) from wish"))
        .isEqualTo(PARTS);
  }

  @Test
  void nothingElseIsOtherwiseThanBefore() {
    assertThat(before.get(FOREIGN_KEYS)).hasSizeGreaterThan(100);
    said()
        .forEach((query, now) ->
            assertThat(now)
                .as(query)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(before.get(query)));
    assertThat(ALL.one(Integer.class, "select count(*) from team_member")).isEqualTo(CITIZENS);
    assertThat(
            ALL.one(
                Integer.class,
                "select count(*) from pg_class where reloptions = '{fillfactor=90}'"
                    + " and relname ~ '^wish_p[0-9]+$'"))
        .isEqualTo(PARTS);
  }

  @Test
  void aForeignKeyStillRefuses() {
    assertThatThrownBy(() ->
            ALL.change(
                """
                insert into wish (citizen_id, id, version, kind, written_at)
                values (gen_random_uuid(), gen_random_uuid(), 0, 'WISH', now())
                """))
        .hasMessageContaining("wish_citizen_id_fkey");
    assertThatThrownBy(() -> ALL.change("delete from person"))
        .hasMessageContaining("violates foreign key constraint");
  }

  @Test
  void aPartIsLockedAsItsTableIs() throws SQLException {
    assertThat(ALL.list(String.class, LOCKED_OTHERWISE)).isEmpty();
    var citizen = ALL.one(UUID.class, "select citizen_id from person order by 1 limit 1");
    var all = "select (select count(*) from wish)";
    var ofParts =
        IntStream.range(0, PARTS)
            .mapToObj("(select count(*) from wish_p%d)"::formatted)
            .collect(Collectors.joining(" + ", "select ", ""));
    assertThat(PLAIN.one(Integer.class, all)).isZero();
    assertThat(PLAIN.one(Integer.class, ofParts)).isZero();
    try (var connection = TestPartitions.connection(DATABASE);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local voresplan.citizens = '" + citizen + "'");
      for (var sql : List.of(all, ofParts)) {
        try (var found = statement.executeQuery(sql)) {
          found.next();
          assertThat(found.getInt(1)).as(sql).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void whatNamesTheCitizenReadsOnePart() {
    assertThat(
            ALL.list(
                String.class,
                "explain select text from wish where citizen_id = '" + UUID.randomUUID() + "'"))
        .filteredOn(line -> line.contains(" on wish_p"))
        .hasSize(1);
  }

  @Test
  void runAgainItChangesNothing() {
    var objects = "select oid::text || ' ' || xmin::text from pg_class";
    var once = ALL.list(String.class, objects);
    TestPartitions.partition(DATABASE);
    assertThat(ALL.list(String.class, objects)).containsExactlyInAnyOrderElementsOf(once);
  }

  @Test
  void theMigrationsLockTheParts() {
    PLAIN.change("drop policy opened on wish");
    PLAIN.change("drop policy opened on wish_p3");
    PLAIN.change("alter table draft_p1 no force row level security");
    PLAIN.change("create policy more on person_p2 using (true)");
    migrateAgain();
    assertThat(ALL.list(String.class, LOCKS))
        .containsExactlyInAnyOrderElementsOf(before.get(LOCKS));
    assertThat(ALL.list(String.class, LOCKED_OTHERWISE)).isEmpty();
  }

  @Test
  void aTableThatIsNewSinceIsPartitionedTheNextTime() {
    PLAIN.change(
        """
        create table novelty (citizen_id uuid not null, wish_id uuid not null,
          primary key (citizen_id, wish_id),
          foreign key (citizen_id, wish_id) references wish (citizen_id, id))
        """);
    try {
      ALL.change("insert into novelty select citizen_id, id from wish");
      migrateAgain();
      var asMigrated = said();
      TestPartitions.partition(DATABASE);
      said()
          .forEach((query, now) ->
              assertThat(now).as(query).containsExactlyInAnyOrderElementsOf(asMigrated.get(query)));
      assertThat(ALL.one(Integer.class, "select count(distinct tableoid) from novelty"))
          .isEqualTo(PARTS);
      assertThat(ALL.one(Integer.class, "select count(*) from novelty")).isEqualTo(CITIZENS);
      assertThat(ALL.list(String.class, LOCKED_OTHERWISE)).isEmpty();
    } finally {
      PLAIN.change("drop table novelty");
    }
  }

  @Test
  void whatItCannotKeepIsRefused() {
    refuses(
        "create table forgetful (id uuid not null primary key, citizen_id uuid not null)",
        DATABASE,
        "lack citizen_id, which each part needs: forgetful_pkey");
    var superuser = new HashMap<>(DATABASE);
    superuser.put("datasources.default.username", "postgres");
    refuses(
        "create table forgetful (citizen_id uuid not null)",
        superuser,
        "Only the owner of the tables");
    refuses(
        """
        create table forgetful (citizen_id uuid not null);
        create trigger remembers before update on forgetful
          for each row execute function suppress_redundant_updates_trigger()
        """,
        DATABASE,
        "this would have changed:\n- CREATE TRIGGER remembers");
  }

  private static void refuses(String table, Map<String, Object> settings, String sentence) {
    PLAIN.change(table);
    try {
      var once = said();
      assertThatThrownBy(() -> TestPartitions.partition(settings)).hasMessageContaining(sentence);
      assertThat(said()).isEqualTo(once);
      assertThat(
              ALL.one(
                  String.class, "select relkind::text from pg_class where relname = 'forgetful'"))
          .isEqualTo("r");
    } finally {
      PLAIN.change("drop table forgetful");
    }
  }

  /** As when a new version of the portal brings other row locks. */
  private static void migrateAgain() {
    assertThat(ALL.change("delete from flyway_schema_history where version is null")).isEqualTo(1);
    TestPartitions.migrate(DATABASE);
  }

  private static Map<String, List<String>> said() {
    return Stream.of(FOREIGN_KEYS, OTHER_CONSTRAINTS, INDEXES, COLUMNS, LOCKS, VIEWS)
        .collect(
            Collectors.toMap(
                query -> query, query -> ALL.list(String.class, query + " order by 1")));
  }

  /** What is in each table, shortened to a digest. */
  private static Map<String, String> rows() {
    return ALL.list(String.class, "select c.relname from " + OF_CITIZENS).stream()
        .collect(
            Collectors.toMap(
                table -> table,
                table ->
                    ALL.one(
                        String.class,
                        """
                        select count(*) || coalesce(md5(string_agg(t::text, '' order by t::text)), '')
                        from %s t
                        """
                            .formatted(table))));
  }
}
