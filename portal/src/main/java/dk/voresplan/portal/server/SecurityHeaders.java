package dk.voresplan.portal.server;

import jakarta.inject.Singleton;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Puts on every answer, files and errors included, what tells the browser to trust nothing else.
 *
 * <p>Pages are not to be kept by the browser; files with a hash in their name say otherwise.
 */
@Singleton
public final class SecurityHeaders {
  private final boolean secure;

  SecurityHeaders(PortalSettings settings) {
    secure = settings.secure();
  }

  /** The handler, with these headers on whatever it answers. */
  Handler before(Handler handler) {
    return new Handler.Wrapper(handler) {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        write(response);
        if (PortalContext.isHashedFile(Request.getPathInContext(request))) {
          response.getHeaders().remove(HttpHeader.CACHE_CONTROL);
        }
        return super.handle(request, response, callback);
      }
    };
  }

  /** Puts the headers on an answer. */
  public void write(Response response) {
    var headers = response.getHeaders();
    headers.put("Content-Security-Policy", ContentPolicy.PLAIN);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "same-origin");
    headers.put(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(self), payment=(), usb=()");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    if (secure) {
      headers.put(HttpHeader.STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
  }
}
