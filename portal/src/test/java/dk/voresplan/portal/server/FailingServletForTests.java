package dk.voresplan.portal.server;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A plain page that always fails. */
@Singleton
@Requires(env = "sign-in-for-tests")
@WebServlet("/fails-for-tests")
final class FailingServletForTests extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    throw new IllegalStateException(FailingForTests.SECRET);
  }
}
