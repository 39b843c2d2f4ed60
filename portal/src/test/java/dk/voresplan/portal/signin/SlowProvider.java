package dk.voresplan.portal.signin;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A provider that tells where it is, and then answers one address with nothing, or byte by byte.
 */
final class SlowProvider implements AutoCloseable {
  /** How an address is answered. */
  enum Answer {
    AT_ONCE,
    NEVER,
    BYTE_BY_BYTE
  }

  private final ServerSocket socket;
  private final Collection<Socket> open = new ConcurrentLinkedQueue<>();
  private volatile Answer discovery = Answer.AT_ONCE;
  private volatile Answer token = Answer.AT_ONCE;

  SlowProvider() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String issuer() {
    return "http://localhost:" + socket.getLocalPort();
  }

  SlowProvider discovery(Answer how) {
    discovery = how;
    return this;
  }

  SlowProvider token(Answer how) {
    token = how;
    return this;
  }

  private void accept() {
    try {
      while (true) {
        var one = socket.accept();
        open.add(one);
        Thread.ofVirtual().start(() -> answer(one));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void answer(Socket one) {
    try {
      var asked = new String(one.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
      answer(one, asked.startsWith("POST") ? token : discovery);
    } catch (IOException closed) {
      // The one who asked has gone.
    }
  }

  private void answer(Socket one, Answer how) throws IOException {
    if (how == Answer.NEVER) {
      return;
    }
    var body = JSONObjectUtils.toJSONString(metadata());
    var text =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    for (byte each : text.getBytes(StandardCharsets.US_ASCII)) {
      one.getOutputStream().write(each);
      if (how == Answer.BYTE_BY_BYTE) {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
    }
    one.close();
  }

  private Map<String, Object> metadata() {
    return Map.of(
        "issuer", issuer(),
        "authorization_endpoint", issuer() + "/authorize",
        "token_endpoint", issuer() + "/token",
        "jwks_uri", issuer() + "/keys",
        "response_types_supported", List.of("code"),
        "subject_types_supported", List.of("public"),
        "id_token_signing_alg_values_supported", List.of("RS256"));
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (var one : open) {
        one.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
