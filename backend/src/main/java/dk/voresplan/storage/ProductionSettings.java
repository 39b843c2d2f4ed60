package dk.voresplan.storage;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;

/**
 * Stops a start in production with settings that would lose data or let anyone in: H2 loses what it
 * said was kept when the power goes (docs/decisions/006-sql-through-jdbi.md); without an issuer of
 * its own, asked over https and for a level of assurance, nobody knows who calls; without public
 * addresses over https, cookies and limits are not what SECURITY.md says; and without a key of its
 * own nobody sees that the access log was changed.
 */
@Context
@Order(Ordered.HIGHEST_PRECEDENCE)
@Requires(env = "production")
final class ProductionSettings {
  private static final String HTTPS = "https://";

  ProductionSettings(
      Environment environment,
      @Property(name = "datasources.default.url", defaultValue = "") String database,
      @Property(name = "portal.url", defaultValue = "") String portal,
      @Property(name = "voresplan.api-url", defaultValue = "") String api,
      @Property(name = "voresplan.tokens.issuer", defaultValue = "") String issuer,
      @Property(name = "oidc.client-id", defaultValue = "") String clientId,
      @Property(name = "oidc.client-secret", defaultValue = "") String clientSecret,
      @Property(name = "oidc.acr", defaultValue = "") String assurance,
      @Property(name = "voresplan.log.roots-dir", defaultValue = "") String logRoots,
      @Property(name = "voresplan.log.signing-key", defaultValue = "") String logKey) {
    need(
        database.startsWith("jdbc:postgresql:"),
        "Production needs PostgreSQL: set DATABASE_URL to jdbc:postgresql://….");
    need(
        !issuer.isBlank(),
        "Production needs to know who signs people in: set OIDC_ISSUER to the provider's"
            + " address.");
    need(
        !logRoots.isBlank() && !logKey.isBlank(),
        "Production needs a way to see whether someone changed the access log: set LOG_ROOTS_DIR"
            + " and LOG_SIGNING_KEY.");
    need(
        !environment.getActiveNames().contains("demo")
            && !clientSecret.equals("demo")
            && !issuer.matches("http://(localhost|127\\.0\\.0\\.1)\\b.*"),
        "These are the demo's settings: production needs an issuer and a client secret of its"
            + " own.");
    need(
        issuer.startsWith(HTTPS),
        "Production asks the provider over https alone: set OIDC_ISSUER to its https:// address.");
    need(
        portal.startsWith(HTTPS) && api.startsWith(HTTPS),
        "Production is reached over https alone: set PORTAL_URL and API_URL to the public https://"
            + " addresses.");
    need(
        !clientId.isBlank() && !clientSecret.isBlank(),
        "Production has to prove to the provider who it is: set OIDC_CLIENT_ID and"
            + " OIDC_CLIENT_SECRET.");
    need(
        !assurance.isBlank(),
        "Production asks for a level of assurance: set OIDC_ACR, or leave it out for"
            + " Substantial.");
  }

  private static void need(boolean met, String sentence) {
    if (!met) {
      throw new NotForProduction(sentence);
    }
  }
}
