package dk.voresplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dk.voresplan.access.LogFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that signs the roots changes, and the roots before it are still good. */
class LogKeysTest {
  private static final String NOT_SIGNED =
      "it was not signed with a key of the log that was in use then";

  @TempDir Path folder;
  private LogOfSix log;
  private ECKey before;
  private ECKey after;

  @BeforeEach
  void start() throws Exception {
    log = new LogOfSix(folder);
    before = ECKey.parse(log.key.json());
    after = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    log.contribute(log.citizens);
    log.sign(new LogKey(after));
  }

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  void aChainOverTwoKeysHoldsByBothOfThem() throws IOException {
    assertThat(findings(set(after, before))).isEmpty();
    var file = Files.writeString(folder.resolve("keys.json"), set(after, before));
    assertThat(findings(file.toString())).as("from a file").isEmpty();
  }

  @Test
  void aRootNamesItsKey() throws ParseException {
    var roots = log.roots();
    assertThat(JWSObject.parse(roots.getFirst()).getHeader().getKeyID())
        .isEqualTo(before.getKeyID());
    assertThat(JWSObject.parse(roots.getLast()).getHeader().getKeyID()).isEqualTo(after.getKeyID());
  }

  @Test
  void aKeyWithoutANameIsCalledByItsThumbprint() throws JOSEException, ParseException {
    var unnamed = new ECKeyGenerator(Curve.P_256).generate();
    log.sign(new LogKey(unnamed));
    assertThat(JWSObject.parse(log.roots().getLast()).getHeader().getKeyID())
        .isEqualTo(unnamed.computeThumbprint().toString());
    assertThat(findings(set(unnamed, after, before))).isEmpty();
  }

  @Test
  void aRootByAKeyThatIsNotKnownIsFound() throws JOSEException {
    var stranger = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    assertThat(findings(set(before))).contains(new LogFinding("root 4", NOT_SIGNED));
    assertThat(findings(set(after, stranger)))
        .contains(
            new LogFinding("root 1", NOT_SIGNED),
            new LogFinding("root 2", NOT_SIGNED),
            new LogFinding("root 3", NOT_SIGNED))
        .doesNotContain(new LogFinding("root 4", NOT_SIGNED));
  }

  @Test
  void aRootByAKeyThatWasRetiredBeforeItIsFound() {
    var retired = with(before, null, Instant.now().plus(Duration.ofHours(1)));
    assertThat(findings(set(after, retired))).isEmpty();
    var earlier = with(before, null, Instant.now().minus(Duration.ofDays(1)));
    assertThat(findings(set(after, earlier)))
        .contains(new LogFinding("root 1", NOT_SIGNED), new LogFinding("root 3", NOT_SIGNED));
    assertThatThrownBy(() -> log.sign(new LogKey(earlier)))
        .hasMessage("The key of the access log is not in use now");
  }

  @Test
  void aRootByAKeyThatCameIntoUseAfterItIsFound() {
    var later = with(after, Instant.now().plus(Duration.ofHours(1)), null);
    assertThat(findings(set(later, before))).contains(new LogFinding("root 4", NOT_SIGNED));
  }

  @Test
  void whatAreNoKeysOfTheLogIsSaid() {
    assertThatThrownBy(() -> LogKeys.of("{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}"))
        .hasMessage("A key of the access log is not an EC key");
    assertThatThrownBy(() -> LogKeys.of("/nowhere"))
        .hasMessage("The keys of the access log cannot be read");
  }

  private List<LogFinding> findings(String keys) {
    return log.findings(log.folder, LogKeys.of(keys));
  }

  /** The public parts, as they are given to whoever verifies. */
  private static String set(ECKey... keys) {
    return new JWKSet(List.of(keys)).toString();
  }

  private static ECKey with(
      ECKey key,
      @org.jspecify.annotations.Nullable Instant from,
      @org.jspecify.annotations.Nullable Instant until) {
    return new ECKey.Builder(key)
        .notBeforeTime(from == null ? null : Date.from(from))
        .expirationTime(until == null ? null : Date.from(until))
        .build();
  }
}
