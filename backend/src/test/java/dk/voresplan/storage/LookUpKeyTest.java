package dk.voresplan.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Whoever has the database and not the key finds nobody by trying all CPR numbers. */
@NeedsNoDatabase
final class LookUpKeyTest {
  private static final String CPR = "0101854321";

  private final LookUpKey key = new LookUpKey(Base64.getEncoder().encodeToString(new byte[32]));
  private final LookUpKey other =
      new LookUpKey(
          Base64.getEncoder()
              .encodeToString("another key of thirty-two bytes!".getBytes(US_ASCII)));

  /** Worked out by another program. */
  @Test
  void theDigestIsAnHmacOfKindAndText() {
    assertThat(key.digest("cpr", CPR))
        .isEqualTo("3e34e7f2d34775439c3b31587d72fde3dde8400fd4614dea0bafb1af5ac5e57e");
  }

  @Test
  void anotherKeyAndAnotherKindGiveAnotherDigest() {
    assertThat(other.digest("cpr", CPR)).isNotEqualTo(key.digest("cpr", CPR));
    assertThat(key.digest("invitation", CPR)).isNotEqualTo(key.digest("cpr", CPR));
    assertThat(key.digest("c", "pr" + CPR)).isNotEqualTo(key.digest("cpr", CPR));
  }
}
