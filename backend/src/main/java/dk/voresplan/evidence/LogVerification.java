package dk.voresplan.evidence;

import dk.voresplan.access.AccessLogChains;
import dk.voresplan.access.LogFinding;
import dk.voresplan.access.LogHead;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds the access log against itself and against every root that was signed over it, and names
 * each thing that is not as it was. docs/decisions/016-the-logs-chain.md
 */
final class LogVerification {
  /** A root that is this late was not made, or was taken away. */
  private static final Duration LATE = Duration.ofHours(36);

  private final AccessLogChains chains;
  private final RootFolder folder;
  private final LogKey key;
  private final Clock clock;

  LogVerification(AccessLogChains chains, RootFolder folder, LogKey key, Clock clock) {
    this.chains = chains;
    this.folder = folder;
    this.key = key;
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
      long entries = chains.check(findings);
      try {
        var signed = folder.roots();
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

  private void roots(List<String> signed, Consumer<LogFinding> findings) {
    var before = LogRoot.NONE_BEFORE;
    Optional<LogRoot> last = Optional.empty();
    for (int index = 0; index < signed.size(); index++) {
      var where = "root " + (index + 1);
      var read = key.read(signed.get(index));
      if (read.isEmpty()) {
        findings.accept(new LogFinding(where, "it was not signed with the key of the log"));
      } else if (read.get().number() != index + 1 || !read.get().previous().equals(before)) {
        findings.accept(new LogFinding(where, "it does not follow the root before"));
      } else {
        heads(read.get(), where, findings);
      }
      before = RootFolder.digestOf(signed.subList(0, index + 1));
      last = read;
    }
    newest(signed.size(), last, findings);
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
  private void heads(LogRoot root, String where, Consumer<LogFinding> findings) {
    var tree = new MerkleTree();
    long citizens = 0;
    try (var now = folder.read(root.number());
        var earlier = earlier(root.number())) {
      String before = earlier.readLine();
      for (var line = now.readLine(); line != null; line = now.readLine()) {
        tree.add(line);
        citizens++;
        while (before != null && citizen(before).compareTo(citizen(line)) < 0) {
          gone(before, where, findings);
          before = earlier.readLine();
        }
        if (before != null && citizen(before).equals(citizen(line))) {
          if (!before.equals(line)) {
            held(line, where, findings);
          }
          before = earlier.readLine();
        } else {
          held(line, where, findings);
        }
      }
      for (; before != null; before = earlier.readLine()) {
        gone(before, where, findings);
      }
      if (citizens != root.citizens() || !tree.root().equals(root.root())) {
        findings.accept(new LogFinding(where, "its list of heads is not the one that was signed"));
      }
    } catch (IOException missing) {
      findings.accept(new LogFinding(where, "its list of heads cannot be read"));
    }
  }

  private BufferedReader earlier(long number) throws IOException {
    return number == 1 ? new BufferedReader(new StringReader("")) : folder.read(number - 1);
  }

  private static String citizen(String line) {
    return line.substring(0, Math.max(0, line.indexOf(' ')));
  }

  private static void gone(String line, String where, Consumer<LogFinding> findings) {
    findings.accept(
        new LogFinding("citizen " + citizen(line), "the log was there before " + where));
  }

  private void held(String line, String where, Consumer<LogFinding> findings) {
    var head = head(line);
    if (head == null) {
      findings.accept(new LogFinding(where, "its list of heads is not the one that was signed"));
    } else if (head.entries() > 0
        && !chains.hash(head.citizen(), head.entries()).equals(Optional.of(head.hash()))) {
      findings.accept(
          new LogFinding(
              "citizen " + head.citizen(),
              "entry %d is not the one of %s".formatted(head.entries(), where)));
    }
  }

  private static @Nullable LogHead head(String line) {
    var parts = line.split(" ", -1);
    try {
      return new LogHead(UUID.fromString(parts[0]), Long.parseLong(parts[1]), parts[2]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException noHead) {
      return null;
    }
  }
}
