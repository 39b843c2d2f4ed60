package dk.voresplan.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;

/** Whether a post comes from one of our own pages, as the browser tells of it. */
final class SameOrigin {
  private SameOrigin() {}

  /** True only if the browser says so; one that says nothing is not believed. */
  static boolean holds(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    var origin = request.getHeader("Origin");
    try {
      return origin != null
          && Objects.equals(URI.create(origin).getAuthority(), request.getHeader("Host"));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
