package dk.voresplan.portal.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/**
 * An open page of Vaadin's as a program has it that speaks to the server by hand, and so can send
 * what no browser would.
 */
public final class RawPage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GUARD = "for(;;);";

  private final TestPortal portal;
  private final HttpClient browser;
  private final int ui;
  private final String key;
  private final List<JsonNode> changes = new ArrayList<>();
  private int clientId;
  private int syncId;

  private RawPage(TestPortal portal, HttpClient browser, JsonNode start) {
    this.portal = portal;
    this.browser = browser;
    this.ui = start.path("appConfig").path("v-uiId").asInt();
    var first = start.path("appConfig").path("uidl");
    this.key = first.path("Vaadin-Security-Key").asText();
    read(first);
  }

  private RawPage(RawPage stolen, HttpClient browser) {
    this.portal = stolen.portal;
    this.browser = browser;
    this.ui = stolen.ui;
    this.key = stolen.key;
  }

  /** Opens a page and goes to this path, as the first page of Vaadin's does. */
  public static RawPage open(TestPortal portal, HttpClient browser, String path)
      throws IOException, InterruptedException {
    var start = portal.get(browser, "/?v-r=init&location=" + path + "&query=");
    var page = new RawPage(portal, browser, JSON.readTree(start.body()));
    page.navigate(path);
    return page;
  }

  /** The same page in another browser's hands. */
  public RawPage by(HttpClient other) {
    return new RawPage(this, other);
  }

  /** What was answered to a message, without the guard before it. */
  public record Answer(int status, JsonNode json) {
    /** Whether the server says that there is no such session. */
    public boolean isExpired() {
      return json.toString().contains("sessionExpired");
    }
  }

  public Answer navigate(String path) throws IOException, InterruptedException {
    var data = JSON.createObjectNode();
    data.put("route", path).put("query", "").put("appShellTitle", "").put("trigger", "");
    data.set("historyState", JsonNodeFactory.instance.nullNode());
    return send(event(1, "ui-navigate", data));
  }

  /** Sends a message as the page would. */
  public Answer send(ObjectNode call) throws IOException, InterruptedException {
    var answer = post(browser, ui, message(key, call, syncId, clientId));
    clientId++;
    read(answer.json());
    return answer;
  }

  /** Sends the same message in the name of another page. */
  public Answer sendAs(RawPage other, ObjectNode call) throws IOException, InterruptedException {
    return post(browser, other.ui, message(other.key, call, other.syncId, other.clientId));
  }

  public Answer sendWithKey(String forged, ObjectNode call)
      throws IOException, InterruptedException {
    return post(browser, ui, message(forged, call, syncId, clientId));
  }

  /** Sends again what was sent last. */
  public Answer sendAgain(ObjectNode call) throws IOException, InterruptedException {
    return post(browser, ui, message(key, call, syncId, clientId - 1));
  }

  public HttpResponse<String> heartbeat() throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(URI.create(portal.address("/?v-r=heartbeat&v-uiId=" + ui)))
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  public static ObjectNode event(int node, String name, ObjectNode data) {
    var call = JSON.createObjectNode().put("type", "event").put("node", node).put("event", name);
    call.set("data", data);
    return call;
  }

  /** A press of the button with this id. */
  public static ObjectNode click(RawPage page, String id) {
    return click(page.node(id));
  }

  /** A press of the button that is this node. */
  public static ObjectNode click(int node) {
    var data = JSON.createObjectNode();
    for (var place : List.of("screenX", "screenY", "clientX", "clientY", "detail", "button")) {
      data.put("event." + place, 0);
    }
    for (var key : List.of("ctrlKey", "shiftKey", "altKey", "metaKey")) {
      data.put("event." + key, false);
    }
    return event(node, "click", data);
  }

  /** The node of the last button that was made with this text. */
  public int buttonSaying(String text) {
    int words =
        changes.stream()
            .filter(change -> change.path("value").asText().equals(text))
            .mapToInt(change -> change.path("node").asInt())
            .reduce((_, last) -> last)
            .orElseThrow();
    return changes.stream()
        .filter(change -> change.path("type").asText().equals("splice"))
        .filter(change -> contains(change.path("addNodes"), words))
        .mapToInt(change -> change.path("node").asInt())
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private static boolean contains(JsonNode nodes, int node) {
    for (var each : nodes) {
      if (each.asInt() == node) {
        return true;
      }
    }
    return false;
  }

  /** The node of the element with this id. */
  public int node(String id) {
    return changes.stream()
        .filter(change ->
            change.path("key").asText().equals("id") && change.path("value").asText().equals(id))
        .mapToInt(change -> change.path("node").asInt())
        .findFirst()
        .orElseThrow();
  }

  /** The node of the first element with this tag. */
  public int element(String tag) {
    return changes.stream()
        .filter(change ->
            change.path("key").asText().equals("tag") && change.path("value").asText().equals(tag))
        .mapToInt(change -> change.path("node").asInt())
        .findFirst()
        .orElseThrow();
  }

  /** All that the page has been told to show, in the order it was told. */
  public List<String> told() {
    return changes.stream()
        .filter(change -> change.path("value").isTextual())
        .map(change -> change.path("key").asText() + "=" + change.path("value").asText())
        .toList();
  }

  private static String message(String key, ObjectNode call, int syncId, int clientId) {
    var message = JSON.createObjectNode().put("csrfToken", key);
    message.putArray("rpc").add(call);
    return message.put("syncId", syncId).put("clientId", clientId).toString();
  }

  private Answer post(HttpClient from, int page, String message)
      throws IOException, InterruptedException {
    var answer =
        from.send(
            HttpRequest.newBuilder(URI.create(portal.address("/?v-r=uidl&v-uiId=" + page)))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(message))
                .build(),
            BodyHandlers.ofString());
    var body = answer.body();
    var json = body.startsWith(GUARD) ? body.substring(GUARD.length()) : body;
    return new Answer(
        answer.statusCode(),
        json.startsWith("[") || json.startsWith("{")
            ? JSON.readTree(json)
            : JSON.createObjectNode().put("text", json));
  }

  private void read(JsonNode uidl) {
    var part = uidl.isArray() && !uidl.isEmpty() ? uidl.get(0) : uidl;
    if (part.has("syncId")) {
      syncId = part.path("syncId").asInt();
    }
    if (part.has("clientId")) {
      clientId = part.path("clientId").asInt();
    }
    part.path("changes").forEach(changes::add);
  }
}
