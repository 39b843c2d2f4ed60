package dk.voresplan.demo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.ApplicationContextBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The whole demo on free ports and an empty database, with the ways in that the tests use. */
final class RunningDemo implements AutoCloseable {
  /** Tests open pages faster than people do. */
  private static final Map<String, Object> IN_A_HURRY =
      Map.of("voresplan.limits.pages-per-minute", 100_000);

  private final SentStatements statements = new SentStatements();
  private final DemoSettings settings;
  private final Demo demo;

  RunningDemo() {
    this(builder -> builder);
  }

  /** The same with these settings of the portal's too. */
  RunningDemo(Map<String, Object> settings) {
    this(builder -> builder.properties(settings));
  }

  /** The same with another clock than the world's. */
  RunningDemo(Clock clock) {
    this(builder -> builder.singletons(clock));
  }

  private RunningDemo(UnaryOperator<ApplicationContextBuilder> more) {
    try {
      settings = freeSettings(Files.createTempDirectory("vores-plan"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    demo =
        Demo.start(
            settings, builder -> more.apply(builder.properties(IN_A_HURRY).singletons(statements)));
  }

  /** Free ports, and data in this folder. */
  static DemoSettings freeSettings(Path data) {
    return new DemoSettings(freePort(), freePort(), freePort(), data, "voresplan-api", "");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String portal() {
    return settings.portalUrl();
  }

  /** A new page, signed in as the demo person of this name by the portal's own road. */
  Page signedIn(BrowserContext device, String name) {
    var page = device.newPage();
    signIn(page, name);
    return page;
  }

  void signIn(Page page, String name) {
    signIn(page, portal(), name);
  }

  /** The same in another portal that has the same identity provider. */
  static void signIn(Page page, String portal, String name) {
    page.navigate(portal + "/login");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
    page.waitForURL(address -> address.startsWith(portal) && !address.contains("/login"));
    page.locator("main h1").waitFor();
  }

  /** A second portal on the same database, as two processes behind one address would be. */
  SecondNode secondNode() {
    return new SecondNode(settings, freePort(), freePort());
  }

  /** The way with this word in the navigation. */
  static Locator way(Page page, String word) {
    return page.getByRole(AriaRole.NAVIGATION)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(word));
  }

  /** What the API answers when the demo person of this name asks. */
  HttpResponse<String> api(String name, String path) throws IOException, InterruptedException {
    var person = DemoPeople.named(name).orElseThrow();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + settings.apiPort() + path))
              .header("Authorization", "Bearer " + demo.tokens().forPerson(person))
              .build(),
          BodyHandlers.ofString());
    }
  }

  /** The identity provider signs someone out, as it does when they sign out somewhere else. */
  int signedOutByProvider(String name) throws IOException, InterruptedException {
    var token = signingOut(DemoPeople.named(name).orElseThrow());
    try (var provider = HttpClient.newHttpClient()) {
      return provider
          .send(
              HttpRequest.newBuilder(URI.create(portal() + "/logout/back-channel"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("logout_token=" + token))
                  .build(),
              BodyHandlers.ofString())
          .statusCode();
    }
  }

  private String signingOut(DemoPerson person) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(DemoIdentityProvider.issuer(settings.identityProviderPort()))
            .audience("vores-plan")
            .subject(person.id())
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(120)))
            .claim(
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    try {
      var key = SigningKey.keptIn(settings.data());
      var header =
          new JWSHeader.Builder(JWSAlgorithm.RS256)
              .keyID(DemoIdentityProvider.ISSUER_ID)
              .type(new JOSEObjectType("logout+jwt"));
      var token = new SignedJWT(header.build(), claims.build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Lets a source system say these resources, as its own system would. */
  void contribute(String source, String... resources) throws IOException, InterruptedException {
    var token = demo.tokens().forSource(DemoSource.named(source).orElseThrow());
    var entries =
        Stream.of(resources).map("{\"resource\":%s}"::formatted).collect(Collectors.joining(","));
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + settings.apiPort() + "/fhir"))
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/fhir+json")
                  .POST(
                      BodyPublishers.ofString(
                          "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[%s]}"
                              .formatted(entries)))
                  .build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.body());
      }
    }
  }

  /** Lets {@code listener} hear each statement that is sent to the database from now on. */
  void tellStatements(Consumer<String> listener) {
    statements.tell(listener);
  }

  /** The rows of its database. */
  TestRows rows() {
    return new TestRows(demo.bean(DataSource.class));
  }

  /** A bean of the running portal. */
  <T> T bean(Class<T> type) {
    return demo.bean(type);
  }

  @Override
  public void close() {
    demo.close();
  }
}
