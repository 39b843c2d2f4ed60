package dk.voresplan.storage;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;

/**
 * Stops a start in production with settings that would lose data or let anyone in: H2 loses what it
 * said was kept when the power goes (docs/decisions/006-sql-through-jdbi.md), and without an issuer
 * of its own nobody knows who calls, and without a key of its own nobody sees that the access log
 * was changed.
 */
@Context
@Order(Ordered.HIGHEST_PRECEDENCE)
@Requires(env = "production")
final class ProductionSettings {
  ProductionSettings(
      Environment environment,
      @Property(name = "datasources.default.url", defaultValue = "") String database,
      @Property(name = "voresplan.tokens.issuer", defaultValue = "") String issuer,
      @Property(name = "oidc.client-secret", defaultValue = "") String clientSecret,
      @Property(name = "voresplan.log.roots-dir", defaultValue = "") String logRoots,
      @Property(name = "voresplan.log.signing-key", defaultValue = "") String logKey) {
    if (!database.startsWith("jdbc:postgresql:")) {
      throw new NotForProduction(
          "Production needs PostgreSQL: set DATABASE_URL to jdbc:postgresql://….");
    }
    if (issuer.isBlank()) {
      throw new NotForProduction(
          "Production needs to know who signs people in: set OIDC_ISSUER to the provider's"
              + " address.");
    }
    if (logRoots.isBlank() || logKey.isBlank()) {
      throw new NotForProduction(
          "Production needs a way to see whether someone changed the access log: set LOG_ROOTS_DIR"
              + " and LOG_SIGNING_KEY.");
    }
    if (environment.getActiveNames().contains("demo")
        || clientSecret.equals("demo")
        || issuer.matches("http://(localhost|127\\.0\\.0\\.1)\\b.*")) {
      throw new NotForProduction(
          "These are the demo's settings: production needs an issuer and a client secret of its"
              + " own.");
    }
  }
}
