package dk.voresplan.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;

/** A database is new and empty, and knows how many statements it was sent. */
interface Database {

  /** Returns what a server's environment says of it. */
  Map<String, String> variables();

  /** Starts to count statements, from zero. */
  void count() throws SQLException;

  /** Returns how many statements came since, those of transactions not among them. */
  int counted() throws SQLException;

  /** Lets the database learn how large its tables have become. */
  void settle() throws SQLException;

  /**
   * Returns how many statements the work takes. It is the middle of several counts, as the server
   * also asks of its own accord now and then.
   */
  default int statementsOf(Work work) throws IOException, InterruptedException {
    var counts = new int[9];
    try {
      for (int i = 0; i < counts.length; i++) {
        count();
        work.run();
        counts[i] = counted();
      }
    } catch (SQLException failed) {
      throw new BenchFailed("Statements could not be counted: " + failed.getMessage(), failed);
    }
    Arrays.sort(counts);
    return counts[counts.length / 2];
  }
}
