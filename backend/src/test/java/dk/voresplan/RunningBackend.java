package dk.voresplan;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The backend as it runs, on a free port and an empty database, started once for all tests. Tests
 * do not disturb each other, as each has citizens of its own.
 */
public final class RunningBackend {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One more for each permit, on PostgreSQL alone. docs/decisions/018-the-second-lock.md */
  private static final Pattern OF_THE_SECOND_LOCK =
      Pattern.compile("open_citizens|open_teams|set local voresplan");

  /** What the courier asks at each of its rounds, which belongs to no work. */
  private static final Pattern IN_THE_BACKGROUND =
      Pattern.compile(
          "from outbox|from access_log_tries|update node|delete from node"
              + "|from portal_session|from plan_to_merge\\s+where try|background_lease");

  /** A unit of the region's psychiatry that has a leader by configuration. */
  public static final String LED_UNIT = "urn:oid:1.2.208.176.1.1|led-psychiatry";

  private static final String WAITING_PLANS =
      "plan_to_merge where try_at < asked_at + interval '30' second";

  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static @Nullable RunningBackend started;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final TestIssuer issuer = new TestIssuer();
  private final EmbeddedServer server;
  private final Map<String, Object> settings;

  private RunningBackend() {
    this.settings = TestDatabase.settings();
    settings.put("micronaut.server.port", -1);
    settings.put("voresplan.tokens.issuer", issuer.url());
    settings.put("voresplan.limits.requests-per-minute", 1_000_000);
    settings.put("voresplan.limits.per-day.wishes", 1_000_000);
    settings.put("voresplan.delegation.sources", List.of("kommunen"));
    source(settings, "kommunen", "Skanderborg Kommune", "MUNICIPAL_SOCIAL", "999000000000011");
    source(settings, "psykiatrien", "Regionspsykiatrien", "PSYCHIATRY", "999000000000021");
    source(settings, "jobcentret", "Jobcenter Skanderborg", "EMPLOYMENT", "999000000000031");
    source(settings, "laegehuset", "Lægehuset Adelgade", "GENERAL_PRACTICE", "999000000000041");
    source(settings, "switched-off", "Den slukkede", "EMPLOYMENT", "999000000000051");
    settings.put("voresplan.sources.switched-off.enabled", false);
    settings.put("voresplan.leaders.psychiatry.organisation", "999000000000021");
    settings.put("voresplan.leaders.psychiatry.unit", LED_UNIT);
    settings.put("voresplan.leaders.psychiatry.employee", "leads-psychiatry");
    for (int i = 1; i <= 9; i++) {
      source(settings, "source" + i, "Kilden", "MUNICIPAL_HEALTH", "99900000000010" + i);
    }
    this.server = ApplicationContext.run(EmbeddedServer.class, settings, "test");
    warm();
    log.start();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
  }

  /** The first request reads the issuer's keys, which a busy machine may be slow to give. */
  private void warm() {
    for (int tries = 0;
        tries < 20 && get("/api/me", issuer.source("kommunen")).status() == 503;
        tries++) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
  }

  private static void source(
      Map<String, Object> settings,
      String client,
      String organisation,
      String sector,
      String identifier) {
    settings.put("voresplan.sources." + client + ".organisation", organisation);
    settings.put("voresplan.sources." + client + ".sector", sector);
    settings.put("voresplan.sources." + client + ".identifier", identifier);
  }

  public static synchronized RunningBackend get() {
    if (started == null) {
      started = new RunningBackend();
    }
    return started;
  }

  /** What came back. */
  public record Answer(int status, String body, java.net.http.HttpHeaders headers) {
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException notJson) {
        throw new UncheckedIOException(notJson);
      }
    }
  }

  public TestIssuer issuer() {
    return issuer;
  }

  /** Where the API is. */
  public URI url() {
    return server.getURI();
  }

  public ApplicationContext context() {
    return server.getApplicationContext();
  }

  /** A CPR number that nobody else in these tests has. */
  public static String newCpr() {
    int number = PEOPLE.incrementAndGet();
    return "%02d%02d85%04d".formatted(1 + number % 28, 1 + number / 28 % 12, 1000 + number);
  }

  public Answer get(String path, String token) {
    return send(request(path, token).GET());
  }

  public Answer post(String path, String token, String body) {
    return post(path, token, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  public Answer post(String path, String token, String type, byte[] body) {
    return send(
        request(path, token)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** Posts with one header more. */
  public Answer postWith(String header, String value, String path, String token, String body) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends whatever is asked for. */
  public Answer send(String method, String path, String token, String type, byte[] body) {
    return send(
        request(path, token)
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  public Answer put(String path, String token, String body) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  public Answer delete(String path, String token) {
    return send(request(path, token).DELETE());
  }

  /** Contributes as the source system, and waits until the plans of others are merged again. */
  public Answer contribute(String client, String bundle) {
    var answer = post("/fhir", issuer.source(client), bundle);
    awaitMergedAgain();
    return answer;
  }

  /** Waits until no plan waits to be merged again, but for those that failed. */
  public void awaitMergedAgain() {
    for (int tries = 0; tries < 1_000 && count(WAITING_PLANS) > 0; tries++) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  /** The plan that this citizen reads. */
  public JsonNode planOf(String cpr) {
    var token = issuer.citizen(cpr, "Test Person");
    var id = get("/api/me", token).json().path("id").asText();
    return get("/api/citizens/" + id + "/plan", token).json();
  }

  /** What is logged while {@code work} is done, with what the exceptions say. */
  public List<String> logOf(Runnable work) {
    log.list.clear();
    work.run();
    return List.copyOf(log.list).stream().map(RunningBackend::line).toList();
  }

  private static String line(ILoggingEvent event) {
    var line = new StringBuilder(event.getFormattedMessage());
    for (var it = event.getThrowableProxy(); it != null; it = it.getCause()) {
      line.append(' ').append(it.getMessage());
    }
    return line.toString();
  }

  /** How many statements are sent to the database for what {@code work} does. */
  public int statementsOf(Runnable work) {
    var statements = new AtomicInteger();
    context()
        .getBean(SentStatements.class)
        .tell(
            sql -> {
              if (!IN_THE_BACKGROUND.matcher(sql).find()
                  && !OF_THE_SECOND_LOCK.matcher(sql).find()) {
                statements.incrementAndGet();
              }
            },
            work);
    return statements.get();
  }

  /** Asks with one header more. */
  public Answer getWith(String header, String value, String path, String token) {
    return send(request(path, token).header(header, value).GET());
  }

  /** Asks in that language. */
  public Answer getIn(String language, String path, String token) {
    return send(request(path, token).header("Accept-Language", language).GET());
  }

  /** Everything in the database, past its locks. */
  public TestRows everything() {
    return TestDatabase.everything(settings);
  }

  /** The rows as the backend has them: under the locks, and in the transaction of this thread. */
  public TestRows own() {
    var source = context().getBean(DataSource.class);
    var operations = context().getBean(ConnectionOperations.class);
    return new TestRows(() ->
        operations.findConnectionStatus().isPresent()
            ? source.getConnection()
            : pools().getConnection());
  }

  /** The backend's pools, which know nothing of the transaction of this thread. */
  public DataSource pools() {
    return DelegatingDataSource.unwrapDataSource(context().getBean(DataSource.class));
  }

  /** A connection to the database, past its locks. */
  public Connection connection() {
    return TestDatabase.connection(settings);
  }

  /** How many rows there are. */
  public int count(String table) {
    return everything().one(Integer.class, "select count(*) from " + table);
  }

  private HttpRequest.Builder request(String path, String token) {
    var request = HttpRequest.newBuilder(URI.create(server.getURI() + path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response.headers());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
