package dk.voresplan.portal.signin;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import dk.voresplan.portal.server.PortalSettings;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stores a sign-in under way in the browser, sealed. So the server holds nothing for someone who
 * has not signed in. The first key seals. The others still open what they sealed, so that a change
 * of keys loses nobody who is signing in. docs/decisions/031-keys-can-be-rotated.md
 */
@Singleton
final class SignInCookie {
  private static final JWEHeader SEALED = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);
  private static final int KEY_BYTES = 32;

  private final List<byte[]> keys;
  private final boolean secure;

  SignInCookie(OidcSettings oidc, PortalSettings portal) {
    var given =
        Arrays.stream(oidc.cookieKey().split(",", -1))
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .map(Base64.getDecoder()::decode)
            .toList();
    this.keys = given.isEmpty() ? List.of(madeKey()) : given;
    this.secure = portal.secure();
  }

  /** Gives the browser the attempt to keep. */
  void give(HttpServletResponse response, SignInAttempt attempt) {
    response.addCookie(cookie(seal(attempt), (int) SignInAttempt.LIFETIME.toSeconds()));
  }

  /** The attempt that the browser kept, which it is told to forget. */
  Optional<SignInAttempt> take(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie("", 0));
    return cookies(request)
        .filter(cookie -> cookie.getName().equals(name()))
        .findFirst()
        .flatMap(cookie -> open(cookie.getValue()));
  }

  private Cookie cookie(String value, int seconds) {
    var cookie = new Cookie(name(), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private String name() {
    return secure ? "__Host-sign-in" : "sign-in";
  }

  private String seal(SignInAttempt attempt) {
    try {
      var sealed = new JWEObject(SEALED, new Payload(attempt.toMap()));
      sealed.encrypt(new DirectEncrypter(keys.getFirst()));
      return sealed.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("The key that seals sign-ins does not fit", impossible);
    }
  }

  private Optional<SignInAttempt> open(String value) {
    return keys.stream().flatMap(key -> open(value, key).stream()).findFirst();
  }

  private static Optional<SignInAttempt> open(String value, byte[] key) {
    try {
      var sealed = JWEObject.parse(value);
      sealed.decrypt(new DirectDecrypter(key));
      return Optional.of(SignInAttempt.of(sealed.getPayload().toJSONObject()));
    } catch (JOSEException | ParseException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static byte[] madeKey() {
    var made = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(made);
    return made;
  }

  private static Stream<Cookie> cookies(HttpServletRequest request) {
    @Nullable Cookie[] cookies = request.getCookies();
    return cookies == null ? Stream.empty() : Arrays.stream(cookies);
  }
}
