package dk.voresplan.portal.signin;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that has begun: what must come back from the provider unchanged, and where the person
 * was going.
 *
 * @param state ties the provider's answer to this browser
 * @param nonce ties the ID token to this attempt
 * @param verifier proves to the provider that it is we who asked
 * @param goal the address to go on to, one of ours
 * @param expires when it is too late
 */
record SignInAttempt(
    State state, Nonce nonce, CodeVerifier verifier, Optional<String> goal, Instant expires) {
  static final Duration LIFETIME = Duration.ofMinutes(10);

  static SignInAttempt begin(Optional<String> goal, Instant now) {
    return new SignInAttempt(
        new State(), new Nonce(), new CodeVerifier(), goal, now.plus(LIFETIME));
  }

  Map<String, Object> toMap() {
    var map =
        new HashMap<String, Object>(
            Map.of(
                "state", state.getValue(),
                "nonce", nonce.getValue(),
                "verifier", verifier.getValue(),
                "expires", expires.getEpochSecond()));
    goal.ifPresent(address -> map.put("goal", address));
    return map;
  }

  static SignInAttempt of(Map<String, Object> map) {
    return new SignInAttempt(
        new State(text(map.get("state"))),
        new Nonce(text(map.get("nonce"))),
        new CodeVerifier(text(map.get("verifier"))),
        Optional.ofNullable((String) map.get("goal")),
        Instant.ofEpochSecond(Long.parseLong(text(map.get("expires")))));
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value);
  }

  @Override
  public String toString() {
    return "SignInAttempt[hidden]";
  }
}
