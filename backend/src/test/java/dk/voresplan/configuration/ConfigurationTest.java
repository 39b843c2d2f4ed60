package dk.voresplan.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.voresplan.TestDatabase;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
  private static final String NO_DATABASE =
      "The database at jdbc:postgresql://localhost:1/nowhere does not answer: start it, or correct"
          + " DATABASE_URL.";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          micronaut.server.port               | abc                 | API_PORT is "abc": it is to be a port number from 1 to 65535.
          micronaut.server.port               | 65536               | API_PORT is "65536": it is to be a port number
          voresplan.api-url                   | ''                  | API_URL is not set: it is to be
          voresplan.api-url                   | http://plan.example | API_URL is "http://plan.example": production is reached over https alone
          voresplan.api-url                   | plan.example        | API_URL is "plan.example": it is to be an address like
          voresplan.tokens.issuer             | ''                  | OIDC_ISSUER is not set: it is to be
          voresplan.tokens.issuer             | http://localhost:1  | OIDC_ISSUER is "http://localhost:1": production is reached over https
          voresplan.tokens.audience           | ''                  | API_AUDIENCE is not set
          voresplan.tokens.claims.cpr         | ''                  | OIDC_CLAIM_CPR is not set: it is to be the name of a claim.
          voresplan.log.roots-dir             | ''                  | LOG_ROOTS_DIR is not set: it is to be the folder
          voresplan.log.roots-dir             | /dev/null/roots     | LOG_ROOTS_DIR is "/dev/null/roots": it is to be a folder that we may write in.
          voresplan.log.signing-key           | ''                  | LOG_SIGNING_KEY is not set: it is to be a private key, as bin/new-key makes
          voresplan.log.signing-key           | /nope               | LOG_SIGNING_KEY is "/nope": it is to be a private key
          voresplan.log.signing-key           | {"kty":"secret"}    | LOG_SIGNING_KEY is wrong: it is to be a private key
          voresplan.look-up-key               | ''                  | LOOK_UP_KEY is not set: it is to be 32 bytes in base64
          voresplan.look-up-key               | hunter2             | LOOK_UP_KEY is wrong: it is to be 32 bytes in base64
          voresplan.look-up-key               | c2hvcnQ=            | LOOK_UP_KEY is wrong: it is to be 32 bytes in base64
          voresplan.sources.kommunen.sector   | MUNICIPAL           | voresplan.sources.kommunen.sector is "MUNICIPAL": it is to be one of MUNICIPAL_SOCIAL,
          voresplan.sources.lab.organisation  | Laboratoriet        | voresplan.sources.lab.sector is not set: it is to be one of
          voresplan.sources.lab.sector        | PSYCHIATRY          | voresplan.sources.lab.identifier is not set: it is to be
          voresplan.delegation.sources        | kommunen,nobody     | voresplan.delegation.sources names "nobody", which is not in voresplan.sources.
          voresplan.delegation.by-law         | GOALS,EVERYTHING    | voresplan.delegation.by-law names "EVERYTHING": a topic is one of GOALS,
          voresplan.sharing.treatment         | DENTIST             | voresplan.sharing.treatment names "DENTIST": a sector is one of
          voresplan.leaders.bo.unit           | 330300000000002     | voresplan.leaders.bo.unit is "330300000000002": it is to be the unit's identifier as system|value.
          voresplan.limits.codes-per-hour     | 0                   | voresplan.limits.codes-per-hour is "0": it is to be a whole number from 1 to 1000000.
          voresplan.limits.codes-per-hour     | 99999999999999999   | voresplan.limits.codes-per-hour is "99999999999999999": it is to be
          voresplan.limits.codes-per-day      | 5                   | voresplan.limits.codes-per-day is not known: there are sign-ins-per-minute,
          voresplan.limits.per-dya.wishes     | 5                   | voresplan.limits.per-dya is not known: there are
          voresplan.limits.per-day.wishs      | 5                   | voresplan.limits.per-day.wishs is not known: there are wishes,
          voresplan.limits.per-day.wishes     | 0                   | voresplan.limits.per-day.wishes is "0": it is to be a whole number
          voresplan.sharing.tretment          | PSYCHIATRY          | voresplan.sharing.tretment is not known: there are coordination-plan,
          voresplan.connections.header        | soon                | voresplan.connections.header is "soon": it is to be a time like 30s, 5m or 1h, from 1s to 600s.
          voresplan.connections.body          | 0s                  | voresplan.connections.body is "0s": it is to be a time
          voresplan.connections.rest          | 1d                  | voresplan.connections.rest is "1d": it is to be a time
          voresplan.connections.head          | 5s                  | voresplan.connections.head is not known: there are header, body, rest.
          voresplan.contributions.most-lines  | 0                   | voresplan.contributions.most-lines is "0": it is to be a whole number
          voresplan.log.every                 | 6h                  | voresplan.log.every is "6h": it is to be a time like 30s, 5m or 1h, from 1s to 3600s.
          voresplan.database.connections      | 0                   | DATABASE_CONNECTIONS is "0": it is to be a whole number from 1 to 1000.
          voresplan.database.lock-seconds     | 1e3                 | DATABASE_LOCK_SECONDS is "1e3": it is to be a whole number from 1 to 300.
          datasources.default.url             | jdbc:h2:mem:x       | DATABASE_URL is "jdbc:h2:mem:x": production needs PostgreSQL
          datasources.default.url             | postgres://x:y@z/v  | DATABASE_URL is "postgres://z/v": production needs PostgreSQL
          """)
  void whatIsWrongIsSaidWithWhatIsRight(String property, String given, String sentence) {
    assertThat(problems(Map.of(property, given), "production"))
        .as("what is said of %s", property)
        .anySatisfy(problem -> assertThat(problem).startsWith(sentence))
        .noneSatisfy(problem -> assertThat(problem).contains("secret\"}"));
  }

  @Test
  void allIsSaidAtOnce() {
    assertThat(
            problems(
                Map.of(
                    "micronaut.server.port", "abc",
                    "voresplan.api-url", "",
                    "voresplan.log.roots-dir", "",
                    "voresplan.sources.kommunen.sector", "X"),
                "production"))
        .hasSize(5)
        .contains(NO_DATABASE);
  }

  @Test
  void whatIsRightIsLeftInPeace() {
    assertThat(problems(Map.of(), "production")).containsExactly(NO_DATABASE);
  }

  @Test
  void theDemoIsNotForProduction() {
    assertThat(problems(Map.of(), "production", "demo"))
        .anySatisfy(problem -> assertThat(problem).startsWith("The demo's people"));
  }

  @Test
  void aPublicKeySignsNothing() {
    var open =
        """
        {"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",\
        "y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}\
        """;
    assertThat(problems(Map.of("voresplan.log.signing-key", open), "production"))
        .anySatisfy(problem -> assertThat(problem).startsWith("LOG_SIGNING_KEY is wrong"));
  }

  @Test
  void noSecretIsEverShown() {
    var said =
        problems(
            Map.of(
                "voresplan.log.signing-key", "'{\"kty\":\"EC\",\"d\":\"hunter2\"}'",
                "voresplan.tokens.issuer", "ftp://svc:hunter2@login.example/?key=hunter2",
                "voresplan.api-url", "http://svc:hunter2/@plan.example",
                "datasources.default.url", "postgres://svc:hunter2/@db/plan"),
            "production");
    assertThat(said)
        .hasSize(4)
        .noneSatisfy(problem -> assertThat(problem).contains("hunter"))
        .anySatisfy(problem -> assertThat(problem).startsWith("LOG_SIGNING_KEY is wrong"))
        .anySatisfy(problem -> assertThat(problem).contains("\"ftp://login.example/?\""));
  }

  @Test
  void aTakenPortIsFoundBeforeAnythingStarts() throws IOException {
    try (var other = new ServerSocket(0)) {
      assertThat(problems(Map.of("micronaut.server.port", other.getLocalPort()), "production"))
          .contains(
              "Port %d is taken by another program: stop that one, or choose a port with API_PORT."
                  .formatted(other.getLocalPort()));
    }
  }

  @Test
  void theDatabaseSaysWhatItDoesNotKnow() {
    assumeThat(TestDatabase.isPostgres()).isTrue();
    var own = TestDatabase.settings();
    var url = String.valueOf(own.get("datasources.default.url"));
    own.put("datasources.default.username", "nobody");
    assertThat(problems(own, "production"))
        .containsExactly(
            "DATABASE_USER and DATABASE_PASSWORD are not those that the database at %s knows."
                .formatted(url));
    own.put("datasources.default.username", "postgres");
    assertThat(problems(own, "production"))
        .singleElement()
        .asString()
        .startsWith("Production needs a database user whom row-level security holds");
    own.put("datasources.default.url", url + "x?password=hidden");
    assertThat(problems(own, "production"))
        .containsExactly(
            "DATABASE_URL is \"%sx\": there is no such database there.".formatted(url));
  }

  private List<String> problems(Map<String, Object> wrong, String... environments) {
    var settings = new HashMap<String, Object>();
    settings.put("datasources.default.url", "jdbc:postgresql://localhost:1/nowhere");
    settings.put("micronaut.server.port", 0);
    settings.put("voresplan.tokens.issuer", "https://login.example");
    settings.put("voresplan.look-up-key", Base64.getEncoder().encodeToString(new byte[32]));
    settings.put("voresplan.api-url", "https://api.plan.example");
    settings.put("voresplan.log.roots-dir", folder.resolve("roots").toString());
    settings.put("voresplan.log.signing-key", KEY);
    settings.put("voresplan.sources.kommunen.organisation", "Skanderborg Kommune");
    settings.put("voresplan.sources.kommunen.sector", "MUNICIPAL_SOCIAL");
    settings.put("voresplan.sources.kommunen.identifier", "999000000000011");
    settings.putAll(wrong);
    try {
      ApplicationContext.run(settings, environments).close();
      return List.of();
    } catch (RuntimeException failure) {
      return invalid(failure)
          .map(it -> String.valueOf(it.getMessage()).lines().skip(1))
          .orElseThrow(() -> new AssertionError("It is no configuration that failed", failure))
          .map(line -> line.substring("- ".length()))
          .toList();
    }
  }

  private static Optional<InvalidConfiguration> invalid(Throwable failure) {
    return Stream.iterate(failure, it -> it != null, Throwable::getCause)
        .filter(InvalidConfiguration.class::isInstance)
        .map(InvalidConfiguration.class::cast)
        .findFirst();
  }

  /** The private key of RFC 7517, appendix A.2. */
  private static final String KEY =
      """
      {"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",\
      "y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",\
      "d":"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"}\
      """;
}
