package dk.voresplan.demo;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the demo's three servers listen and where its data is, as the environment says.
 *
 * @param portalPort the portal
 * @param apiPort the FHIR and JSON interfaces
 * @param identityProviderPort the demo's own sign-in
 * @param data the folder of the database and of the signing key
 * @param audience who the access tokens are for
 * @param databaseUrl another database than the one in {@code data}, or empty
 */
record DemoSettings(
    int portalPort,
    int apiPort,
    int identityProviderPort,
    Path data,
    String audience,
    String databaseUrl) {

  static DemoSettings fromEnvironment() {
    return from(System.getenv());
  }

  static DemoSettings from(Map<String, String> environment) {
    return new DemoSettings(
        port(environment, "PORTAL_PORT", "8080"),
        port(environment, "API_PORT", "8081"),
        port(environment, "IDP_PORT", "8082"),
        Path.of(environment.getOrDefault("DATA_DIR", "data")),
        environment.getOrDefault("API_AUDIENCE", "voresplan-api"),
        environment.getOrDefault("DATABASE_URL", ""));
  }

  /** The address of the portal. */
  String portalUrl() {
    return "http://localhost:" + portalPort;
  }

  /** What the portal would be told by its environment in production. */
  Map<String, Object> environment(String issuer) {
    return Map.of(
        "PORTAL_PORT",
        portalPort,
        "PORTAL_URL",
        portalUrl(),
        "API_PORT",
        apiPort,
        "API_AUDIENCE",
        audience,
        "OIDC_ISSUER",
        issuer,
        "OIDC_CLIENT_ID",
        "vores-plan",
        "OIDC_CLIENT_SECRET",
        "demo",
        "DATABASE_URL",
        databaseUrl.isEmpty() ? embedded() : databaseUrl,
        "LOG_ROOTS_DIR",
        data.resolve("log-roots").toString(),
        "LOG_SIGNING_KEY",
        data.resolve("log-signing-key.json").toString());
  }

  private String embedded() {
    return "jdbc:h2:file:"
        + data.toAbsolutePath().resolve("voresplan")
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
  }

  private static int port(Map<String, String> environment, String name, String usual) {
    var value = environment.getOrDefault(name, usual);
    if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535) {
      return Integer.parseInt(value);
    }
    throw new DemoCannotStart(name + " is to be a port number, and is \"" + value + "\".");
  }
}
