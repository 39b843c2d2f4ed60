package dk.voresplan.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TestDatabase;
import dk.voresplan.TestIssuer;
import dk.voresplan.limit.Network;
import dk.voresplan.limit.RequestsAtOnce;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who sends slowly, and who sends much at once, as raw connections see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectionLimitTest {
  private static final int AT_ONCE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  /** How long five hundred requests may take to be read on a busy machine. */
  private static final Duration UNTIL_ALL_ARE_READ = Duration.ofSeconds(40);

  private TestIssuer issuer;
  private EmbeddedServer server;

  @BeforeAll
  void start() {
    issuer = new TestIssuer();
    var settings = settings();
    settings.put("voresplan.connections.header", "2m");
    settings.put("voresplan.connections.body", "2m");
    settings.put("voresplan.connections.rest", "2s");
    settings.put("voresplan.limits.requests-at-once", AT_ONCE);
    settings.put("voresplan.database.waiting-contributions", AT_ONCE);
    server = ApplicationContext.run(EmbeddedServer.class, settings, "test");
  }

  @AfterAll
  void stop() {
    server.getApplicationContext().close();
  }

  @Test
  void aHeaderThatTricklesIsCutOff() throws IOException {
    var settings = settings();
    settings.put("voresplan.connections.header", "1s");
    try (var other = ApplicationContext.run(EmbeddedServer.class, settings, "test");
        var slow = new Socket(InetAddress.getLoopbackAddress(), other.getPort())) {
      send(slow, "GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
      assertThat(trickle(slow)).as("a byte now and then keeps it open").isLessThan(PATIENCE);
    }
  }

  @Test
  void aBodyThatTricklesIsCutOff() throws IOException {
    var settings = settings();
    settings.put("voresplan.connections.body", "1s");
    try (var other = ApplicationContext.run(EmbeddedServer.class, settings, "test");
        var slow = new Socket(InetAddress.getLoopbackAddress(), other.getPort())) {
      send(slow, half("203.0.113.9", issuer.source("kommunen"), 1_000));
      assertThat(trickle(slow)).as("a byte now and then keeps it open").isLessThan(PATIENCE);
    }
  }

  @Test
  void afterAnEarlyAnswerTheNextHeaderIsCutOffToo() throws IOException {
    try (var slow = connect()) {
      send(slow, half("203.0.113.4", "of.no.use", 2));
      assertThat(status(slow)).isEqualTo(401);
      send(slow, "{}GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
      assertThat(trickle(slow)).as("a byte now and then keeps it open").isLessThan(PATIENCE);
    }
  }

  @Test
  void aConnectionThatRestsIsClosed() throws IOException {
    try (var resting = connect()) {
      send(resting, get("203.0.113.1"));
      assertThat(status(resting)).isEqualTo(200);
      resting.setSoTimeout((int) PATIENCE.toMillis());
      while (resting.getInputStream().read() >= 0) {
        // The rest of the answer comes first.
      }
    }
  }

  @Test
  void fiveHundredBehindOneAddressAreServedAndNotOneMore() throws IOException {
    List<Socket> all = new ArrayList<>();
    try {
      var token = issuer.source("kommunen");
      untilTheIssuersKeysAreKnown(token);
      for (int each = 0; each < AT_ONCE; each++) {
        var socket = connect();
        all.add(socket);
        send(socket, half("203.0.113.2", token, 2));
      }
      untilAllAreCounted("203.0.113.2");
      assertThat(ask(get("203.0.113.2"))).as("one more").isEqualTo(429);
      assertThat(ask(get("203.0.113.3"))).as("another address").isEqualTo(200);
      all.removeFirst().close();
      assertThat(statusWithin(UNTIL_ALL_ARE_READ, get("203.0.113.2"), 200))
          .as("when one has gone")
          .isEqualTo(200);
      for (var socket : all) {
        send(socket, "{}");
      }
      for (var socket : all) {
        assertThat(status(socket)).as("those who were there go on").isNotEqualTo(429);
      }
    } finally {
      for (var socket : all) {
        socket.close();
      }
    }
  }

  /** Asked for by five hundred at once, they can come too late, and all are answered early. */
  private void untilTheIssuersKeysAreKnown(String token) throws IOException {
    var whole = half("203.0.113.9", token, 2) + "{}";
    assertThat(statusWithin(UNTIL_ALL_ARE_READ, whole, 400)).isEqualTo(400);
  }

  /** Whoever asks before that takes the place of one of them, which is refused then. */
  private void untilAllAreCounted(String address) {
    var limit = server.getApplicationContext().getBean(RequestsAtOnce.class);
    var who = Network.of(address);
    var end = Instant.now().plus(UNTIL_ALL_ARE_READ);
    while (limit.begin(who)) {
      limit.end(who);
      assertThat(Instant.now()).as("until all are counted").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private Map<String, Object> settings() {
    var settings = TestDatabase.settings();
    settings.put("micronaut.server.port", -1);
    settings.put("voresplan.api-url", "https://api.plan.example");
    settings.put("voresplan.tokens.issuer", issuer.url());
    settings.put("voresplan.sources.kommunen.organisation", "Skanderborg Kommune");
    settings.put("voresplan.sources.kommunen.sector", "MUNICIPAL_SOCIAL");
    settings.put("voresplan.sources.kommunen.identifier", "999000000000011");
    return settings;
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.getPort());
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String get(String address) {
    return "GET /health HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + address + "\r\n\r\n";
  }

  /** A contribution whose body is still to come. */
  private static String half(String address, String token, int length) {
    return """
    POST /fhir HTTP/1.1\r
    Host: localhost\r
    X-Forwarded-For: %s\r
    Authorization: Bearer %s\r
    Content-Type: application/fhir+json\r
    Content-Length: %d\r
    \r
    """
        .formatted(address, token, length);
  }

  private int ask(String request) throws IOException {
    try (var socket = connect()) {
      send(socket, request);
      return status(socket);
    }
  }

  private int statusWithin(Duration time, String request, int expected) throws IOException {
    var end = Instant.now().plus(time);
    int last;
    do {
      last = ask(request);
    } while (last != expected && Instant.now().isBefore(end));
    return last;
  }

  private static int status(Socket socket) throws IOException {
    socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
    var line = new StringBuilder();
    for (int next = socket.getInputStream().read();
        next >= 0 && next != '\r';
        next = socket.getInputStream().read()) {
      line.append((char) next);
    }
    return Integer.parseInt(line.toString().split(" ", -1)[1]);
  }

  /** Sends a letter now and then, and returns how long the other side bore it. */
  private static Duration trickle(Socket socket) throws IOException {
    socket.setSoTimeout(100);
    var began = Instant.now();
    while (Duration.between(began, Instant.now()).compareTo(PATIENCE) < 0) {
      try {
        if (socket.getInputStream().read() < 0) {
          break;
        }
      } catch (SocketTimeoutException nothingYet) {
        try {
          socket.getOutputStream().write('x');
        } catch (IOException cutOff) {
          break;
        }
      } catch (IOException cutOff) {
        break;
      }
    }
    return Duration.between(began, Instant.now());
  }
}
