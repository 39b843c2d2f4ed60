package dk.voresplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.access.AccessLogChains;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Forgery;
import dk.voresplan.access.LogFinding;
import dk.voresplan.access.OtherClock;
import dk.voresplan.access.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogChainTest {
  private static final int THREADS = 8;
  private static final int TIMES = 40;

  @TempDir Path folder;
  private LogOfSix log;

  @BeforeEach
  void start() {
    log = new LogOfSix(folder);
  }

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  void whoWritesInSeveralPlansAtOnceQueuesAndNobodyIsLost() throws Exception {
    long before = entries();
    try (var pool = Executors.newFixedThreadPool(THREADS)) {
      var all = new ArrayList<Callable<Integer>>();
      for (int thread = 0; thread < THREADS; thread++) {
        var random = new Random(thread);
        all.add(() -> {
          for (int time = 0; time < TIMES; time++) {
            var some = new ArrayList<>(log.citizens);
            Collections.shuffle(some, random);
            log.contribute(some.subList(0, 3));
          }
          return TIMES;
        });
      }
      for (var done : pool.invokeAll(all)) {
        assertThat(done.get()).isEqualTo(TIMES);
      }
    }
    assertThat(entries() - before).isEqualTo((long) THREADS * TIMES * 3 * 2);
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void whatIsRolledBackLeavesNoGap() {
    long before = entries();
    var citizen = log.citizens.getFirst();
    assertThatThrownBy(() ->
            log.bean(AccessPolicy.class)
                .open(
                    new Actor.Person(citizen, "Bo"),
                    citizen,
                    Set.of(Topic.GOALS),
                    permit -> {
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");
    assertThat(entries()).isEqualTo(before);
    log.contribute(log.citizens);
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void theCommandEndsWithZeroForAnUntouchedLogAndOneForAnother() {
    var said = new ByteArrayOutputStream();
    assertThat(run(said)).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8)).endsWith("0 findings\n");
    var citizen = log.citizens.getFirst();
    log.everything()
        .change(
            "update access_log set actor_name = 'x' where citizen_id = ? and entry_number = 2",
            citizen.value());
    said.reset();
    assertThat(run(said)).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("citizen " + citizen + ": entry 2 is not as it was written");
  }

  @Test
  void rolledBackRootsAreDetected() throws IOException {
    var said = new ByteArrayOutputStream();
    var earlier = log.roots();
    log.contribute(log.citizens);
    log.sign();
    assertThat(run(said)).isZero();
    var known = KnownRoots.in(log.roots()).toString();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("LOG_KNOWN_ROOTS", known);
    Files.write(folder.resolve("roots.jws"), earlier);
    log.everything()
        .change("delete from access_log_root where root_number = ?", earlier.size() + 1);
    assertThat(run(said)).as("nothing was written down").isZero();
    said.reset();
    assertThat(run(said, known)).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("roots: they are not those that were written down");
    assertThat(run(said, "nonsense")).isEqualTo(2);
  }

  @Test
  void rootsOfAnotherDatabaseAreNamedAsSuch() throws IOException {
    var here = log.bean(AccessLogChains.class).database();
    write(ofAnother("voresplan@7"));
    assertThat(log.findings().toString())
        .contains(
            "they are of the database voresplan@7, and this is "
                + here
                + ": a restored copy, or another's folder");
  }

  @Test
  void aDatabaseThatMovedIsFoundUntilItIsWrittenDown() throws IOException {
    var said = new ByteArrayOutputStream();
    write(ofAnother("voresplan@7"));
    log.sign();
    assertThat(run(said)).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("root 4: it is of the database")
        .contains("and the root before is of voresplan@7");
    assertThat(run(said, KnownRoots.in(log.roots()).toString())).isZero();
  }

  /** The roots as the same log in a database of another name would have signed them. */
  private List<String> ofAnother(String database) {
    var signed = new ArrayList<String>();
    for (var line : log.roots()) {
      var root = log.key.read(line).orElseThrow();
      signed.add(
          log.key.sign(
              new LogRoot(
                  root.number(),
                  root.at(),
                  RootFolder.digestOf(signed),
                  root.root(),
                  root.citizens(),
                  database)));
    }
    return signed;
  }

  private void write(List<String> roots) throws IOException {
    Files.write(folder.resolve("roots.jws"), roots, StandardCharsets.US_ASCII);
  }

  @Test
  void aRootIsDueEveryHour() {
    assertThat(log.bean(LogRoots.class).isDue()).isFalse();
    log.everything()
        .change("update access_log_root set signed_at = signed_at - interval '61' minute");
    assertThat(log.bean(LogRoots.class).isDue()).isTrue();
  }

  @Test
  void aFalseEntryAtTheEndIsFoundByItsDate() {
    var citizen = log.citizens.getFirst();
    log.contribute(List.of(citizen));
    log.everything()
        .change(
            "update access_log set happened_at = happened_at - interval '300' day"
                + " where citizen_id = ? and entry_number ="
                + " (select entries from access_log_head where citizen_id = ?)",
            citizen.value(),
            citizen.value());
    Forgery.hashAgain(log.everything(), citizen.value());
    assertThat(log.findings())
        .extracting(LogFinding::what)
        .anyMatch(it -> it.endsWith("is dated before the one before"));
  }

  @Test
  void whatIsNotInARootIsNotDatedBeforeIt() {
    var young = log.young;
    log.everything()
        .change(
            "update access_log set happened_at = happened_at - interval '300' day"
                + " where citizen_id = ?",
            young.value());
    Forgery.hashAgain(log.everything(), young.value());
    assertThat(log.findings())
        .extracting(LogFinding::toString)
        .containsExactly("citizen " + young + ": entry 1 is dated before root 3, and is not in it");
    log.sign();
    assertThat(log.findings()).as("a later root does not hide it").hasSize(1);
  }

  @Test
  void aNodeWhoseClockIsBehindDatesNothingBefore() {
    var stranger = new Actor.Person(log.citizens.getLast(), "Bo");
    var slow = Instant.now().minus(Duration.ofDays(1));
    log.citizens.forEach(it -> OtherClock.refuse(log.context, slow, stranger, it));
    OtherClock.refuse(log.context, slow, stranger, log.young);
    assertThat(log.findings()).isEmpty();
  }

  private int run(ByteArrayOutputStream said) {
    return run(said, "");
  }

  private int run(ByteArrayOutputStream said, String known) {
    var settings = new HashMap<String, String>();
    log.context
        .getProperty("datasources.default.url", String.class)
        .ifPresent(url -> settings.put("DATABASE_URL", url));
    settings.put(
        "DATABASE_USER",
        log.context.getRequiredProperty("datasources.default.username", String.class));
    settings.put(
        "DATABASE_PASSWORD",
        log.context.getRequiredProperty("datasources.default.password", String.class));
    settings.put("LOG_ROOTS_DIR", folder.toString());
    settings.put("LOG_KNOWN_ROOTS", known);
    settings.put("LOG_VERIFYING_KEY", log.key.open().json());
    return VerifyLog.run(
        settings,
        new PrintStream(said, true, StandardCharsets.UTF_8),
        new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private long entries() {
    return log.everything().one(Long.class, "select count(*) from access_log");
  }
}
