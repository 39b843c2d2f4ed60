package dk.voresplan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A kind of database gives each server a new one. */
interface Databases extends AutoCloseable {

  /** Returns what tables call it. */
  String name();

  /** Makes a new and empty database, which may keep files in the folder. */
  Database create(Path folder) throws IOException, SQLException;

  @Override
  default void close() throws IOException {
    // Most have nothing that runs by itself.
  }
}
