package dk.voresplan.demo;

import java.util.Objects;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Shows our own page where the mock server would show its form. The page posts what that form would
 * have posted, so codes, PKCE and tokens stay the server's.
 */
final class SignInRoute implements Route {
  private static final String PATH = "/" + DemoIdentityProvider.ISSUER_ID + "/authorize";

  @Override
  public boolean match(OAuth2HttpRequest request) {
    return request.getMethod().equals("GET") && request.getUrl().encodedPath().equals(PATH);
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    var words =
        DemoWords.preferredBy(
            request.getUrl().queryParameter("ui_locales"),
            request.getHeaders().get("Accept-Language"));
    var page = new SignInPage(words, refusal(request.getUrl()));
    var headers =
        Headers.of(
            "Content-Type",
            "text/html; charset=utf-8",
            "Cache-Control",
            "no-store",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors"
                + " 'none'",
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff");
    return new OAuth2HttpResponse(headers, 200, page.html(), null);
  }

  /** Where one goes who would rather not sign in, told as OpenID Connect tells it. */
  private static @Nullable String refusal(HttpUrl request) {
    var redirect = request.queryParameter("redirect_uri");
    var portal = redirect == null ? null : HttpUrl.parse(redirect);
    if (portal == null) {
      return null;
    }
    var state = Objects.requireNonNullElse(request.queryParameter("state"), "");
    return portal
        .newBuilder()
        .addQueryParameter("error", "access_denied")
        .addQueryParameter("state", state)
        .build()
        .toString();
  }
}
