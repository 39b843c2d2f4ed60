package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** {@code for update} makes everyone wait whose rows only refer to the locked one. */
class RowLockWordsTest {
  private final Jdbi jdbi = RunningBackend.get().context().getBean(Jdbi.class);

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
    var organisation = RowId.next();
    jdbi.useHandle(handle ->
        handle.execute(
            "insert into organisation (id, identifier_system, identifier_value, name, sector)"
                + " values (?, 'test', ?, 'Test', 'PSYCHIATRY')",
            organisation,
            organisation.toString()));
    try (var other = jdbi.open()) {
      jdbi.useTransaction(handle -> {
        assertThat(lock(handle, organisation, "for no key update")).isEqualTo(1);
        assertThat(lock(other, organisation, "for no key update skip locked"))
            .as("locked")
            .isZero();
        long start = System.nanoTime();
        other.execute(
            "insert into unit (id, organisation_id, identifier, name, sector, reply_working_days)"
                + " values (?, ?, 'test', 'Test', 'PSYCHIATRY', 5)",
            RowId.next(),
            organisation);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      });
    }
  }

  private static int lock(Handle handle, UUID organisation, String words) {
    return handle
        .createQuery("select id from organisation where id = :id " + words)
        .bind("id", organisation)
        .mapTo(UUID.class)
        .list()
        .size();
  }
}
