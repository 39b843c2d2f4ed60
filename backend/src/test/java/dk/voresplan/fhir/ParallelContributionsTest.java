package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Several sources contribute to the same citizens at once. How many posts there are is {@code
 * voresplan.posts}; {@code bin/endurance} sends ten thousand.
 */
class ParallelContributionsTest {
  private static final int POSTS = Integer.getInteger("voresplan.posts", 150);
  private static final int THREADS = 10;
  private static final int CITIZENS = 12;
  private static final List<String> SOURCES =
      List.of("kommunen", "psykiatrien", "jobcentret", "laegehuset");

  private final RunningBackend backend = RunningBackend.get();
  private final AtomicInteger number = new AtomicInteger();

  @Test
  void fourSourcesContributeToTheSameCitizensAtOnce() throws Exception {
    var citizens = Stream.generate(RunningBackend::newCpr).limit(CITIZENS).toList();
    citizens.forEach(cpr -> SOURCES.forEach(source -> post(source, cpr, cpr)));
    var statuses =
        atOnce(
            IntStream.range(0, POSTS)
                .<Callable<Integer>>mapToObj(post ->
                    () -> {
                      var random = new SplittableRandom(post);
                      return post(
                          SOURCES.get(random.nextInt(SOURCES.size())),
                          citizens.get(random.nextInt(CITIZENS)),
                          citizens.get(random.nextInt(CITIZENS)));
                    })
                .toList());
    assertThat(statuses).doesNotContain(500);
    assertThat(statuses.stream().filter(status -> status != 200))
        .as("refused for now")
        .hasSizeLessThanOrEqualTo(POSTS / 100);
  }

  @Test
  void fourSourcesBringOneNewCitizenAtOnce() throws Exception {
    for (int round = 0; round < Math.max(15, POSTS / 100); round++) {
      var cpr = RunningBackend.newCpr();
      var statuses =
          atOnce(
              SOURCES.stream()
                  .<Callable<Integer>>map(source -> () -> post(source, cpr, cpr))
                  .toList());
      assertThat(statuses).containsOnly(200);
      assertThat(backend.planOf(cpr).path("contributions")).hasSize(SOURCES.size());
    }
  }

  /** A goal, a team with two who work there, and a parent, who is a citizen as well. */
  private int post(String source, String cpr, String parent) {
    int post = number.incrementAndGet();
    var bundle =
        """
        {"resourceType":"Bundle","type":"collection","entry":[
         {"resource":{"resourceType":"Patient","id":"p%1$s","identifier":[
           {"system":"urn:oid:1.2.208.176.1.2","value":"%1$s"}],
           "name":[{"given":["Test"],"family":"Person"}]}},
         {"resource":{"resourceType":"Practitioner","id":"%2$s-a%4$d","name":[{"text":"Ane"}],
           "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"%2$s-a%4$d"}]}},
         {"resource":{"resourceType":"Practitioner","id":"%2$s-b%5$d","name":[{"text":"Bo %6$d"}],
           "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"%2$s-b%5$d"}]}},
         {"resource":{"resourceType":"CareTeam","id":"t%1$s","status":"active",
           "subject":{"reference":"Patient/p%1$s"},"participant":[
           {"member":{"reference":"Practitioner/%2$s-a%4$d"}},
           {"member":{"reference":"Practitioner/%2$s-b%5$d"}}]}},
         {"resource":{"resourceType":"RelatedPerson","id":"r%1$s","patient":{"reference":"Patient/p%1$s"},
           "identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"%3$s"}],
           "name":[{"text":"Mor %6$d"}]}},
         {"resource":{"resourceType":"Goal","id":"g%1$s","lifecycleStatus":"active",
           "description":{"text":"Gå tur nummer %6$d"},"subject":{"reference":"Patient/p%1$s"}}}]}
        """
            .formatted(cpr, source, parent, post % 5, post % 3, post);
    return backend.post("/fhir", backend.issuer().source(source), bundle).status();
  }

  private static List<Integer> atOnce(List<Callable<Integer>> posts)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var statuses = new ArrayList<Integer>();
      for (var answer : threads.invokeAll(posts)) {
        statuses.add(answer.get());
      }
      return statuses;
    }
  }
}
