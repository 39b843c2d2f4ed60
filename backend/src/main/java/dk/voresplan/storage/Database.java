package dk.voresplan.storage;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/** Which database we are on. */
@Singleton
class Database {
  private final boolean postgres;

  Database(@Property(name = "datasources.default.url") String url) {
    this.postgres = url.startsWith("jdbc:postgresql:");
  }

  boolean isPostgres() {
    return postgres;
  }
}
