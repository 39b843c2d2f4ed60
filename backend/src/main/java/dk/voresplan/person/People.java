package dk.voresplan.person;

import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who someone is, before any permit can be: from a CPR number to the citizen's id.
 *
 * <p>It tells nothing of a plan. Docs: decisions/002-permits.md.
 */
@Singleton
public class People {
  private final Jdbi jdbi;
  private final Clock clock;

  People(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * The person who signed in with this CPR number, new when it was not known. The name that the
   * national identity gives takes the place of the one known before.
   */
  public Person signedIn(CprNumber cpr, Optional<String> name) {
    return jdbi.inTransaction(handle -> {
      var person = withCpr(handle, cpr, name.orElse(null));
      if (name.isPresent() && !name.equals(person.name())) {
        handle.execute(
            "update person set name = ?, version = version + 1 where citizen_id = ?",
            name.get(),
            person.id().value());
      }
      return person;
    });
  }

  /**
   * The person with this CPR number, new when it was not known. Takes part in the caller's
   * transaction.
   */
  public Person withCpr(Handle handle, CprNumber cpr, @Nullable String name) {
    handle
        .createUpdate(
            """
            insert into person (citizen_id, cpr_number, name, birth_date, version, created_at)
            values (:id, :cpr, :name, :born, 0, :now)
            on conflict do nothing
            """)
        .bind("id", RowId.next())
        .bind("cpr", cpr.digits())
        .bind("name", name)
        .bind("born", cpr.birthDate())
        .bind("now", clock.instant())
        .execute();
    return byCpr(handle, cpr).orElseThrow();
  }

  /** The person with this CPR number, new and without a name when it was not known. */
  public Person of(CprNumber cpr) {
    return jdbi.inTransaction(handle -> withCpr(handle, cpr, null));
  }

  /** The person with this CPR number, if known. */
  public Optional<Person> byCpr(CprNumber cpr) {
    return jdbi.withHandle(handle -> byCpr(handle, cpr));
  }

  /** Remembers the language a person chose. */
  public void speaks(CitizenId id, String language) {
    jdbi.useHandle(handle ->
        handle.execute(
            "update person set language = ? where citizen_id = ?", language, id.value()));
  }

  private static Optional<Person> byCpr(Handle handle, CprNumber cpr) {
    return handle
        .createQuery(
            "select citizen_id, name, birth_date, language from person where cpr_number = :cpr")
        .bind("cpr", cpr.digits())
        .map((row, context) -> person(row))
        .findOne();
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        new CitizenId(Columns.uuid(row, "citizen_id")),
        Columns.maybeText(row, "name"),
        Columns.maybeDate(row, "birth_date"),
        Columns.maybeText(row, "language"));
  }
}
