package dk.voresplan.evidence;

import dk.voresplan.access.AccessLogChains;
import dk.voresplan.access.LogFinding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares the access log with itself and with every root that was signed over it. It reports each
 * thing that is not as it was. docs/decisions/016-the-logs-chain.md
 */
final class LogVerification {
  /** A root that is this late was not made, or was taken away. */
  static final Duration LATE = Duration.ofHours(3);

  /**
   * How long an entry may be under way when a root is signed, and how far two clocks may differ.
   */
  private static final Duration UNDER_WAY = Duration.ofMinutes(1);

  private final AccessLogChains chains;
  private final RootFolder folder;
  private final LogKeys keys;
  private final Clock clock;

  LogVerification(AccessLogChains chains, RootFolder folder, LogKeys keys, Clock clock) {
    this.chains = chains;
    this.folder = folder;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * What was looked at.
   *
   * @param entries how many entries there are
   * @param roots the roots, to be written down where nobody who has them can change it
   */
  record Looked(long entries, KnownRoots roots) {}

  /**
   * Tells every finding.
   *
   * @param known what was written down of the roots before
   */
  Looked check(KnownRoots known, Consumer<LogFinding> findings) {
    return chains.asOfNow(() -> {
      long entries = chains.check(clock.instant().plus(UNDER_WAY), findings);
      try {
        var signed = folder.roots();
        databases(signed, known, findings);
        roots(signed, findings);
        if (!known.areIn(signed)) {
          findings.accept(new LogFinding("roots", "they are not those that were written down"));
        }
        return new Looked(entries, KnownRoots.in(signed));
      } catch (IOException unreadable) {
        findings.accept(new LogFinding("roots", "the signed roots cannot be read"));
        return new Looked(entries, KnownRoots.NONE);
      }
    });
  }

  /** A database that was moved is found once; what was written down since then is accepted. */
  private void databases(List<String> signed, KnownRoots known, Consumer<LogFinding> findings) {
    var read = signed.stream().map(keys::read).toList();
    for (int index = Math.max(1, known.number()); index < read.size(); index++) {
      var here = read.get(index).map(LogRoot::database);
      var before = read.get(index - 1).map(LogRoot::database);
      if (here.isPresent() && before.isPresent() && !here.equals(before)) {
        findings.accept(
            new LogFinding(
                "root " + (index + 1),
                "it is of the database %s, and the root before is of %s"
                    .formatted(here.get(), before.get())));
      }
    }
    var newest = read.isEmpty() ? Optional.<LogRoot>empty() : read.getLast();
    newest
        .map(LogRoot::database)
        .filter(it -> !it.equals(chains.database()))
        .ifPresent(it ->
            findings.accept(
                new LogFinding(
                    "roots",
                    "they are of the database %s, and this is %s: a restored copy, or another's"
                            .formatted(it, chains.database())
                        + " folder")));
  }

  private void roots(List<String> signed, Consumer<LogFinding> findings) {
    var before = LogRoot.NONE_BEFORE;
    Optional<LogRoot> last = Optional.empty();
    for (int index = 0; index < signed.size(); index++) {
      var where = "root " + (index + 1);
      var read = keys.read(signed.get(index));
      if (read.isEmpty()) {
        findings.accept(
            new LogFinding(where, "it was not signed with a key of the log that was in use then"));
      } else if (read.get().number() != index + 1 || !read.get().previous().equals(before)) {
        findings.accept(new LogFinding(where, "it does not follow the root before"));
      } else {
        heads(read.get(), last, where, findings);
      }
      before = RootFolder.digestOf(signed.subList(0, index + 1));
      last = read;
    }
    newest(signed.size(), last, findings);
    last.ifPresent(root -> since(root, findings));
  }

  private void newest(int roots, Optional<LogRoot> last, Consumer<LogFinding> findings) {
    long known = chains.newestRoot().map(AccessLogChains.NewestRoot::number).orElse(0L);
    if (known != roots) {
      findings.accept(
          new LogFinding("roots", "%d were signed, and %d are here".formatted(known, roots)));
    }
    if (last.filter(it -> it.at().plus(LATE).isAfter(clock.instant())).isEmpty()) {
      findings.accept(
          new LogFinding(
              "roots",
              last.map(it -> "none was signed since " + it.at()).orElse("none can be relied on")));
    }
  }

  /** Those heads that are as in the root before were held against the log then. */
  private void heads(
      LogRoot root, Optional<LogRoot> before, String where, Consumer<LogFinding> findings) {
    var tree = new MerkleTree();
    long citizens = 0;
    try (var now = folder.read(root.number());
        var comparison =
            new HeadComparison(
                earlier(root.number()),
                line -> gone(line, where, findings),
                (line, entriesBefore) -> {
                  held(line, where, findings);
                  before.ifPresent(it -> dated(line, entriesBefore, it, findings));
                })) {
      for (var line = now.readLine(); line != null; line = now.readLine()) {
        tree.add(line);
        citizens++;
        comparison.next(line);
      }
      comparison.end();
      if (citizens != root.citizens() || !tree.root().equals(root.root())) {
        findings.accept(new LogFinding(where, "its list of heads is not the one that was signed"));
      }
    } catch (IOException | UncheckedIOException missing) {
      findings.accept(new LogFinding(where, "its list of heads cannot be read"));
    }
  }

  /** What was written since the newest root cannot have been written before it. */
  private void since(LogRoot newest, Consumer<LogFinding> findings) {
    try (var comparison =
        new HeadComparison(
            folder.read(newest.number()),
            _ -> {},
            (line, entriesBefore) -> dated(line, entriesBefore, newest, findings))) {
      chains.heads(head -> comparison.next(RootFolder.line(head)));
    } catch (IOException | UncheckedIOException missing) {
      findings.accept(new LogFinding("roots", "the newest list of heads cannot be read"));
    }
  }

  /** The first entry that a root does not stand for; the others are not dated before that one. */
  private void dated(String line, long entriesInRoot, LogRoot root, Consumer<LogFinding> findings) {
    var head = HeadComparison.head(line);
    if (head == null) {
      return;
    }
    long number = entriesInRoot + 1;
    chains
        .entry(head.citizen(), number)
        .filter(entry -> entry.at().plus(UNDER_WAY).isBefore(root.at()))
        .ifPresent(_ ->
            findings.accept(
                new LogFinding(
                    "citizen " + head.citizen(),
                    "entry %d is dated before root %d, and is not in it"
                        .formatted(number, root.number()))));
  }

  private BufferedReader earlier(long number) throws IOException {
    return number == 1 ? new BufferedReader(new StringReader("")) : folder.read(number - 1);
  }

  private static void gone(String line, String where, Consumer<LogFinding> findings) {
    findings.accept(
        new LogFinding(
            "citizen " + HeadComparison.citizen(line), "the log was there before " + where));
  }

  private void held(String line, String where, Consumer<LogFinding> findings) {
    var head = HeadComparison.head(line);
    if (head == null) {
      findings.accept(new LogFinding(where, "its list of heads is not the one that was signed"));
    } else if (head.entries() > 0
        && chains
            .entry(head.citizen(), head.entries())
            .filter(entry -> entry.hash().equals(head.hash()))
            .isEmpty()) {
      findings.accept(
          new LogFinding(
              "citizen " + head.citizen(),
              "entry %d is not the one of %s".formatted(head.entries(), where)));
    }
  }
}
