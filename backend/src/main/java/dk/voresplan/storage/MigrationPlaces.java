package dk.voresplan.storage;

import io.micronaut.context.annotation.Property;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Where the migrations are: those of all databases, and those that only PostgreSQL has. They run on
 * a connection of their own, as the pool's end a statement that takes long.
 */
@Singleton
@Named("default")
final class MigrationPlaces implements FlywayConfigurationCustomizer {
  private final Database database;
  private final String url;
  private final String user;
  private final String password;

  MigrationPlaces(
      Database database,
      @Property(name = "datasources.default.url") String url,
      @Property(name = "datasources.default.username") String user,
      @Property(name = "datasources.default.password") String password) {
    this.database = database;
    this.url = url;
    this.user = user;
    this.password = password;
  }

  @Override
  public void customizeFluentConfiguration(FluentConfiguration configuration) {
    configuration.dataSource(url, user, password);
    if (database.isPostgres()) {
      configuration.locations("classpath:db/migration", "classpath:db/postgresql");
    }
  }

  @Override
  public String getName() {
    return "default";
  }
}
