package dk.voresplan.portal.more;

import dk.voresplan.access.AccessLogTable;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.SignedIn;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code /adgang.csv}: who has seen the plan of the citizen who signed in, as a table. */
@Singleton
@WebServlet(SeenFile.ADDRESS)
final class SeenFile extends HttpServlet {
  static final String ADDRESS = "/adgang.csv";
  private static final long serialVersionUID = 1L;

  private final transient AccessPolicy access;
  private final transient AccessLogTable table;

  SeenFile(AccessPolicy access, AccessLogTable table) {
    this.access = access;
    this.table = table;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var signedIn = SignedIn.of(request);
    if (signedIn.isEmpty()) {
      response.sendRedirect("/login?to=/mere/set");
    } else if (signedIn.get().actor() instanceof Actor.Person citizen) {
      var content =
          access.open(
              citizen,
              citizen.id(),
              SeenView.TOPICS,
              permit -> table.of(permit, Languages.words(request)));
      response.setContentType("text/csv; charset=utf-8");
      response.setHeader("Content-Disposition", "attachment; filename=\"adgang.csv\"");
      response.setHeader("Cache-Control", "private, no-store");
      response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
