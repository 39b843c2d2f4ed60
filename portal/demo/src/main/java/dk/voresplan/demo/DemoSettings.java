package dk.voresplan.demo;

import java.nio.file.Path;
import java.util.HashMap;
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
  private static final int NO_PORT = 0;

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
    var all = new HashMap<String, Object>();
    all.put("PORTAL_URL", portalUrl());
    all.put("API_AUDIENCE", audience);
    all.put("OIDC_ISSUER", issuer);
    all.put("OIDC_CLIENT_ID", "vores-plan");
    all.put("OIDC_CLIENT_SECRET", "demo");
    all.put("DATABASE_URL", databaseUrl.isEmpty() ? embedded() : databaseUrl);
    all.put("LOG_ROOTS_DIR", data.resolve("log-roots").toString());
    all.put("LOG_SIGNING_KEY", data.resolve("log-signing-key.json").toString());
    // What is no port stays as it was given, for the portal to refuse in its list.
    if (portalPort != NO_PORT) {
      all.put("PORTAL_PORT", portalPort);
    }
    if (apiPort != NO_PORT) {
      all.put("API_PORT", apiPort);
    }
    return all;
  }

  private String embedded() {
    return "jdbc:h2:file:"
        + data.toAbsolutePath().resolve("voresplan")
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
  }

  private static int port(Map<String, String> environment, String name, String usual) {
    var value = environment.getOrDefault(name, usual);
    return value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535
        ? Integer.parseInt(value)
        : NO_PORT;
  }
}
