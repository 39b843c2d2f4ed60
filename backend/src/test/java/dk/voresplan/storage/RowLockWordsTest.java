package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.TestRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@code for update} makes everyone wait whose rows only refer to the locked one. */
class RowLockWordsTest {
  private final RunningBackend backend = RunningBackend.get();

  @Test
  void noStatementLocksAgainstForeignKeys() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(file -> file.toString().matches(".*(Repository|Rows)\\.java")))
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(Files.readString(file)).doesNotContainPattern("(?i)for update(?!\")"));
    }
  }

  @Test
  void aLockedRowCanStillBeReferredTo() {
    var own = backend.own();
    var other = new TestRows(backend.pools()::getConnection);
    var organisation = RowId.next();
    own.change(
        "insert into organisation (id, identifier_system, identifier_value, name, sector)"
            + " values (?, 'test', ?, 'Test', 'PSYCHIATRY')",
        organisation,
        organisation.toString());
    backend
        .context()
        .getBean(Transactions.class)
        .inOne(() -> {
          assertThat(locked(own, organisation, "for no key update")).hasSize(1);
          assertThat(locked(other, organisation, "for no key update skip locked")).isEmpty();
          long start = System.nanoTime();
          other.change(
              "insert into unit (id, organisation_id, identifier, name, sector, reply_working_days)"
                  + " values (?, ?, 'test', 'Test', 'PSYCHIATRY', 5)",
              RowId.next(),
              organisation);
          return assertThat(Duration.ofNanos(System.nanoTime() - start))
              .isLessThan(Duration.ofSeconds(2));
        });
  }

  private static List<UUID> locked(TestRows rows, UUID organisation, String words) {
    return rows.list(UUID.class, "select id from organisation where id = ? " + words, organisation);
  }
}
