package dk.voresplan.storage;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether the database answers, over a connection of its own. The pool may have none free, and
 * those who ask would wait behind everyone else. At most one question is under way.
 */
@Singleton
class DatabaseProbe {
  private static final Duration TIME = Duration.ofSeconds(1);
  private static final String SECONDS = "1";

  private final ConnectionPools pools;
  private final BackgroundThreads threads;
  private final String url;
  private final Properties properties = new Properties();
  private @Nullable CompletableFuture<Boolean> asking;
  private long answeredAt;

  DatabaseProbe(
      ConnectionPools pools,
      BackgroundThreads threads,
      @Property(name = "datasources.default.url") String url,
      @Property(name = "datasources.default.username") String user,
      @Property(name = "datasources.default.password", defaultValue = "") String password,
      Database database) {
    this.pools = pools;
    this.threads = threads;
    this.url = url;
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    if (database.isPostgres()) {
      properties.setProperty("connectTimeout", SECONDS);
      properties.setProperty("socketTimeout", SECONDS);
    }
  }

  /** Whether it answered within a second, now or less than a second ago. */
  boolean answers() {
    try {
      return pools.isOpen() && question().get(TIME.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException silent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized CompletableFuture<Boolean> question() {
    var asked = asking;
    if (asked == null || (asked.isDone() && System.nanoTime() - answeredAt > TIME.toNanos())) {
      asked = new CompletableFuture<>();
      asking = asked;
      var open = asked;
      threads.start(() -> ask(open));
    }
    return asked;
  }

  private void ask(CompletableFuture<Boolean> open) {
    boolean answer = connects();
    synchronized (this) {
      answeredAt = System.nanoTime();
    }
    open.complete(answer);
  }

  private boolean connects() {
    try (var connection = DriverManager.getConnection(url, properties);
        var statement = connection.createStatement();
        var row = statement.executeQuery("select 1")) {
      return row.next();
    } catch (SQLException silent) {
      return false;
    }
  }
}
