package dk.voresplan.portal.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The requests that open a page of Vaadin's, which the server then keeps in memory. */
public enum FirstPage {
  /** The browser goes to the page. */
  DOCUMENT,
  /** Another site sends the browser to the page, and may do so as often as it likes. */
  DOCUMENT_FROM_ELSEWHERE,
  /** What came asks for its first content. */
  CONTENT;

  /** Which of them this request is, if it is one. */
  public static Optional<FirstPage> of(HttpServletRequest request) {
    var kind = request.getParameter("v-r");
    if (kind != null) {
      return kind.equals("init") ? Optional.of(CONTENT) : Optional.empty();
    }
    if (!request.getMethod().equals("GET")) {
      return Optional.empty();
    }
    var accepted = request.getHeader("Accept");
    return PortalContext.VAADIN.equals(request.getHttpServletMapping().getServletName())
            && (accepted == null || accepted.contains("text/html"))
        ? Optional.of(
            "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                ? DOCUMENT_FROM_ELSEWHERE
                : DOCUMENT)
        : Optional.empty();
  }
}
