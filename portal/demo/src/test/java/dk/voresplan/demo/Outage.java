package dk.voresplan.demo;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** The database is away until this is closed: whoever asks for a connection is refused. */
final class Outage implements AutoCloseable {
  /** What a demo must be started with, so that its database can be away. */
  static final Map<String, Object> POSSIBLE =
      Map.of("datasources.default.allow-pool-suspension", true);

  private static final String REFUSE = "com.zaxxer.hikari.throwIfSuspended";

  private final HikariPoolMXBean pool;

  Outage(RunningDemo demo) {
    System.setProperty(REFUSE, "true");
    try {
      pool = demo.bean(DataSource.class).unwrap(HikariDataSource.class).getHikariPoolMXBean();
    } catch (SQLException otherPool) {
      throw new IllegalStateException(otherPool);
    }
    pool.suspendPool();
  }

  @Override
  public void close() {
    pool.resumePool();
    System.clearProperty(REFUSE);
  }
}
