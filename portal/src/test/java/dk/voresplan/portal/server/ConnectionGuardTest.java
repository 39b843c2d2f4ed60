package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionGuardTest {
  private static final int AT_ONCE = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  @Test
  void aBodyThatTricklesIsCutOff() throws IOException {
    try (var portal = TestPortal.start(Map.of("voresplan.connections.body", "1s"));
        var slow = connect(portal)) {
      send(slow, half("203.0.113.1"));
      slow.setSoTimeout(100);
      var began = Instant.now();
      while (stillOpen(slow) && Duration.between(began, Instant.now()).compareTo(PATIENCE) < 0) {
        Thread.onSpinWait();
      }
      assertThat(Duration.between(began, Instant.now()))
          .as("a byte now and then keeps it open")
          .isLessThan(PATIENCE);
    }
  }

  @Test
  void oneAddressHasSoManyRequestsAtOnceAndNotOneMore() throws IOException {
    var sockets = new ArrayList<Socket>();
    try (var portal =
        TestPortal.start(
            Map.of(
                "portal.url",
                "https://plan.example",
                "voresplan.limits.requests-at-once",
                AT_ONCE))) {
      for (int each = 0; each < AT_ONCE; each++) {
        var socket = connect(portal);
        sockets.add(socket);
        send(socket, half("203.0.113.2"));
      }
      var end = Instant.now().plus(PATIENCE);
      int oneMore;
      do {
        oneMore = ask(portal, "203.0.113.2");
      } while (oneMore != 429 && Instant.now().isBefore(end));
      assertThat(oneMore).as("one more").isEqualTo(429);
      assertThat(ask(portal, "203.0.113.3")).as("another address").isEqualTo(200);
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  private static boolean stillOpen(Socket socket) {
    try {
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException nothingYet) {
      try {
        socket.getOutputStream().write('x');
        return true;
      } catch (IOException cutOff) {
        return false;
      }
    } catch (IOException cutOff) {
      return false;
    }
  }

  private static Socket connect(TestPortal portal) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), URI.create(portal.address("/")).getPort());
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A form whose fields are still to come. */
  private static String half(String address) {
    return """
    POST /logout/back-channel HTTP/1.1\r
    Host: plan.example\r
    X-Forwarded-For: %s\r
    Content-Type: application/x-www-form-urlencoded\r
    Content-Length: 1000\r
    \r
    logout_token=\
    """
        .formatted(address);
  }

  private static int ask(TestPortal portal, String address) throws IOException {
    try (var socket = connect(portal)) {
      send(
          socket,
          "GET /hjaelp HTTP/1.1\r\nHost: plan.example\r\nX-Forwarded-For: " + address + "\r\n\r\n");
      var line = new StringBuilder();
      for (int next = socket.getInputStream().read();
          next >= 0 && next != '\r';
          next = socket.getInputStream().read()) {
        line.append((char) next);
      }
      return Integer.parseInt(line.toString().split(" ", -1)[1]);
    }
  }
}
