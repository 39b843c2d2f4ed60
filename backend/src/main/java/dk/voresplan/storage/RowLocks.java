package dk.voresplan.storage;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The second lock: PostgreSQL hands out a citizen's rows only in a transaction that was opened for
 * that citizen. H2 has no such thing, and here nothing is asked of it.
 * docs/decisions/018-the-second-lock.md
 */
@Singleton
public class RowLocks {
  private final boolean locked;
  private final @Nullable ConnectionOperations<Connection> connections;

  @Inject
  RowLocks(Database database, ConnectionOperations<Connection> connections) {
    this.locked = database.isPostgres();
    this.connections = connections;
  }

  private RowLocks(Database database) {
    this.locked = database.isPostgres();
    this.connections = null;
  }

  /** The locks of the database at this address, for a program that is not the portal. */
  public static RowLocks of(String url) {
    return new RowLocks(new Database(url));
  }

  /**
   * Opens citizens' rows until the transaction ends.
   *
   * @param kind what kind of actor it is
   * @param may what the actor wants to do
   * @return false if the database sees no reason, whatever was decided elsewhere
   */
  public boolean open(
      Handle transaction, String kind, UUID actor, String may, Collection<UUID> citizens) {
    return !locked
        || transaction
            .createQuery("select open_citizens(:kind, :actor, :may, :citizens)")
            .bind("kind", kind)
            .bind("actor", actor)
            .bind("may", may)
            .bindArray("citizens", UUID.class, citizens)
            .mapTo(Boolean.class)
            .one();
  }

  /** Opens the rows of those in whose teams the professional is, to see of whom to ask more. */
  public void openTeams(Handle transaction, UUID professional) {
    if (locked) {
      transaction
          .createQuery(
              """
              select set_config('voresplan.citizens', coalesce(string_agg(c.citizen_id::text, ','), ''), true)
              from (
                select citizen_id from caseload where professional_id = :professional
                union
                select u.citizen_id
                from unit_caseload u
                join professional p on p.unit_id = u.unit_id
                where p.id = :professional
              ) c
              where exists (
                select 1 from in_team t
                where t.citizen_id = c.citizen_id and t.professional_id = :professional)
              """)
          .bind("professional", professional)
          .mapTo(String.class)
          .one();
    }
  }

  /** Opens what this author is typing. */
  public void openDrafts(Handle transaction, UUID author) {
    set(transaction, "voresplan.author", author.toString());
  }

  /** Opens all rows for work out of which no citizen comes: numbers, or the health of the log. */
  public void openToCount(Handle transaction) {
    set(transaction, "voresplan.counts", "all");
  }

  /** The same, in the transaction that this thread is in. */
  public void openToCount() {
    if (locked && connections != null) {
      var connection = connections.getConnectionStatus().getConnection();
      try (var statement =
          connection.prepareStatement("select set_config('voresplan.counts', 'all', true)")) {
        statement.execute();
      } catch (SQLException failed) {
        throw new DataAccessException("The row locks could not be asked", failed);
      }
    }
  }

  private void set(Handle transaction, String name, String value) {
    if (locked) {
      transaction
          .createQuery("select set_config(:name, :value, true)")
          .bind("name", name)
          .bind("value", value)
          .mapTo(String.class)
          .one();
    }
  }

  /** Asks a database for its name: with PostgreSQL's, the number of the installation it is in. */
  public String databaseName() {
    return locked
        ? "select current_database() || '@' || system_identifier from pg_control_system()"
        : "select database()";
  }

  /** Whether the database's user is held by the locks: a superuser passes them all. */
  boolean hold(Jdbi database) {
    return locked
        && database.withHandle(handle ->
            handle.createQuery("select row_security_active('wish')").mapTo(Boolean.class).one());
  }
}
