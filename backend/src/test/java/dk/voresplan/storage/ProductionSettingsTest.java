package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProductionSettingsTest {
  private static final String POSTGRES = "jdbc:postgresql://localhost:1/nowhere";

  @Test
  void refusesToStartOnH2() {
    assertThat(sentence(Map.of("datasources.default.url", "jdbc:h2:mem:production")))
        .contains("PostgreSQL")
        .contains("DATABASE_URL");
  }

  @Test
  void refusesToStartWithoutAnIssuer() {
    assertThat(sentence(Map.of("voresplan.tokens.issuer", ""))).contains("OIDC_ISSUER");
  }

  @Test
  void refusesToStartWithTheDemosSettings() {
    assertThat(sentence(Map.of("voresplan.tokens.issuer", "http://localhost:8082/demo")))
        .contains("demo");
    assertThat(sentence(Map.of("oidc.client-secret", "demo"))).contains("demo");
    assertThat(sentence(Map.of(), "demo")).contains("demo");
  }

  @Test
  void refusesToStartWhereNobodyWouldSeeThatTheAccessLogWasChanged() {
    assertThat(sentence(Map.of("voresplan.log.roots-dir", ""))).contains("LOG_ROOTS_DIR");
    assertThat(sentence(Map.of("voresplan.log.signing-key", ""))).contains("LOG_SIGNING_KEY");
  }

  @Test
  void refusesToStartWhereCookiesOrKeysWouldTravelInTheClear() {
    assertThat(sentence(Map.of("portal.url", "http://plan.example"))).contains("PORTAL_URL");
    assertThat(sentence(Map.of("voresplan.api-url", ""))).contains("API_URL");
    assertThat(sentence(Map.of("voresplan.tokens.issuer", "http://login.example")))
        .contains("https");
  }

  @Test
  void refusesToStartWhereAnyoneCouldSpeakForThePortalOrSignInAtAnyLevel() {
    assertThat(sentence(Map.of("oidc.client-id", ""))).contains("OIDC_CLIENT_ID");
    assertThat(sentence(Map.of("oidc.client-secret", ""))).contains("OIDC_CLIENT_SECRET");
    assertThat(sentence(Map.of("oidc.acr", ""))).contains("OIDC_ACR");
  }

  @Test
  void startsOtherwiseAsFarAsTheDatabase() {
    assertThatThrownBy(() -> start(settings(Map.of())))
        .satisfies(failure -> assertThat(reasons(failure)).isEmpty());
  }

  private static String sentence(Map<String, Object> settings, String... environments) {
    try {
      start(settings(settings), environments);
      return "started";
    } catch (RuntimeException failure) {
      return String.join(" ", reasons(failure));
    }
  }

  private static java.util.List<String> reasons(Throwable failure) {
    return Stream.iterate(failure, it -> it != null, Throwable::getCause)
        .filter(NotForProduction.class::isInstance)
        .map(it -> String.valueOf(it.getMessage()))
        .toList();
  }

  private static Map<String, Object> settings(Map<String, Object> wrong) {
    var settings = new HashMap<String, Object>();
    settings.put("datasources.default.url", POSTGRES);
    settings.put("datasources.default.connection-timeout", 250);
    settings.put("datasources.default.initialization-fail-timeout", 1);
    settings.put("voresplan.tokens.issuer", "https://login.example");
    settings.put("portal.url", "https://plan.example");
    settings.put("voresplan.api-url", "https://api.plan.example");
    settings.put("oidc.client-id", "vores-plan");
    settings.put("oidc.client-secret", "a secret of its own");
    settings.put("oidc.acr", "Substantial");
    settings.put("voresplan.log.roots-dir", "/srv/log-roots");
    settings.put("voresplan.log.signing-key", "/etc/log-key.json");
    settings.putAll(wrong);
    return settings;
  }

  private static void start(Map<String, Object> settings, String... environments) {
    var all =
        Stream.concat(Stream.of("production"), Stream.of(environments)).toArray(String[]::new);
    ApplicationContext.run(settings, all).close();
  }
}
