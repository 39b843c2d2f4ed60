package dk.voresplan.bench;

import dk.voresplan.bench.Load.TooBusy;
import dk.voresplan.bench.Measure.Prepared;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * The bench measures servers in rounds. Each round takes every measure once on every database, and
 * on both builds when two are compared. It has servers of its own, as no two starts run alike.
 */
public final class Bench {
  private static final int TOO_BUSY = 3;
  private static final long SEED = 1;

  /** Whether a signal has come: what fails then is not worth a word. */
  private static final AtomicBoolean ENDING = new AtomicBoolean();

  /** Everything that is measured. A new measure is a new line. */
  private static final List<Measure> MEASURES =
      List.of(
          new PlanReadMeasure(),
          new ContributionMeasure(),
          new WishMeasure(),
          new StartMeasure(),
          new HeapMeasure(),
          new PageMeasure(),
          new GrowthMeasure());

  private final Options options;
  private final Load load;
  private final ToClose started;
  private final List<Measure> measures;
  private final Results results = new Results();

  private Bench(Options options, ToClose started) {
    this.options = options;
    this.load = Load.ofMachine(options.mostLoad(), "1".equals(System.getenv("BENCH_ANYWAY")));
    this.measures = MEASURES.stream().filter(options::asksFor).toList();
    this.started = started;
    if (measures.isEmpty()) {
      throw new BenchFailed(
          "There is no such measure. There are: "
              + MEASURES.stream().map(Measure::name).collect(Collectors.joining(", ")));
    }
  }

  /**
   * Measures, and ends with 1 if a limit is passed or something fails, with 3 if it is too busy.
   */
  public static void main(String... arguments) {
    System.exit(exitCode(arguments));
  }

  private static int exitCode(String... arguments) {
    try (var started = new ToClose()) {
      return new Bench(Options.of(arguments), started).run();
    } catch (TooBusy busy) {
      System.err.println(busy.getMessage());
      return TOO_BUSY;
    } catch (BenchFailed failed) {
      System.err.println(failed.getMessage());
      return 1;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 1;
    } catch (IOException | SQLException | RuntimeException unforeseen) {
      if (!ENDING.get()) {
        unforeseen.printStackTrace();
      }
      return 1;
    }
  }

  private int run() throws IOException, InterruptedException, SQLException {
    var builds = builds();
    var folder = started.add(WorkFolder.in(options.root().resolve("target/bench")));
    // When a signal ends this process, nothing that it started remains.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endAtOnce(folder), "end"));
    var surroundings = surroundings(folder);
    List<Databases> databases = List.of(new H2Databases(), started.add(new PostgresDatabases()));
    for (int round = 1; round <= options.effort().rounds(); round++) {
      double now = load.whenQuiet();
      System.err.printf(
          Locale.ROOT, "round %d of %d, load %.2f%n", round, options.effort().rounds(), now);
      results.round(now);
      round(round, builds, databases, surroundings);
      // After each round, so that whoever stops it has what was measured until then.
      var _ = write(builds);
    }
    return report(builds);
  }

  private int report(List<Build> builds) throws IOException {
    var machine = Machine.here();
    var table = new Table(results, machine, load, options.effort(), builds);
    System.out.println(table.text());
    System.out.println("\nwritten to " + write(builds));
    table.overLimit().forEach(System.err::println);
    return table.overLimit().isEmpty() ? 0 : 1;
  }

  private Path write(List<Build> builds) throws IOException {
    return new ResultsFile(results, Machine.here(), load, options.effort(), builds)
        .write(options.root().resolve("target/bench"));
  }

  private List<Build> builds() throws IOException, InterruptedException {
    var builds = new ArrayList<Build>();
    builds.add(Build.of("here", options.root()));
    if (options.against().isPresent()) {
      builds.add(Build.of("there", options.against().get()));
    }
    return builds;
  }

  private Surroundings surroundings(WorkFolder folder) {
    return new Surroundings(
        options.effort(),
        folder.path(),
        started.add(new Provider()),
        started.add(new Browser()),
        new InventedCitizens(SEED, LocalDate.now(ZoneId.of("Europe/Copenhagen"))));
  }

  private void round(
      int round, List<Build> builds, List<Databases> databases, Surroundings surroundings)
      throws IOException, InterruptedException {
    try (var running = new ToClose()) {
      var subjects = new ArrayList<Subject>();
      for (var each : databases) {
        for (var build : builds) {
          subjects.add(running.add(new Subject(build, each, surroundings)));
        }
      }
      // Whoever is first in one round is last in the next.
      if (round % 2 == 0) {
        Collections.reverse(subjects);
      }
      for (var subject : subjects) {
        subject.fill();
      }
      for (var measure : measures) {
        measure(measure, subjects);
      }
    }
  }

  private void measure(Measure measure, List<Subject> subjects)
      throws IOException, InterruptedException {
    var prepared = new LinkedHashMap<Subject, Prepared>();
    for (var subject : subjects) {
      prepared.put(subject, measure.prepare(subject));
    }
    for (var turn : prepared.entrySet()) {
      var subject = turn.getKey();
      results.add(subject.databaseName(), subject.build(), turn.getValue().take());
    }
  }

  /** Ends the processes that are left, but for PostgreSQL, which is ended in its own way. */
  private static void endAtOnce(WorkFolder folder) {
    ENDING.set(true);
    ProcessHandle.current()
        .descendants()
        .filter(process -> !PostgresDatabases.isOurs(process))
        .forEach(ProcessHandle::destroyForcibly);
    try {
      folder.close();
    } catch (IOException stillUsed) {
      System.err.println("Some files remain in %s.".formatted(folder.path()));
    }
  }
}
