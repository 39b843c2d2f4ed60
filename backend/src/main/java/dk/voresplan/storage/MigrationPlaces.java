package dk.voresplan.storage;

import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Where the migrations are: those of all databases, and those that only PostgreSQL has. */
@Singleton
@Named("default")
final class MigrationPlaces implements FlywayConfigurationCustomizer {
  private final Database database;

  MigrationPlaces(Database database) {
    this.database = database;
  }

  @Override
  public void customizeFluentConfiguration(FluentConfiguration configuration) {
    if (database.isPostgres()) {
      configuration.locations("classpath:db/migration", "classpath:db/postgresql");
    }
  }

  @Override
  public String getName() {
    return "default";
  }
}
