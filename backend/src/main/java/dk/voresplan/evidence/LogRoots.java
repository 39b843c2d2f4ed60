package dk.voresplan.evidence;

import dk.voresplan.access.AccessLogChains;
import dk.voresplan.access.LogHead;
import dk.voresplan.configuration.PortalOnly;
import dk.voresplan.storage.FailurePlace;
import io.micronaut.context.env.Environment;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects the heads of all access logs every hour, and signs them as one root. It writes the root
 * where the database's administrator cannot. docs/decisions/016-the-logs-chain.md
 */
@Singleton
@PortalOnly
public class LogRoots {
  private static final Logger LOG = LoggerFactory.getLogger(LogRoots.class);

  private final AccessLogChains chains;
  private final EvidenceSettings settings;
  private final Environment environment;
  private final Clock clock;

  LogRoots(
      AccessLogChains chains, EvidenceSettings settings, Environment environment, Clock clock) {
    this.chains = chains;
    this.settings = settings;
    this.environment = environment;
    this.clock = clock;
  }

  /** Signs a root if it is time. */
  @Scheduled(initialDelay = "1m", fixedDelay = "5m")
  void whenDue() {
    if (!settings.areComplete() || !isDue()) {
      return;
    }
    try {
      sign(new RootFolder(Path.of(settings.rootsDir())), key());
    } catch (RuntimeException failed) {
      LOG.error("No root of the access log was signed: {}", FailurePlace.of(failed));
    }
  }

  boolean isDue() {
    return chains
        .newestRoot()
        .filter(it -> it.signedAt().plus(settings.every()).isAfter(clock.instant()))
        .isEmpty();
  }

  /** In a demo the key is made; elsewhere it is given, and held outside the database. */
  private LogKey key() {
    return environment.getActiveNames().contains("demo")
        ? LogKey.madeAt(Path.of(settings.signingKey()))
        : LogKey.of(settings.signingKey());
  }

  /** Signs the heads as they are now; nothing if another process does. */
  boolean sign(RootFolder folder, LogKey key) {
    try {
      var before = folder.roots();
      var known = chains.newestRoot().map(AccessLogChains.NewestRoot::number).orElse(0L);
      long number = Math.max(before.size(), known) + 1;
      var now = clock.instant();
      return chains.makeRoot(
          number,
          now,
          () -> {
            try (var list = folder.list(number)) {
              var tree = new MerkleTree();
              var citizens = new AtomicLong();
              chains.heads(head -> {
                add(list, head);
                tree.add(RootFolder.line(head));
                citizens.incrementAndGet();
              });
              list.keep();
              folder.append(
                  key.sign(
                      new LogRoot(
                          number,
                          now,
                          RootFolder.digestOf(before),
                          tree.root(),
                          citizens.get(),
                          chains.database())));
            } catch (IOException failed) {
              throw new UncheckedIOException(failed);
            }
          });
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void add(RootFolder.HeadList list, LogHead head) {
    try {
      list.add(RootFolder.line(head));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
