package dk.voresplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * People read, a source contributes and someone walks through the pages, for {@code
 * voresplan.load-minutes}: nothing fails, and the live heap does not grow. Prints a line a minute.
 */
@InBrowser
@EnabledIfSystemProperty(named = MixedLoadTest.MINUTES, matches = "\\d+")
class MixedLoadTest {
  static final String MINUTES = "voresplan.load-minutes";
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  @TempDir private Path data;

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();

  @Test
  void nothingFailsAndTheHeapDoesNotGrow(Chromium chromium) throws Exception {
    int minutes = Integer.getInteger(MINUTES);
    var settings = RunningDemo.freeSettings(data);
    var server = new ServerProcess(settings);
    var sending = new ArrayList<Future<?>>();
    try (var threads = Executors.newCachedThreadPool()) {
      var maja = token(settings, "Maja Lund");
      var plan = "/api/citizens/" + ownId(settings, maja) + "/plan";
      for (var reader : new String[] {maja, maja, token(settings, "Mette Krogh")}) {
        sending.add(threads.submit(reading(get(settings, plan, reader))));
      }
      sending.add(threads.submit(contributing(settings, token(settings, "kommunen"))));
      long early = 0;
      try (var phone = chromium.phone()) {
        var page = phone.newPage();
        RunningDemo.signIn(page, settings.portalUrl(), "Maja Lund");
        for (int minute = 1; minute <= minutes; minute++) {
          walk(page, settings.portalUrl());
          long heap = liveHeap(server.pid());
          early = minute == Math.min(minutes, 5) ? heap : early;
          System.out.printf(
              "minute %d: live heap %d MB, answers %s%n",
              minute, heap / 1024, new TreeMap<>(answers));
        }
      } finally {
        ended.set(true);
      }
      for (var each : sending) {
        each.get();
      }
      assertThat(answers).as("statuses").containsOnlyKeys(200);
      assertThat(liveHeap(server.pid())).as("live heap in K").isLessThan(early + early / 2);
    } finally {
      server.kill();
      client.close();
    }
  }

  private static void walk(Page page, String portal) {
    var until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (System.nanoTime() < until) {
      for (var path : new String[] {"/", "/plan", "/oensker", "/kalender", "/kontakter"}) {
        page.navigate(portal + path);
        page.locator("main h1").waitFor();
        page.waitForTimeout(500);
      }
    }
  }

  private String ownId(DemoSettings settings, String token)
      throws IOException, InterruptedException {
    var id = ID.matcher(send(get(settings, "/api/me", token)));
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private Callable<Void> reading(HttpRequest plan) {
    return () -> repeat(() -> send(plan));
  }

  private Callable<Void> contributing(DemoSettings settings, String token) {
    return () ->
        repeat(() ->
            send(
                request(settings, "/fhir", token)
                    .header("Content-Type", "application/fhir+json")
                    .POST(BodyPublishers.ofString(bundle()))
                    .build()));
  }

  private String bundle() {
    long number = answers.values().stream().mapToLong(LongAdder::sum).sum() % 200;
    return """
    {"resourceType":"Bundle","type":"collection","entry":[
      {"resource":{"resourceType":"Patient","id":"load-%d",
       "identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"010190%04d"}]}},
      {"resource":{"resourceType":"Goal","id":"goal-%d","lifecycleStatus":"active",
       "description":{"text":"Mål %d"},"subject":{"reference":"Patient/load-%d"}}}]}
    """
        .formatted(number, 1_000 + number, number, System.nanoTime(), number);
  }

  private Void repeat(Callable<String> work) throws Exception {
    while (!ended.get()) {
      work.call();
      Thread.sleep(PAUSE);
    }
    return null;
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    var answer = client.send(request, BodyHandlers.ofString());
    answers.computeIfAbsent(answer.statusCode(), _ -> new LongAdder()).increment();
    return answer.body();
  }

  private static HttpRequest get(DemoSettings settings, String path, String token) {
    return request(settings, path, token).GET().build();
  }

  private static HttpRequest.Builder request(DemoSettings settings, String path, String token) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + settings.apiPort() + path))
        .header("Authorization", "Bearer " + token);
  }

  private String token(DemoSettings settings, String name)
      throws IOException, InterruptedException {
    var address = "http://localhost:" + settings.identityProviderPort() + TokenRoute.PATH;
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "who=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  /** What is still used after a collection of the process's heap, in K. */
  private static long liveHeap(long pid) throws IOException, InterruptedException {
    var _ = jcmd(pid, "GC.run");
    var used = USED.matcher(jcmd(pid, "GC.heap_info"));
    assertThat(used.find()).isTrue();
    return Long.parseLong(used.group(1));
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    var jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(pid),
                command)
            .redirectErrorStream(true)
            .start();
    var said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    return said;
  }
}
