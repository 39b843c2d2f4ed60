package dk.voresplan.evidence;

import dk.voresplan.TestDatabase;
import dk.voresplan.TestRows;
import dk.voresplan.access.AccessLogChains;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Identities;
import dk.voresplan.access.LogFinding;
import dk.voresplan.access.Opened;
import dk.voresplan.access.OtherClock;
import dk.voresplan.access.Topic;
import dk.voresplan.person.CitizenId;
import dk.voresplan.person.CprNumber;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.WishDraft;
import dk.voresplan.wish.WishKind;
import dk.voresplan.wish.Wishes;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A database of its own with the access logs of six citizens, and three roots over them; a seventh
 * began theirs since the last root.
 */
final class LogOfSix implements AutoCloseable {
  final ApplicationContext context;
  final LogKey key = LogKey.make();
  final RootFolder folder;
  private final TestRows everything;
  final List<CitizenId> citizens = new ArrayList<>();
  private final Actor.SourceSystem source;
  final CitizenId young;
  private final List<Actor.Person> people = new ArrayList<>();

  LogOfSix(Path at) {
    var settings = TestDatabase.settings();
    settings.put("voresplan.tokens.issuer", "http://localhost:1/nobody");
    settings.put("voresplan.sources.kommunen.organisation", "Skanderborg Kommune");
    settings.put("voresplan.sources.kommunen.sector", "MUNICIPAL_SOCIAL");
    settings.put("voresplan.sources.kommunen.identifier", "999000000000011");
    context = ApplicationContext.run(settings, "test");
    everything = TestDatabase.everything(settings);
    folder = new RootFolder(at);
    var identities = bean(Identities.class);
    source = identities.sourceSystem("kommunen").orElseThrow();
    for (int number = 0; number < 6; number++) {
      var person =
          identities.person(
              new CprNumber("0101854%03d".formatted(number)), "Ærø, \"5:Bo\"\n,-" + number);
      people.add(person);
      citizens.add(person.id());
    }
    for (int round = 0; round < 3; round++) {
      people.forEach(this::aDay);
      OtherClock.tell(context, Instant.now().plus(Duration.ofHours(round)));
      sign();
    }
    young = begin(identities.person(new CprNumber("0101854999"), "Ny"));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The database as its administrator has it, past its locks. */
  TestRows everything() {
    return everything;
  }

  /** Signs a root of the heads as they are. */
  void sign() {
    sign(key);
  }

  /** Signs a root of the heads as they are with that key. */
  void sign(LogKey by) {
    if (!bean(LogRoots.class).sign(folder, by)) {
      throw new IllegalStateException("Another made the root");
    }
  }

  private CitizenId begin(Actor.Person person) {
    var wish =
        new WishDraft(WishKind.WISH, new OwnWords("Jeg vil male"), Optional.empty(), Set.of());
    bean(AccessPolicy.class)
        .change(
            person,
            person.id(),
            Set.of(Topic.WISHES),
            permit -> bean(Wishes.class).write(permit, wish));
    return person.id();
  }

  private void aDay(Actor.Person person) {
    var access = bean(AccessPolicy.class);
    access.change(
        person,
        person.id(),
        Set.of(Topic.WISHES, Topic.GOALS),
        permit -> {
          permit.opened(Opened.Kind.WISH, UUID.randomUUID());
          return permit;
        });
    contribute(List.of(person.id()));
    try {
      access.open(
          people.get((people.indexOf(person) + 1) % people.size()),
          person.id(),
          Set.of(Topic.CALENDAR),
          permit -> permit);
    } catch (AccessRefused expected) {
      assert expected != null;
    }
  }

  /** Lets the source system write in several plans at once. */
  void contribute(List<CitizenId> plans) {
    bean(AccessPolicy.class)
        .contribute(source, plans, Set.of(Topic.GOALS, Topic.CALENDAR), all -> all);
  }

  List<LogFinding> findings() {
    return findings(folder, key);
  }

  List<LogFinding> findings(RootFolder roots, LogKey by) {
    return findings(roots, new LogKeys(List.of(by.open())));
  }

  List<LogFinding> findings(RootFolder roots, LogKeys by) {
    var findings = new ArrayList<LogFinding>();
    new LogVerification(bean(AccessLogChains.class), roots, by, Clock.systemUTC())
        .check(KnownRoots.NONE, findings::add);
    return findings;
  }

  List<String> roots() {
    try {
      return folder.roots();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
