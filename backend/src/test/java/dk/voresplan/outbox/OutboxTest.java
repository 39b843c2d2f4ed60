package dk.voresplan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessLog;
import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.storage.BackgroundThreads;
import dk.voresplan.storage.Transactions;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.Wishes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a node beside this one hears, and when. */
class OutboxTest {
  private final Transactions transactions = TeamOfTwo.bean(Transactions.class);
  private final Node other = new Node();
  private final WaitingSignalRows rows = TeamOfTwo.bean(WaitingSignalRows.class);
  private final Nodes nodes = new Nodes(TeamOfTwo.bean(NodeRows.class), transactions, other);
  private final NodeSignals kept = new NodeSignals(rows, transactions, other);
  private final TeamOfTwo people = new TeamOfTwo();

  @BeforeEach
  void lives() {
    nodes.alive(Instant.now());
  }

  @AfterEach
  void dies() {
    RunningBackend.get().own().change("delete from node where id = ?", other.id());
  }

  @Test
  void anotherNodeHearsWhatChangedAndWhomItConcerns() {
    var wish = people.wish("Jeg vil male.", people.mette, people.nadia);
    assertThat(heard())
        .containsExactly(
            new ChangeSignal(
                Subject.WISH,
                wish.id().value(),
                people.id(),
                Set.of(people.mette.id(), people.nadia.id())));
    assertThat(heard()).as("each once").isEmpty();
  }

  @Test
  void nobodyHearsOfAWishThatTheCitizenKeepsToThemselves() {
    people.wish("Jeg vil male.");
    assertThat(heard()).allSatisfy(notice -> assertThat(notice.concerned()).isEmpty());
  }

  /** Else what a page reads when it hears would be undone with it, and its line in the log too. */
  @Test
  void whatAListenerDoesStandsWhenTheHandingOverFails() throws InterruptedException {
    people.wish("Jeg vil male.", people.mette);
    var read = new CountDownLatch(1);
    var failing =
        new NodeSignals(rows, transactions, other) {
          @Override
          boolean take(Consumer<ChangeSignal> taker) {
            return transactions.inOne(() -> {
              super.take(taker);
              throw new IllegalStateException("the power went");
            });
          }
        };
    var executor = Executors.newVirtualThreadPerTaskExecutor();
    try (executor) {
      new Courier(
              failing,
              nodes,
              notice -> {
                people.open(people.mette, TeamOfTwo.bean(Wishes.class)::of);
                read.countDown();
              },
              missed -> {},
              new BackgroundThreads(executor),
              Clock.systemUTC())
          .deliver();
      assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
    }
    List<AccessLogEntry> log =
        people.open(people.citizen, permit -> TeamOfTwo.bean(AccessLog.class).byOthers(permit, 10));
    assertThat(log).extracting(AccessLogEntry::actorName).contains("Mette Test");
  }

  @Test
  void whatIsNotKeptIsNotHeardOf() {
    var wish = people.wish("Jeg vil male.", people.mette);
    heard();
    assertThatThrownBy(() ->
            people.change(
                people.citizen,
                permit -> {
                  TeamOfTwo.bean(Wishes.class).say(permit, wish.id(), new OwnWords("Tak."));
                  throw new IllegalStateException("the power went");
                }))
        .hasMessage("the power went");
    assertThat(heard()).isEmpty();
  }

  @Test
  void whatWasBeingHandedOverWhenTheNodeFellIsHandedOverAgain() {
    people.wish("Jeg vil male.", people.mette);
    assertThatThrownBy(() ->
            kept.take(notice -> {
              throw new IllegalStateException("the power went");
            }))
        .hasMessage("the power went");
    assertThat(heard()).hasSize(1);
  }

  @Test
  void whatOneThreadIsHandingOverIsSkippedByTheNext() {
    people.wish("Jeg vil male.", people.mette);
    var meanwhile = new ArrayList<ChangeSignal>();
    kept.take(notice -> meanwhile.addAll(CompletableFuture.supplyAsync(this::heard).join()));
    assertThat(meanwhile).as("the first has it").isEmpty();
    assertThat(heard()).as("and keeps it").isEmpty();
  }

  @Test
  void moreThanOneHandfulIsTakenInTheOrderItHappened() {
    var wishes = new ArrayList<UUID>();
    for (int i = 0; i < 101; i++) {
      wishes.add(people.wish("Ønske " + i, people.mette).id().value());
    }
    var first = new ArrayList<ChangeSignal>();
    assertThat(kept.take(first::add)).as("more waits").isTrue();
    assertThat(first).extracting(ChangeSignal::id).isEqualTo(wishes.subList(0, 100));
    var rest = new ArrayList<ChangeSignal>();
    assertThat(kept.take(rest::add)).isFalse();
    assertThat(rest).extracting(ChangeSignal::id).isEqualTo(wishes.subList(100, 101));
  }

  @Test
  void aSilentNodeIsForgottenAndLearnsThatItMissedSignals() {
    people.wish("Jeg vil male.", people.mette);
    nodes.forget(Instant.now().minus(Duration.ofMinutes(1)));
    assertThat(nodes.alive(Instant.now().minus(Duration.ofMinutes(2)))).isTrue();

    nodes.forget(Instant.now().minus(Duration.ofMinutes(1)));
    assertThat(heard()).isEmpty();
    people.wish("Jeg vil synge.", people.mette);
    assertThat(nodes.alive(Instant.now())).as("still known").isFalse();
    assertThat(heard()).as("what happened while it was away").isEmpty();
    people.wish("Jeg vil danse.", people.mette);
    assertThat(heard()).hasSize(1);
  }

  private List<ChangeSignal> heard() {
    var heard = new ArrayList<ChangeSignal>();
    kept.take(heard::add);
    return heard;
  }
}
