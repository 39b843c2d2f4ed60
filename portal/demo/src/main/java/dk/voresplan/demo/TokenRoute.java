package dk.voresplan.demo;

import java.util.Objects;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/** Where {@code bin/token} asks: gives the token alone, or a sentence that says why not. */
final class TokenRoute implements Route {
  static final String PATH = "/" + DemoIdentityProvider.ISSUER_ID + "/demo-token";

  private final DemoTokens tokens;

  TokenRoute(DemoTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean match(OAuth2HttpRequest request) {
    return request.getMethod().equals("POST") && request.getUrl().encodedPath().equals(PATH);
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    var who = Objects.requireNonNullElse(request.getFormParameters().get("who"), "");
    return tokens
        .of(who)
        .map(token -> text(200, token))
        .orElseGet(() -> text(404, "The demo knows nobody called \"" + who + "\"."));
  }

  private static OAuth2HttpResponse text(int code, String body) {
    var headers =
        Headers.of("Content-Type", "text/plain; charset=utf-8", "Cache-Control", "no-store");
    return new OAuth2HttpResponse(headers, code, body, null);
  }
}
