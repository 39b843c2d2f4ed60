package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.portal.server.PromisedPages.Promise;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every promise that the portal makes a citizen × every page, file and calendar: what is left is as
 * its cell in {@code page-promises.txt} says, and the words that were promised away are nowhere.
 * The pages are those of {@code pages.txt}, which are the context's own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagePromiseTest {
  private PromisedPages pages;

  @BeforeAll
  void start() throws Exception {
    pages = new PromisedPages();
  }

  @AfterAll
  void stop() {
    pages.close();
  }

  @Test
  void everyPageHasACellForEachPromise() {
    assertThat(table().keySet()).isEqualTo(PageMatrixTest.rules().keySet());
    assertThat(table().values()).allMatch(cells -> cells.size() == Promise.values().length);
  }

  @Test
  void whatWasPromisedAwayIsOnNoPage() throws Exception {
    var heard = EnumSet.noneOf(Promise.class);
    for (var path :
        List.of("borgere/:citizen", "delt/:citizen", "noedadgang/:citizen", "/abonnement/*")) {
      for (var promise : Promise.values()) {
        if (cell(path, promise).equals("HEARD")) {
          heard.add(promise);
        }
      }
    }
    assertThat(heard).as("a word that nobody heard proves nothing").contains(Promise.values());
    pages.keep();
    var found = new TreeMap<String, List<String>>();
    for (var path : PageMatrixTest.rules().keySet()) {
      var cells = new ArrayList<String>();
      for (var promise : Promise.values()) {
        cells.add(cell(path, promise));
      }
      found.put(path, List.copyOf(cells));
    }
    assertThat(lines(found)).containsExactlyElementsOf(lines(table()));
  }

  /** One a line, so that a failure names the pages and nothing else. */
  private static List<String> lines(Map<String, List<String>> cells) {
    return cells.entrySet().stream()
        .map(cell -> cell.getKey() + " | " + String.join(" ", cell.getValue()))
        .sorted()
        .toList();
  }

  private String cell(String path, Promise promise) throws Exception {
    var filled = pages.filled(path, promise);
    return path.startsWith("/") ? file(filled, promise) : page(filled, promise);
  }

  private String page(String path, Promise promise) throws Exception {
    if (promise == Promise.ADDRESS) {
      return file("/" + path, promise);
    }
    var told = RawPage.open(pages.portal(), pages.browserOf(promise), path).told().toString();
    if (isHeard(told, promise)) {
      return "HEARD";
    }
    return told.contains("Den side kan du ikke åbne") || told.contains("Siden er her ikke")
        ? "closed"
        : "open";
  }

  private String file(String path, Promise promise) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(pages.portal().address(path))).build();
    var answer = pages.browserOf(promise).send(request, BodyHandlers.ofByteArray());
    if (isHeard(text(path, answer.body()), promise)) {
      return "HEARD";
    }
    return answer.statusCode() == 200 ? "open" : "closed";
  }

  private static boolean isHeard(String text, Promise promise) {
    return text.contains(
        promise == Promise.KEPT_BACK ? PromisedPages.KEPT_BACK : PromisedPages.CANARY);
  }

  /** What a file says, all that is packed in it included. */
  private static String text(String path, byte[] body) throws IOException {
    if (!path.endsWith(".zip")) {
      return new String(body, StandardCharsets.UTF_8);
    }
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(body))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private static Map<String, List<String>> table() {
    try (var file = PagePromiseTest.class.getResourceAsStream("page-promises.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .collect(
              Collectors.toMap(
                  line -> line[0],
                  line -> Arrays.asList(line[1].strip().split(" +", -1)),
                  (one, other) -> one,
                  TreeMap::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
