package dk.voresplan.portal.server;

import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says whether its thread is a virtual one. */
@Singleton
@WebServlet("/thread-for-tests")
final class ThreadForTests extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().print(Thread.currentThread().isVirtual());
  }
}
