package dk.voresplan.portal.server;

import dk.voresplan.storage.Readiness;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells whatever stands before the portal whether it lives, and whether it can be given requests.
 * It stands beside Vaadin, so that asking makes no session.
 */
@Singleton
@WebServlet({HealthPage.LIVENESS, HealthPage.READINESS})
final class HealthPage extends HttpServlet {
  static final String LIVENESS = "/health/liveness";
  static final String READINESS = "/health/readiness";

  private final transient Readiness readiness;

  HealthPage(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean up = request.getServletPath().equals(LIVENESS) || readiness.isReady();
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
  }
}
