package dk.voresplan.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.session.Device;
import dk.voresplan.session.ProviderSession;
import dk.voresplan.session.SessionId;
import dk.voresplan.session.Sessions;
import dk.voresplan.storage.DatabaseResilience;
import dk.voresplan.storage.RowLocks;
import dk.voresplan.storage.Transactions;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class DeviceKeysTest {
  private final TeamOfTwo people = new TeamOfTwo();

  /** Its own, as the one that runs tries again each minute what it could not delete. */
  private final DeviceKeys keys =
      new DeviceKeys(
          TeamOfTwo.bean(DeviceKeyRows.class),
          TeamOfTwo.bean(Transactions.class),
          TeamOfTwo.bean(Clock.class),
          TeamOfTwo.bean(RowLocks.class));

  private final UUID browser = UUID.randomUUID();

  @Test
  void aKeyHas256BitsAndIsTheSameNextTime() {
    var key = keys.of(people.citizen, browser);
    assertThat(Base64.getDecoder().decode(key.secret())).hasSize(32);
    assertThat(keys.of(people.citizen, browser)).isEqualTo(key);
  }

  @Test
  void everyoneHasTheirOwnInTheSameBrowser() {
    assertThat(keys.of(people.mette, browser)).isNotEqualTo(keys.of(people.citizen, browser));
  }

  @Test
  void signingOutDeletesTheKeyOfThatBrowserAlone() {
    var elsewhere = UUID.randomUUID();
    var here = keys.of(people.citizen, browser);
    var there = keys.of(people.citizen, elsewhere);
    keys.forget(people.mette, browser);
    assertThat(keys.of(people.citizen, browser)).as("another's sign-out").isEqualTo(here);
    keys.forget(people.citizen, browser);
    assertThat(keys.of(people.citizen, browser)).isNotEqualTo(here);
    assertThat(keys.of(people.citizen, elsewhere)).isEqualTo(there);
  }

  @Test
  void aKeyThatCouldNotBeDeletedAtSignOutIsDeletedLater() {
    forgetInVain();
    assertThat(rows(people)).isEqualTo(1);
    keys.forgetLate();
    assertThat(rows(people)).isZero();
  }

  /** What they have typed since then lies there under that key. */
  @Test
  void aKeyThatIsInUseAgainIsNotDeletedLater() {
    var key = forgetInVain();
    TeamOfTwo.bean(Sessions.class)
        .begin(
            SessionId.next(),
            people.citizen,
            new ProviderSession(Optional.empty(), Optional.empty()),
            Device.UNKNOWN);
    keys.forgetLate();
    assertThat(keys.of(people.citizen, browser)).isEqualTo(key);
  }

  /** Signs out while someone else holds the row until the wait for it is over. */
  private DeviceKey forgetInVain() {
    var key = keys.of(people.citizen, browser);
    try (var _ =
        RunningBackend.get()
            .everything()
            .hold("update device_key set used_at = used_at where browser = ?", browser)) {
      assertThatThrownBy(() -> keys.forget(people.citizen, browser))
          .satisfies(failure -> assertThat(DatabaseResilience.retryAfter(failure)).isPresent());
    }
    return key;
  }

  @Test
  void ofMoreBrowsersThanAnyoneHasTheOldestAreForgotten() {
    var first = keys.of(people.citizen, browser);
    var last = UUID.randomUUID();
    for (int i = 1; i < DeviceKeys.MOST; i++) {
      keys.of(people.citizen, UUID.randomUUID());
    }
    assertThat(keys.of(people.citizen, browser)).isEqualTo(first);
    keys.of(people.citizen, last);
    assertThat(keys.of(people.citizen, browser)).isNotEqualTo(first);
    assertThat(rows(people)).isEqualTo(DeviceKeys.MOST);
  }

  @Test
  void theNameOfABoxTellsNothingAndIsAnotherWithAnotherKey() {
    var place = new DraftPlace(people.id(), "new-wish");
    var own = keys.of(people.citizen, browser);
    assertThat(own.nameOf(place))
        .isEqualTo(keys.of(people.citizen, browser).nameOf(place))
        .isNotEqualTo(own.nameOf(new DraftPlace(people.id(), "reply:1")))
        .isNotEqualTo(keys.of(people.mette, browser).nameOf(place))
        .hasSize(64);
    assertThat(own).hasToString("DeviceKey[hidden]");
  }

  /** H2 has no second lock. */
  @Test
  @EnabledIf("dk.voresplan.TestDatabase#isPostgres")
  void theDatabaseShowsKeysToTheirOwnerAlone() {
    keys.of(people.citizen, browser);
    assertThat(rows(people)).isEqualTo(1);
    assertThat(countedAs(people.mette.key())).isZero();
    int unopened = RunningBackend.get().own().one(Integer.class, "select count(*) from device_key");
    assertThat(unopened).isZero();
  }

  private static int rows(TeamOfTwo people) {
    return countedAs(people.citizen.key(), " where owner_id = '" + people.citizen.key() + "'");
  }

  private static int countedAs(UUID actor) {
    return countedAs(actor, "");
  }

  private static int countedAs(UUID actor, String which) {
    return TeamOfTwo.bean(Transactions.class)
        .inOne(() -> {
          TeamOfTwo.bean(RowLocks.class).openDrafts(actor);
          return RunningBackend.get()
              .own()
              .one(Integer.class, "select count(*) from device_key" + which);
        });
  }
}
