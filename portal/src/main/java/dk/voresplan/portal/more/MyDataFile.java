package dk.voresplan.portal.more;

import dk.voresplan.access.Actor;
import dk.voresplan.mydata.MyData;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.SignedIn;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /mine-data.zip}: everything about the citizen who signed in, written as it is read. */
@Singleton
@WebServlet(MyDataFile.ADDRESS)
final class MyDataFile extends HttpServlet {
  static final String ADDRESS = "/mine-data.zip";
  private static final long serialVersionUID = 1L;

  private final transient MyData data;

  MyDataFile(MyData data) {
    this.data = data;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var signedIn = SignedIn.of(request);
    if (signedIn.isEmpty()) {
      response.sendRedirect("/login?to=/mere/data");
    } else if (signedIn.get().actor() instanceof Actor.Person citizen) {
      response.setContentType("application/zip");
      response.setHeader("Content-Disposition", "attachment; filename=\"vores-plan.zip\"");
      response.setHeader("Cache-Control", "private, no-store");
      data.write(citizen, Languages.words(request), response.getOutputStream());
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
