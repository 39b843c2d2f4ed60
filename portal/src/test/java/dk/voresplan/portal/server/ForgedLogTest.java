package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * Whatever a browser sends, it writes no line of its own in the operators' log, and is not quoted
 * there. The log is the one that the portal and the demo write.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForgedLogTest {
  private static final String CANARY = "canary4711";
  private static final String FORGED =
      CANARY + "\r\n2026-01-01T00:00:00.000Z INFO  d.v.Forged It was nobody\u001b[2K\u202e\u2028";
  private static final Pattern LINE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (ERROR|WARN |INFO ) [\\w.$\\[\\]/-]+ "
              + "[^\\p{C}\\u2028\\u2029]*");
  private static final Logger ROOT =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ListAppender<ILoggingEvent> events = new ListAppender<>();
  private TestPortal portal;

  @BeforeAll
  void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  void stop() {
    portal.close();
  }

  @BeforeEach
  void listen() {
    events.list.clear();
    events.start();
    ROOT.addAppender(events);
  }

  @AfterEach
  void hush() {
    ROOT.detachAppender(events);
  }

  @Test
  void aMessageOfAnyKindIsNotQuoted() throws Exception {
    for (var message : messages()) {
      var browser = signedIn();
      var page = RawPage.open(portal, browser, "tre-knapper");
      for (int node : List.of(1, page.node("open"), page.node("disabled"), 4711)) {
        var call = message.deepCopy();
        if (call.has("node")) {
          call.put("node", node);
        }
        page.send(call);
      }
    }
    assertNothingIsForged();
  }

  @Test
  void aMessageThatIsNoneIsNotQuoted() throws Exception {
    var browser = signedIn();
    var page = RawPage.open(portal, browser, "tre-knapper");
    page.sendWithKey(FORGED, messages().getFirst());
    page.navigate(FORGED);
    page.navigate("oensker/" + FORGED);
    ask(browser, "/" + CANARY + "%0d%0a%1b");
    ask(browser, "/?v-r=" + CANARY + "%0d%0a");
    ask(browser, "/?v-r=uidl&v-uiId=" + CANARY + "%0a");
    ask(browser, "/?v-r=heartbeat&v-uiId=" + CANARY + "%0a");
    ask(browser, "/?v-r=push&v-uiId=" + CANARY + "%0a&v-pushId=" + CANARY + "%1b");
    ask(browser, "/?v-r=init&location=" + CANARY + "%0a%1b&query=" + CANARY + "%0a");
    ask(browser, "/VAADIN/dynamic/resource/0/" + CANARY + "/" + CANARY + "%0a");
    ask(browser, "/VAADIN/push?v-r=push&" + CANARY + "=%0a");
    ask(browser, "/login/callback?code=" + CANARY + "%0a&state=" + CANARY + "%1b");
    ask(browser, "/abonnement/" + CANARY + "%0a.ics");
    assertNothingIsForged();
  }

  @Test
  void aRequestThatIsNoneIsNotQuoted() {
    for (var request :
        List.of(
            "GET /" + CANARY + "\u001b[2K HTTP/1.1\r\nHost: x\r\n\r\n",
            CANARY + "\u001b / HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: " + CANARY + "\u001b\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nCookie: voresplan=" + CANARY + "\u001b\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\n" + CANARY + "\u001b: x\r\n\r\n",
            "GET /%" + CANARY + " HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /..;/" + CANARY + "%00 HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: " + CANARY + "\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nUser-Agent: " + CANARY + "\u001b\r\n\r\n",
            CANARY + "\u001b[2K\r\n\r\n")) {
      send(request);
    }
    assertNothingIsForged();
  }

  @Test
  void whatALibraryQuotesAllTheSameStaysInItsLine() {
    LoggerFactory.getLogger("dk.voresplan.Any").error(FORGED, new IllegalStateException(FORGED));
    java.util.logging.Logger.getLogger("dk.voresplan.Java").severe(FORGED);
    assertThat(lines())
        .allMatch(LINE.asMatchPredicate())
        .filteredOn(line -> line.contains(CANARY))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.vaadin.flow.server.communication.ServerRpcHandler",
        "com.vaadin.flow.server.communication.rpc.PublishedServerEventHandlerRpcHandler",
        "org.atmosphere.cpr.AtmosphereFramework",
        "org.eclipse.jetty.http.HttpParser",
        "ca.uhn.fhir.parser.LenientErrorHandler",
        "io.netty.channel.DefaultChannelPipeline"
      })
  void aLibraryThatQuotesWhatWasSentSaysNothingOfIt(String library) {
    LoggerFactory.getLogger(library).warn("It was {}", FORGED);
    assertThat(lines()).noneMatch(line -> line.contains(CANARY));
  }

  /** One of each kind that Flow knows, and one that it does not. */
  private static List<ObjectNode> messages() {
    var all = new ArrayList<ObjectNode>();
    var data = JSON.createObjectNode().put(FORGED, FORGED).put("event.detail", FORGED);
    for (var name : List.of("click", FORGED, "ui-navigate", "ui-poll", "ui-leave-navigation")) {
      var event = call("event").put("event", name);
      event.set("data", data);
      all.add(event);
    }
    for (var property : List.of(FORGED, "value", "innerHTML", "." + FORGED)) {
      for (int feature : List.of(1, 2, 3, 18)) {
        all.add(
            call("mSync").put("feature", feature).put("property", property).put("value", FORGED));
      }
    }
    for (var method : List.of(FORGED, "confirmUpdate", "}p")) {
      var published = call("publishedEventHandler").put("templateEventMethodName", method);
      published.putArray("templateEventMethodArgs").add(FORGED);
      published.put("promise", 1);
      all.add(published);
    }
    all.add(
        call("attachExistingElement")
            .put("attachReqId", 4711)
            .put("attachAssignedId", 4712)
            .put("attachTagName", FORGED)
            .put("attachIndex", 0));
    all.add(
        call("attachExistingElementById")
            .put("attachReqId", 4711)
            .put("attachAssignedId", 4712)
            .put("attachTagName", FORGED)
            .put("attachId", FORGED));
    var channel = call("channel").put("channel", 4711);
    channel.putArray("args").add(FORGED);
    all.add(channel);
    all.add(call("navigation").put("location", FORGED).put("link", 1));
    all.add(call(FORGED));
    return all;
  }

  private static ObjectNode call(String type) {
    return JSON.createObjectNode().put("type", type).put("node", 1);
  }

  private void assertNothingIsForged() {
    assertThat(lines()).allMatch(LINE.asMatchPredicate()).noneMatch(line -> line.contains(CANARY));
  }

  /** What the portal's own configuration makes of what was logged. */
  private List<String> lines() {
    return List.copyOf(events.list).stream()
        .flatMap(event ->
            new String(encoder().encode(event), StandardCharsets.UTF_8)
                .replaceFirst("\\R$", "")
                .lines())
        .toList();
  }

  private static Encoder<ILoggingEvent> encoder() {
    if (ROOT.getAppender("CONSOLE") instanceof ConsoleAppender<ILoggingEvent> console) {
      return console.getEncoder();
    }
    throw new IllegalStateException("There is no console");
  }

  private void send(String request) {
    var address = URI.create(portal.address("/"));
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(2_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      var _ = socket.getInputStream().read(new byte[512]);
    } catch (IOException closed) {
      assertThat(closed).as("it may hang up, or wait for more").isNotNull();
    }
  }

  /** A push is not answered until there is something to say. */
  private void ask(HttpClient browser, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(portal.address(path))).timeout(Duration.ofSeconds(2));
    try {
      browser.send(request.build(), BodyHandlers.discarding());
    } catch (HttpTimeoutException silent) {
      assertThat(path).contains("push");
    }
  }

  private HttpClient signedIn() throws Exception {
    var browser = TestPortal.browser();
    portal.get(browser, "/sign-in-for-tests");
    return browser;
  }
}
