package dk.voresplan.outbox;

import dk.voresplan.configuration.PortalOnly;
import dk.voresplan.storage.BackgroundThreads;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings this node's notices to those who listen, at most half a second after the change. */
@Singleton
@PortalOnly
class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** How long a node may be silent before the others take it for dead. */
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final NodeSignals kept;
  private final Nodes nodes;
  private final ApplicationEventPublisher<ChangeSignal> notices;
  private final ApplicationEventPublisher<SignalsMissed> missed;
  private final BackgroundThreads threads;
  private final Clock clock;
  private final AtomicBoolean failing = new AtomicBoolean();

  Courier(
      NodeSignals kept,
      Nodes nodes,
      ApplicationEventPublisher<ChangeSignal> notices,
      ApplicationEventPublisher<SignalsMissed> missed,
      BackgroundThreads threads,
      Clock clock) {
    this.kept = kept;
    this.nodes = nodes;
    this.notices = notices;
    this.missed = missed;
    this.threads = threads;
    this.clock = clock;
  }

  @EventListener
  void begin(StartupEvent started) {
    nodes.alive(clock.instant());
  }

  /** Does not wait for the next round. */
  void hurry() {
    threads.start(this::deliver);
  }

  @Scheduled(fixedDelay = "500ms", initialDelay = "500ms")
  void deliver() {
    calmly(() -> {
      boolean more = true;
      while (more) {
        more = kept.take(this::publish);
      }
    });
  }

  @Scheduled(fixedDelay = "10s", initialDelay = "10s")
  void live() {
    calmly(() -> {
      var now = clock.instant();
      if (!nodes.alive(now)) {
        missed.publishEvent(new SignalsMissed());
      }
      nodes.forget(now.minus(SILENCE));
    });
  }

  /**
   * Publishes the signal outside the transaction that takes it. What listeners do then, such as
   * reading with a permit, is in the database on its own. What fails there fails alone.
   */
  private void publish(ChangeSignal notice) {
    threads.start(() -> tell(notice));
  }

  /** A listener that fails is its own affair: the others hear it, and it is not told again. */
  private void tell(ChangeSignal notice) {
    try {
      notices.publishEvent(notice);
    } catch (RuntimeException failure) {
      LOG.error("A notice was not heard: {}", failure.getClass().getName());
    }
  }

  /** Without a database the next round tries again, and the log says so once. */
  private void calmly(Runnable round) {
    try {
      round.run();
      failing.set(false);
    } catch (RuntimeException failure) {
      if (!failing.getAndSet(true)) {
        LOG.warn("Notices wait until the database answers: {}", failure.getClass().getName());
      }
    }
  }
}
