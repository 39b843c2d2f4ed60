package dk.voresplan.log;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nothing that comes from outside can write a line of its own in the operators' log. */
class OneLineLayoutTest {
  private static final Logger LOG = LoggerFactory.getLogger(OneLineLayoutTest.class);
  private static final String FORGED = "2026-01-01T00:00:00.000Z INFO  d.v.Forged It was nobody";

  private final LogLines log = new LogLines("logback-backend.xml");

  @ParameterizedTest
  @ValueSource(
      ints = {
        '\n', '\r', '\f', '\b', '\t', 0x00, 0x0b, 0x1b, 0x7f, 0x85, 0x9b, 0x200b, 0x2028, 0x2029,
        0x202e, 0x2066, 0xfeff, 0xd800, 0xe000, 0xe0001
      })
  void whatAMessageOrAnExceptionQuotesStaysInItsLine(int code) {
    var sign = Character.toString(code);
    var lines =
        log.of(() -> {
          LOG.info("Said: {}", sign + FORGED);
          LOG.error("Failed", new IllegalStateException(sign + FORGED));
          LOG.error(
              "Failed {}", sign, new IOException("x", new IllegalStateException(sign + FORGED)));
        });
    assertThat(lines).hasSize(3).allMatch(LogLines.LINE.asMatchPredicate());
    assertThat(lines.getFirst()).contains("Said: ").endsWith(FORGED);
  }

  @Test
  void whatIsWrittenIsStillReadable() {
    var lines = log.of(() -> LOG.info("Æble\tog c:\\nej\n\u001b"));
    assertThat(lines.getFirst()).endsWith("OneLineLayoutTest Æble\\tog c:\\\\nej\\n\\u{1b}");
  }

  @Test
  void aLineHasAnEnd() {
    assertThat(log.of(() -> LOG.info("x".repeat(1_000_000))).getFirst()).hasSize(32_768);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ca.uhn.fhir.parser.LenientErrorHandler",
        "io.netty.channel.DefaultChannelPipeline",
        "io.netty.handler.codec.http.HttpObjectDecoder"
      })
  void aLibraryThatQuotesWhatWasSentSaysNothingOfIt(String library) {
    assertThat(log.of(() -> LoggerFactory.getLogger(library).warn("It was {}", FORGED))).isEmpty();
  }

  @Test
  void oddRequestsToTheApiWriteNoLineOfTheirOwn() {
    var backend = RunningBackend.get();
    var canary = "canary-4711";
    var lines =
        log.of(() ->
            List.of(
                    "GET /%0d%0acanary-4711%1b[2K HTTP/1.1\r\nHost: x\r\n\r\n",
                    "GET /fhir/canary-4711\u001b[2K HTTP/1.1\r\nHost: x\r\n\r\n",
                    "CANARY-4711\u001b / HTTP/1.1\r\nHost: x\r\n\r\n",
                    "GET /api/me HTTP/1.1\r\nHost: canary-4711\u001b\r\n\r\n",
                    "GET /api/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer canary-4711\u001b\r\n\r\n",
                    "GET /api/me HTTP/1.1\r\nHost: x\r\ncanary-4711\u001b: x\r\n\r\n",
                    "GET /api/me HTTP/1.1\r\nHost: x\r\nAccept-Language: canary-4711\u001b\r\n\r\n",
                    "GET /api/me HTTP/1.1\r\nHost: x\r\nCookie: canary-4711=\u001b\r\n\r\n",
                    "POST /fhir HTTP/1.1\r\nHost: x\r\nContent-Type: canary-4711\u001b/x\r\nContent-Length: 2\r\n\r\n{}",
                    "POST /fhir HTTP/1.1\r\nHost: x\r\nContent-Length: canary-4711\r\n\r\n",
                    "GET /api/citizens/canary-4711%0a/plan?canary-4711=%1b HTTP/1.1\r\nHost: x\r\n\r\n",
                    "canary-4711\u001b[2K\r\n\r\n")
                .forEach(request -> send(backend, request)));
    assertThat(lines).allMatch(LogLines.LINE.asMatchPredicate());
    assertThat(lines).as("nothing of it is quoted").noneMatch(line -> line.contains(canary));
    var inside =
        log.of(() -> {
          backend.contribute(
              "kommunen",
              "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"canary-4711\\u001b\":1,\"entry\":"
                  + "[{\"resource\":{\"resourceType\":\"canary-4711\\n\"}}]}");
          backend.contribute(
              "kommunen",
              "{\"resourceType\":\"Bundle\",\"type\":\"canary-4711\\n\",\"entry\":["
                  + "{\"resource\":{\"resourceType\":\"Goal\",\"lifecycleStatus\":\"canary-4711\\n\"}}]}");
        });
    assertThat(inside).allMatch(LogLines.LINE.asMatchPredicate());
    assertThat(inside).noneMatch(line -> line.contains(canary));
  }

  private static void send(RunningBackend backend, String request) {
    try (var socket = new Socket(backend.url().getHost(), backend.url().getPort())) {
      socket.setSoTimeout(300);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      var _ = socket.getInputStream().read(new byte[512]);
    } catch (IOException closed) {
      assertThat(closed).as("it may hang up, or wait for more").isNotNull();
    }
  }
}
