package dk.voresplan.demo;

import java.util.Objects;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Signs out as real providers do, which read a posted form; the mock server looks at the address
 * alone. There is no session here to end: one is asked again at each sign-in.
 */
final class EndSessionRoute implements Route {
  private static final String PATH = "/" + DemoIdentityProvider.ISSUER_ID + "/endsession";

  @Override
  public boolean match(OAuth2HttpRequest request) {
    return request.getMethod().equals("POST")
        && request.getUrl().encodedPath().equals(PATH)
        && goal(request) != null;
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    return new OAuth2HttpResponse(
        Headers.of("Location", Objects.requireNonNull(goal(request))), 302, null, null);
  }

  private static @Nullable String goal(OAuth2HttpRequest request) {
    return request.getFormParameters().get("post_logout_redirect_uri");
  }
}
