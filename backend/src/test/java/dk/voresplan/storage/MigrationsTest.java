package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A migration that was released never changes. docs/decisions/034-migrations-are-frozen.md */
@NeedsNoDatabase
final class MigrationsTest {
  private static final String FIRST = "V1__first_tables.sql";
  private static final String CONTRACTS = "-- contracts: not used since release ";

  private static final Pattern TAKES_AWAY =
      Pattern.compile(
          "(?i)\\b(drop|rename|truncate)\\b|alter column|add column (?![^,;]*default)[^,;]*not null");

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /** What comes next is a migration with a higher number, and a line at the end of the list. */
  @Test
  void eachMigrationIsAsItWasReleased() throws IOException {
    try (var list = MigrationsTest.class.getResourceAsStream("released/migrations.sha256")) {
      var released =
          new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(digests()).isEqualTo(released.lines().toList());
    }
  }

  /** While nodes are changed one by one, old ones use what a migration would take away. */
  @Test
  void aLaterMigrationOnlyAdds() throws IOException {
    try (var files = Files.list(MIGRATIONS)) {
      for (var file : files.filter(it -> !it.endsWith(FIRST)).toList()) {
        assertThat(takesAway(Files.readString(file))).as(file.toString()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table wish drop column text",
        "ALTER TABLE wish RENAME TO wishes",
        "drop table relative_message",
        "alter table wish alter column text set not null",
        "alter table wish alter column text type varchar(10)",
        "alter table wish alter column text varchar(10)",
        "alter table wish add column by_voice boolean not null",
        "-- adds and\ndrop view inbox"
      })
  void whatAMigrationTakesAwayIsFound(String sql) {
    assertThat(takesAway(sql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table goal (citizen_id uuid not null, id uuid not null)",
        "alter table wish add column by_voice boolean",
        "alter table wish add column by_voice boolean not null default false",
        "-- the name of a drop column in a comment\ncreate index wish_by_day on wish (written_on)",
        "-- contracts: not used since release 2\nalter table wish drop column text"
      })
  void whatAMigrationAddsIsNot(String sql) {
    assertThat(takesAway(sql)).isFalse();
  }

  /** Whether old nodes could miss something afterwards. */
  private static boolean takesAway(String sql) {
    return !sql.startsWith(CONTRACTS)
        && TAKES_AWAY.matcher(sql.replaceAll("--.*", "").replaceAll("\\s+", " ")).find();
  }

  /** One line for each migration, as {@code sha256sum} writes it. */
  private static List<String> digests() throws IOException {
    try (var files = Files.list(MIGRATIONS)) {
      return files.sorted().map(MigrationsTest::digest).toList();
    }
  }

  private static String digest(Path migration) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(migration));
      return HexFormat.of().formatHex(digest) + "  " + migration.getFileName();
    } catch (IOException | NoSuchAlgorithmException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
