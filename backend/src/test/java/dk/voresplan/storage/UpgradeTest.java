package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TestDatabase;
import dk.voresplan.TestRows;
import dk.voresplan.access.AccessLogChains;
import dk.voresplan.access.Actor;
import dk.voresplan.access.LogFinding;
import dk.voresplan.i18n.Messages;
import dk.voresplan.mydata.MyData;
import dk.voresplan.person.CitizenId;
import dk.voresplan.person.CprNumber;
import dk.voresplan.person.People;
import dk.voresplan.person.Person;
import io.micronaut.context.ApplicationContext;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A database of an older release becomes one of this release, and loses nothing. Its schema comes
 * of the migrations as they were, which do not change; its rows are kept in a file, of which there
 * is one in each table. docs/decisions/034-migrations-are-frozen.md
 */
final class UpgradeTest {
  private static final String RELEASE = "1";

  private final Map<String, Object> settings =
      TestDatabase.isPostgres() ? TestDatabase.emptyPostgres() : TestDatabase.settings();
  private Map<String, Long> released;

  @BeforeEach
  void releaseIsInUse() throws SQLException, IOException {
    migrations(RELEASE).migrate();
    try (var connection = TestDatabase.connection(settings);
        var file = file()) {
      released = ReleasedRows.load(connection, file);
    }
    settings.put("voresplan.tokens.issuer", "http://localhost:1/nobody");
  }

  private static BufferedReader file() {
    var file = UpgradeTest.class.getResourceAsStream("released/" + RELEASE + ".jsonl");
    return new BufferedReader(
        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
  }

  /** The same migrations as the portal's, up to this release. */
  private Flyway migrations(String release) {
    var places = new ArrayList<>(Arrays.asList("classpath:db/migration"));
    if (TestDatabase.isPostgres()) {
      places.add("classpath:db/postgresql");
    }
    return Flyway.configure()
        .dataSource(
            text("datasources.default.url"),
            text("datasources.default.username"),
            text("datasources.default.password"))
        .locations(places.toArray(String[]::new))
        .target(release)
        .load();
  }

  private String text(String setting) {
    return String.valueOf(settings.get(setting));
  }

  @Test
  void thereIsARowInEachTableOfTheRelease() throws SQLException {
    try (var connection = TestDatabase.connection(settings)) {
      assertThat(released.keySet())
          .containsExactlyInAnyOrderElementsOf(ReleasedRows.tables(connection));
    }
  }

  @Test
  void theRowsAreThoseOfTheFile() throws SQLException, IOException {
    var written = new StringWriter();
    try (var connection = TestDatabase.connection(settings);
        var file = file()) {
      ReleasedRows.write(connection, written);
      assertThat(written.toString().lines())
          .containsExactlyInAnyOrderElementsOf(file.lines().toList());
    }
  }

  @Test
  void eachRowIsThereAfterTheMigrations() {
    migrations("latest").migrate();
    var rows = rows();
    released.forEach((table, count) ->
        assertThat(rows.one(Long.class, "select count(*) from " + table))
            .as(table)
            .isEqualTo(count));
  }

  @Test
  void everybodysPlanCanBeReadWhole() {
    var citizens = rows().list(UUID.class, "select citizen_id from plan order by 1");
    assertThat(citizens).hasSizeGreaterThan(10);
    try (var portal = ApplicationContext.run(settings, "test")) {
      for (var citizen : citizens) {
        var file = new ByteArrayOutputStream();
        write(portal, new Actor.Person(new CitizenId(citizen), "Maja Test"), file);
        assertThat(file.size()).isGreaterThan(1_000);
      }
    }
  }

  private static void write(
      ApplicationContext portal, Actor.Person citizen, ByteArrayOutputStream file) {
    try {
      portal.getBean(MyData.class).write(citizen, Messages.in(Locale.of("da")), file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Test
  void everybodyIsFoundByTheirNumber() {
    record Known(UUID citizen, String cpr) {}
    var known =
        rows()
            .list(
                row -> new Known(row.getObject(1, UUID.class), row.getString(2)),
                "select citizen_id, cpr_number from person where cpr_number is not null");
    assertThat(known).hasSizeGreaterThan(10);
    try (var portal = ApplicationContext.run(settings, "test")) {
      var people = portal.getBean(People.class);
      assertThat(known)
          .allSatisfy(each ->
              assertThat(people.byCpr(new CprNumber(each.cpr())).map(Person::id))
                  .contains(new CitizenId(each.citizen())));
    }
  }

  @Test
  void theAccessLogsAreAsTheyWereWritten() {
    try (var portal = ApplicationContext.run(settings, "test")) {
      var findings = new ArrayList<LogFinding>();
      long entries = portal.getBean(AccessLogChains.class).check(Instant.now(), findings::add);
      assertThat(findings).isEmpty();
      assertThat(entries).isEqualTo(released.get("access_log"));
    }
  }

  /**
   * While nodes are changed one by one, a node of the release before starts on the newer schema.
   */
  @Test
  void anOlderNodeStartsOnANewerSchema() {
    migrations("latest").migrate();
    rows()
        .change(
            """
            insert into flyway_schema_history
              (installed_rank, version, description, type, script, checksum, installed_by,
               installed_on, execution_time, success)
            values (10000, '10000', 'of the next release', 'SQL', 'V10000__of_the_next_release.sql',
                    1, 'operator', current_timestamp, 1, true)
            """);
    try (var portal = ApplicationContext.run(settings, "test")) {
      assertThat(portal.getBean(People.class).byCpr(new CprNumber("0101010000"))).isEmpty();
    }
  }

  private TestRows rows() {
    return TestDatabase.everything(settings);
  }
}
