package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The production program with settings that are wrong, as its operator meets it. */
class CannotStartTest {
  @TempDir Path folder;

  private record Ended(int code, List<String> lines) {}

  @Test
  void everyMistakeIsSaidInOneListWithoutAStack() throws Exception {
    var sources = Files.writeString(folder.resolve("sources.yml"), "voresplan.sources.k.sector: X");
    try (var other = new ServerSocket(0)) {
      var wrong = new HashMap<String, String>();
      wrong.put("API_PORT", "abc");
      wrong.put("PORTAL_PORT", String.valueOf(other.getLocalPort()));
      wrong.put("PORTAL_URL", "http://plan.example");
      wrong.put("SESSION_HOURS", "-1");
      wrong.put("SESSION_IDLE_MINUTES", "0");
      wrong.put("OIDC_ACR", "Hihg");
      wrong.put("OIDC_SCOPES", "profile");
      wrong.put("OIDC_CLIENT_SECRET", "demo");
      wrong.put("SIGN_IN_COOKIE_KEY", "c2hvcnQ=");
      wrong.put("LOG_SIGNING_KEY", "/nope");
      wrong.put("LOOK_UP_KEY", "c2hvcnQ=");
      wrong.put("DATABASE_URL", "jdbc:postgresql://localhost:1/nowhere?password=hidden");
      wrong.put("MICRONAUT_CONFIG_FILES", sources.toString());
      var ended = start(wrong);
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.lines())
          .as("a line for each mistake, and no other")
          .hasSize(1 + 15)
          .contains(
              "- API_PORT is \"abc\": it is to be a port number from 1 to 65535.",
              "- PORTAL_URL is \"http://plan.example\": production is reached over https alone, so"
                  + " it is to begin with https://.",
              "- SESSION_HOURS is \"-1\": it is to be a whole number from 1 to 24.",
              "- SESSION_IDLE_MINUTES is \"0\": it is to be a whole number from 1 to 1440.",
              "- OIDC_ACR is \"Hihg\": it is to be one of OIDC_ACR_LEVELS, Low, Substantial,"
                  + " High.",
              "- OIDC_SCOPES is \"profile\": it is to be scopes with spaces between, and openid"
                  + " among them.",
              "- OIDC_CLIENT_SECRET is wrong: it is to be a secret of its own, which the provider"
                  + " gave the portal.",
              "- SIGN_IN_COOKIE_KEY is wrong: it is to be 32 bytes in base64, as \"openssl rand"
                  + " -base64 32\" makes them.",
              "- LOOK_UP_KEY is wrong: it is to be 32 bytes in base64, as \"openssl rand -base64"
                  + " 32\" makes them.",
              "- The database at jdbc:postgresql://localhost:1/nowhere does not answer: start it,"
                  + " or correct DATABASE_URL.")
          .noneMatch(line -> line.startsWith("\tat ") || line.contains("hidden"));
    }
  }

  @Test
  void aFileThatIsNotThereIsOneSentence() throws Exception {
    var ended = start(Map.of("MICRONAUT_CONFIG_FILES", folder.resolve("none.yml").toString()));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.lines())
        .singleElement()
        .asString()
        .startsWith("The configuration cannot be read:")
        .contains("none.yml");
  }

  private Ended start(Map<String, String> wrong) throws IOException, InterruptedException {
    var said = folder.resolve("said");
    var log = folder.resolve("log");
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                PortalMain.class.getName())
            .redirectError(said.toFile())
            .redirectOutput(log.toFile());
    var environment = builder.environment();
    environment.put("API_PORT", "0");
    environment.put("API_URL", "https://api.plan.example");
    environment.put("OIDC_ISSUER", "https://login.example");
    environment.put("OIDC_CLIENT_ID", "vores-plan");
    environment.put("LOG_ROOTS_DIR", folder.resolve("roots").toString());
    environment.putAll(wrong);
    var process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
    assertThat(log).content(StandardCharsets.UTF_8).doesNotContain("Exception", "hidden");
    return new Ended(process.exitValue(), Files.readAllLines(said, StandardCharsets.UTF_8));
  }
}
