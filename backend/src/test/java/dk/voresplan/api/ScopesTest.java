package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import dk.voresplan.api.Scopes.Context;
import dk.voresplan.api.Scopes.Permission;
import org.junit.jupiter.api.Test;

@NeedsNoDatabase
class ScopesTest {
  @Test
  void aWildcardCoversEveryResourceAndItsLettersEveryRight() {
    var scopes = new Scopes("openid system/*.cruds");
    assertThat(scopes.allow(Context.SYSTEM, "Bundle", Permission.CREATE)).isTrue();
    assertThat(scopes.allow(Context.SYSTEM, "Patient", Permission.SEARCH)).isTrue();
    assertThat(scopes.allow(Context.PATIENT, "Patient", Permission.READ)).isFalse();
  }

  @Test
  void oneResourceAndOneRightCoverNoMore() {
    var scopes = new Scopes("system/Bundle.c");
    assertThat(scopes.allow(Context.SYSTEM, "Bundle", Permission.CREATE)).isTrue();
    assertThat(scopes.allow(Context.SYSTEM, "Bundle", Permission.READ)).isFalse();
    assertThat(scopes.allow(Context.SYSTEM, "Patient", Permission.CREATE)).isFalse();
  }

  @Test
  void theFirstVersionsWordsAreUnderstood() {
    assertThat(new Scopes("system/*.write").allow(Context.SYSTEM, "Bundle", Permission.CREATE))
        .isTrue();
    assertThat(new Scopes("system/*.read").allow(Context.SYSTEM, "Bundle", Permission.CREATE))
        .isFalse();
    assertThat(new Scopes("patient/*.*").allow(Context.PATIENT, "Goal", Permission.READ)).isTrue();
  }

  @Test
  void aScopeThatIsNarrowedByAQueryIsNotTakenForTheWhole() {
    assertThat(
            new Scopes("patient/Observation.rs?category=x")
                .allow(Context.PATIENT, "Observation", Permission.READ))
        .isFalse();
  }

  @Test
  void lettersInTheWrongOrderAreNoScope() {
    assertThat(new Scopes("system/*.src").allow(Context.SYSTEM, "Bundle", Permission.CREATE))
        .isFalse();
    assertThat(new Scopes(null).allow(Context.SYSTEM, "Bundle", Permission.CREATE)).isFalse();
  }
}
