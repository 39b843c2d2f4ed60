package dk.voresplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TestRows;
import dk.voresplan.access.Forgery;
import dk.voresplan.storage.RowId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever someone does to the access log, it is found. How many ways are tried is {@code
 * voresplan.mutations}; {@code bin/endurance} tries a thousand on each database.
 */
class TamperedLogTest {
  private static final int MUTATIONS =
      Integer.getInteger("voresplan.mutations", 10 * Tampering.values().length);
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "happened_at",
          "actor_kind",
          "actor_id",
          "actor_name",
          "actor_organisation",
          "topic",
          "access_right",
          "reason",
          "refused",
          "opened_kind",
          "opened_id",
          "tries",
          "tries_from",
          "previous_hash",
          "hash");

  /** Those that are tampered with, each with a copy by which it is restored. */
  private static final List<String> TABLES =
      List.of("access_log_head", "access_log", "access_log_root");

  /** What someone may do, with the database or with the folder. */
  private enum Tampering {
    CHANGE_A_COLUMN,
    CHANGE_AND_HASH_AGAIN,
    DELETE_A_ROW,
    SWAP_TWO_ROWS,
    MOVE_TO_ANOTHER_CITIZEN,
    CUT_THE_END,
    CUT_THE_END_AND_THE_HEAD,
    DELETE_A_WHOLE_LOG,
    DELETE_EVERY_ROW,
    INSERT_A_ROW,
    INSERT_ANYWHERE_WITH_ANY_DATE,
    REMOVE_A_WHOLE_CHAIN_YOUNGER_THAN_THE_LAST_ROOT,
    APPEND_A_ROW,
    CHANGE_THE_HEAD,
    DELETE_A_ROOT_FROM_THE_DATABASE,
    CHANGE_A_ROOT,
    DELETE_A_ROOT,
    SWAP_TWO_ROOTS,
    SIGN_WITH_ANOTHER_KEY,
    CHANGE_A_LIST_OF_HEADS,
    DELETE_A_LIST_OF_HEADS,
    HASH_AGAIN_AND_SIGN_WITH_ANOTHER_KEY
  }

  private record Row(UUID citizen, long number) {}

  @TempDir Path folder;
  private LogOfSix log;
  private TestRows everything;
  private SplittableRandom random;

  @BeforeEach
  void start() {
    log = new LogOfSix(folder);
    everything = log.everything();
    TABLES.forEach(
        table -> everything.change("create table kept_%s as select * from %1$s".formatted(table)));
    var seed = Long.getLong("voresplan.test.seed", System.nanoTime());
    System.out.println("Tampering by -Dvoresplan.test.seed=" + seed);
    random = new SplittableRandom(seed);
  }

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  void eachMutationIsFoundAndTheUntouchedLogHasNone() throws IOException {
    assertThat(log.findings()).isEmpty();
    var missed = new ArrayList<String>();
    Map<Tampering, Integer> done = new EnumMap<>(Tampering.class);
    for (int each = 0; each < MUTATIONS; each++) {
      var tampering = Tampering.values()[each % Tampering.values().length];
      if (!isFound(tampering)) {
        missed.add(each + " " + tampering);
      }
      done.merge(tampering, 1, Integer::sum);
    }
    System.out.println("Found " + (MUTATIONS - missed.size()) + " of " + done);
    assertThat(missed).isEmpty();
    assertThat(log.findings()).isEmpty();
  }

  private boolean isFound(Tampering tampering) throws IOException {
    var kept = new java.util.HashMap<Path, byte[]>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        kept.put(file, Files.readAllBytes(file));
      }
    }
    tamper(tampering);
    boolean found = !log.findings().isEmpty();
    TABLES.reversed().forEach(table -> everything.change("delete from " + table));
    TABLES.forEach(
        table -> everything.change("insert into %s select * from kept_%1$s".formatted(table)));
    for (var file : kept.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
    return found;
  }

  private void tamper(Tampering tampering) {
    var row = anyRow();
    try {
      switch (tampering) {
        case CHANGE_A_COLUMN -> change(row, COLUMNS.get(random.nextInt(COLUMNS.size())));
        case CHANGE_AND_HASH_AGAIN -> {
          change(row, COLUMNS.get(random.nextInt(COLUMNS.size() - 2)));
          Forgery.hashAgain(everything, row.citizen());
        }
        case DELETE_A_ROW -> delete(row);
        case SWAP_TWO_ROWS -> swap(row);
        case MOVE_TO_ANOTHER_CITIZEN ->
            everything.change(
                "update access_log set citizen_id = ?, entry_number = 1000"
                    + " where citizen_id = ? and entry_number = ?",
                another(row.citizen()),
                row.citizen(),
                row.number());
        case CUT_THE_END -> cut(row);
        case CUT_THE_END_AND_THE_HEAD -> {
          cut(row);
          Forgery.hashAgain(everything, row.citizen());
        }
        case DELETE_A_WHOLE_LOG -> {
          cut(new Row(row.citizen(), 1));
          everything.change("delete from access_log_head where citizen_id = ?", row.citizen());
        }
        case DELETE_EVERY_ROW -> {
          everything.change("delete from access_log");
          if (random.nextBoolean()) {
            everything.change("delete from access_log_head");
          }
        }
        case INSERT_A_ROW -> {
          makeRoom(row);
          copy(row, row.number());
          if (random.nextBoolean()) {
            Forgery.hashAgain(everything, row.citizen());
          }
        }
        case INSERT_ANYWHERE_WITH_ANY_DATE -> insertWithAnyDate(row.citizen());
        case REMOVE_A_WHOLE_CHAIN_YOUNGER_THAN_THE_LAST_ROOT -> {
          everything.change("delete from access_log where citizen_id = ?", log.young.value());
          everything.change(
              random.nextBoolean()
                  ? "delete from access_log_head where citizen_id = ?"
                  : "update access_log_head set entries = 0, hash = repeat('0', 64)"
                      + " where citizen_id = ?",
              log.young.value());
        }
        case APPEND_A_ROW -> copy(row, last(row.citizen()) + 1);
        case CHANGE_THE_HEAD ->
            everything.change(
                random.nextBoolean()
                    ? "update access_log_head set entries = entries + 1 where citizen_id = ?"
                    : "update access_log_head set hash = repeat('a', 64) where citizen_id = ?",
                row.citizen());
        case DELETE_A_ROOT_FROM_THE_DATABASE ->
            everything.change("delete from access_log_root where root_number = 3");
        case CHANGE_A_ROOT -> changeARoot();
        case DELETE_A_ROOT -> {
          var roots = new ArrayList<>(log.roots());
          roots.remove(random.nextInt(roots.size()));
          write(roots);
        }
        case SWAP_TWO_ROOTS -> {
          var roots = new ArrayList<>(log.roots());
          int first = random.nextInt(roots.size() - 1);
          Collections.swap(roots, first, first + 1);
          write(roots);
        }
        case SIGN_WITH_ANOTHER_KEY -> signAll(LogKey.make());
        case CHANGE_A_LIST_OF_HEADS -> changeAList();
        case DELETE_A_LIST_OF_HEADS -> Files.delete(list(1L + random.nextInt(3)));
        case HASH_AGAIN_AND_SIGN_WITH_ANOTHER_KEY -> {
          change(row, "actor_name");
          Forgery.hashAgain(everything, row.citizen());
          signHeads();
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Row anyRow() {
    var rows =
        everything.list(
            row -> new Row(row.getObject(1, UUID.class), row.getLong(2)),
            "select citizen_id, entry_number from access_log where citizen_id <> ? order by 1, 2",
            log.young.value());
    return rows.get(random.nextInt(rows.size()));
  }

  private UUID another(UUID citizen) {
    UUID other;
    do {
      other = log.citizens.get(random.nextInt(log.citizens.size())).value();
    } while (other.equals(citizen));
    return other;
  }

  private void change(Row row, String column) {
    var value =
        switch (column) {
          case "id", "actor_id" -> "cast('%s' as uuid)".formatted(UUID.randomUUID());
          case "happened_at" -> "happened_at + interval '" + (1 + random.nextInt(9)) + "' second";
          case "refused" -> "not refused";
          case "hash", "previous_hash" -> "repeat('a', 64)";
          case "opened_id" ->
              random.nextBoolean()
                  ? "cast('%s' as uuid)".formatted(UUID.randomUUID())
                  : "case when opened_id is null then actor_id end";
          case "tries" -> "coalesce(tries, 0) + 1";
          case "tries_from" ->
              "coalesce(tries_from, happened_at) + interval '" + (1 + random.nextInt(9)) + "' hour";
          case "opened_kind", "reason", "actor_organisation" ->
              "case when " + column + " is null then 'x' end";
          default -> random.nextBoolean() ? column + " || 'x'" : "'x'";
        };
    int changed =
        everything.change(
            "update access_log set "
                + column
                + " = "
                + value
                + " where citizen_id = ? and entry_number = ?",
            row.citizen(),
            row.number());
    assertThat(changed).isEqualTo(1);
  }

  private void delete(Row row) {
    everything.change(
        "delete from access_log where citizen_id = ? and entry_number = ?",
        row.citizen(),
        row.number());
  }

  private void cut(Row from) {
    everything.change(
        "delete from access_log where citizen_id = ? and entry_number >= ?",
        from.citizen(),
        from.number());
  }

  private void swap(Row row) {
    long last = last(row.citizen());
    long other;
    do {
      other = 1 + random.nextLong(last);
    } while (other == row.number());
    move(row.citizen(), row.number(), -1);
    move(row.citizen(), other, row.number());
    move(row.citizen(), -1, other);
    if (random.nextBoolean()) {
      Forgery.hashAgain(everything, row.citizen());
    }
  }

  private void move(UUID citizen, long from, long to) {
    everything.change(
        "update access_log set entry_number = ? where citizen_id = ? and entry_number = ?",
        to,
        citizen,
        from);
  }

  private long last(UUID citizen) {
    return everything.one(
        Long.class, "select max(entry_number) from access_log where citizen_id = ?", citizen);
  }

  /**
   * A false entry, with every hash made anew. At the end of the log it is dated before the last
   * root or after now: what is dated between those could have been written by the portal.
   */
  private void insertWithAnyDate(UUID citizen) {
    long last = last(citizen);
    long number = random.nextBoolean() ? last + 1 : 1 + random.nextLong(last);
    var from = new Row(citizen, Math.min(number, last));
    if (number <= last) {
      makeRoom(from);
    }
    copy(from, number);
    var years = Duration.ofDays(1 + random.nextLong(3_000));
    var now = Instant.now();
    everything.change(
        "update access_log set happened_at = ? where citizen_id = ? and entry_number = ?",
        random.nextBoolean() ? now.minus(years) : now.plus(years),
        citizen,
        number);
    Forgery.hashAgain(everything, citizen);
  }

  private void makeRoom(Row row) {
    for (long number = last(row.citizen()); number >= row.number(); number--) {
      move(row.citizen(), number, number + 1);
    }
  }

  private void copy(Row row, long as) {
    var columns =
        "happened_at, actor_kind, actor_id, actor_name, actor_organisation, topic, access_right,"
            + " reason, refused, opened_kind, opened_id, tries, tries_from, previous_hash, hash";
    int copied =
        everything.change(
            "insert into access_log (citizen_id, entry_number, id, "
                + columns
                + ")"
                + " select citizen_id, cast(? as bigint), cast(? as uuid), "
                + columns
                + " from access_log where citizen_id = ? and entry_number in (?, ?)"
                + " order by entry_number limit 1",
            as,
            RowId.next(),
            row.citizen(),
            row.number(),
            row.number() + 1);
    assertThat(copied).isEqualTo(1);
  }

  private void changeARoot() throws IOException {
    var roots = new ArrayList<>(log.roots());
    int which = random.nextInt(roots.size());
    var line = new StringBuilder(roots.get(which));
    int at = random.nextInt(line.length() - 1);
    line.setCharAt(at, line.charAt(at) == 'A' ? 'B' : 'A');
    roots.set(which, line.toString());
    write(roots);
  }

  private void changeAList() throws IOException {
    long number = 1L + random.nextInt(3);
    List<String> lines;
    try (var list = log.folder.read(number)) {
      lines = new ArrayList<>(list.lines().toList());
    }
    int which = random.nextInt(lines.size());
    switch (random.nextInt(3)) {
      case 0 -> lines.remove(which);
      case 1 -> lines.set(which, lines.get(which).replaceFirst(" (\\d+) ", " 1$1 "));
      default -> Collections.swap(lines, which, (which + 1) % lines.size());
    }
    try (var list = log.folder.list(number)) {
      for (var line : lines) {
        list.add(line);
      }
      list.keep();
    }
  }

  private void signAll(LogKey by) throws IOException {
    var signed = new ArrayList<String>();
    for (var line : log.roots()) {
      var root = log.key.read(line).orElseThrow();
      signed.add(
          by.sign(
              new LogRoot(
                  root.number(),
                  root.at(),
                  RootFolder.digestOf(signed),
                  root.root(),
                  root.citizens(),
                  root.database())));
    }
    write(signed);
  }

  /** One root over the heads as they are now, as whoever lacks the key would sign it. */
  private void signHeads() throws IOException {
    var heads =
        everything.list(
            row -> row.getObject(1, UUID.class) + " " + row.getLong(2) + " " + row.getString(3),
            "select citizen_id, entries, hash from access_log_head order by 1");
    var tree = new MerkleTree();
    try (var list = log.folder.list(1)) {
      for (var head : heads) {
        list.add(head);
        tree.add(head);
      }
      list.keep();
    }
    var first = log.key.read(log.roots().getFirst()).orElseThrow();
    everything.change("delete from access_log_root where root_number > 1");
    write(
        List.of(
            LogKey.make()
                .sign(
                    new LogRoot(
                        1,
                        first.at(),
                        LogRoot.NONE_BEFORE,
                        tree.root(),
                        heads.size(),
                        first.database()))));
  }

  private Path list(long number) {
    return folder.resolve("heads-%06d.gz".formatted(number));
  }

  private void write(List<String> roots) throws IOException {
    Files.write(folder.resolve("roots.jws"), roots, StandardCharsets.US_ASCII);
  }
}
