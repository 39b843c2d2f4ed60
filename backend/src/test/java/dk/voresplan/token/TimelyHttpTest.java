package dk.voresplan.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dk.voresplan.NeedsNoDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@NeedsNoDatabase
class TimelyHttpTest {
  private final AtomicInteger taken = new AtomicInteger();

  @Test
  void whatIsAskedOfTheProviderIsNotTakenToAnotherAddress() throws IOException {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var provider = HttpServer.create(loopback, 0);
    var address = "http://localhost:" + provider.getAddress().getPort();
    provider.createContext(
        "/keys",
        exchange -> {
          exchange.getResponseHeaders().set("Location", address + "/elsewhere");
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    provider.createContext(
        "/elsewhere",
        exchange -> {
          taken.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    provider.start();
    try {
      assertThatThrownBy(
              () -> TimelyHttp.get(URI.create(address + "/keys"), Duration.ofSeconds(20)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("307");
    } finally {
      provider.stop(0);
    }
    assertThat(taken).hasValue(0);
  }
}
