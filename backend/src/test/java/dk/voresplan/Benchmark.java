package dk.voresplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Identities;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.fhir.TestData;
import dk.voresplan.person.CprNumber;
import dk.voresplan.plan.Plan;
import dk.voresplan.plan.Plans;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What issue 3 asks of speed, measured; {@code bin/benchmark} runs it. */
class Benchmark {
  private static final int ROUNDS = 400;

  /** So many that the compiler has little left to do: before, it is most of what is measured. */
  private static final int WARM_UP = 10 * ROUNDS;

  private static final int RESOURCES = 20;
  private static final int FEW_ROUNDS = 10;

  private final RunningBackend backend = RunningBackend.get();
  private final String token = backend.issuer().source("kommunen");

  @Test
  void aContributionOfTwentyResources() {
    var cpr = RunningBackend.newCpr();
    for (int round = 0; round < WARM_UP; round++) {
      contribute(cpr, RESOURCES, round);
    }
    long before = cpu();
    long compiledBefore = compilation();
    for (int round = 0; round < ROUNDS; round++) {
      contribute(cpr, RESOURCES, WARM_UP + round);
    }
    say(
        "a contribution of %d changed resources takes %.1f ms of CPU, %.1f of them compilation"
            .formatted(
                RESOURCES,
                (cpu() - before) / 1e6 / ROUNDS,
                (double) (compilation() - compiledBefore) / ROUNDS));
  }

  /** What one changed goal costs in a plan of so many: it grows with the goals, not faster. */
  @Test
  void aContributionToALargePlan() {
    for (int goals : new int[] {600, 1_200, 2_400, 4_800}) {
      var cpr = RunningBackend.newCpr();
      contribute(cpr, goals, 0);
      long before = cpu();
      for (int round = 1; round <= FEW_ROUNDS; round++) {
        contribute(cpr, 2, round);
      }
      say(
          "a contribution of one changed goal to a plan of %d takes %.0f ms of CPU"
              .formatted(goals, (cpu() - before) / 1e6 / FEW_ROUNDS));
    }
  }

  /** How long the compiler has worked, in milliseconds. */
  private static long compilation() {
    return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
  }

  /** CPU time of the process in nanoseconds, without the threads that send. */
  private static long cpu() {
    var threads = ManagementFactory.getThreadMXBean();
    long senders = 0;
    for (var thread : Thread.getAllStackTraces().keySet()) {
      if (thread.equals(Thread.currentThread()) || thread.getName().startsWith("HttpClient")) {
        senders += Math.max(0, threads.getThreadCpuTime(thread.threadId()));
      }
    }
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        - senders;
  }

  @Test
  void readingAPlan() {
    compare("read", cpr -> () -> assertThat(plan(cpr).areas()).isNotEmpty());
  }

  @Test
  void askingForAPlan() {
    compare(
        "asked for through the API",
        cpr -> {
          var token = backend.issuer().citizen(cpr, "Test Person");
          var id = backend.get("/api/me", token).json().path("id").asText();
          var path = "/api/citizens/" + id + "/plan";
          return () -> assertThat(backend.get(path, token).status()).isEqualTo(200);
        });
  }

  private void compare(String what, Function<String, Runnable> reading) {
    var small = RunningBackend.newCpr();
    var large = RunningBackend.newCpr();
    contribute(small, RESOURCES, 0);
    contribute(large, 10 * RESOURCES, 0);
    var readSmall = reading.apply(small);
    var readLarge = reading.apply(large);
    for (var warming : List.of(readSmall, readLarge)) {
      milliseconds(WARM_UP, warming);
    }
    double ofSmall = milliseconds(ROUNDS, readSmall);
    double ofLarge = milliseconds(ROUNDS, readLarge);
    say(
        "a plan of %d goals is %s in %.2f ms, one of %d in %.2f ms (%.1f times), in %d statements"
            .formatted(
                RESOURCES - 1,
                what,
                ofSmall,
                10 * RESOURCES - 1,
                ofLarge,
                ofLarge / ofSmall,
                backend.statementsOf(readLarge)));
  }

  private static double milliseconds(int rounds, Runnable work) {
    long before = System.nanoTime();
    for (int round = 0; round < rounds; round++) {
      work.run();
    }
    return (System.nanoTime() - before) / 1e6 / rounds;
  }

  private static Plan plan(String cpr) {
    var citizen = TeamOfTwo.bean(Identities.class).person(new CprNumber(cpr), "Test Person");
    return TeamOfTwo.bean(AccessPolicy.class)
        .open(
            citizen, citizen.id(), Right.SEE, Set.of(Topic.GOALS), TeamOfTwo.bean(Plans.class)::of);
  }

  private void contribute(String cpr, int resources, int round) {
    var all = new ArrayList<String>();
    all.add(TestData.patient("p" + cpr, cpr));
    for (int i = 1; i < resources; i++) {
      all.add(TestData.goal("g" + i, "p" + cpr, "Mål %d i runde %d".formatted(i, round)));
    }
    var answer =
        backend.post("/fhir", token, TestData.bundle("collection", all.toArray(String[]::new)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static void say(String sentence) {
    System.out.println(System.getProperty("voresplan.test.database", "h2") + ": " + sentence);
  }
}
