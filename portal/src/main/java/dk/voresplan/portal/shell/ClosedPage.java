package dk.voresplan.portal.shell;

import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;

import dk.voresplan.portal.server.Addresses;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.OpenPages;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the oldest of many open pages is led: says why it is closed, and opens it again. */
@Singleton
@WebServlet(OpenPages.CLOSED)
final class ClosedPage extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = Languages.words(request);
    var title = words.say("closedPage.title");
    var address = Addresses.ours(request.getParameter(OpenPages.ADDRESS)).orElse("/");
    PlainPage.of(
            words,
            title,
            h1(title).withClass("title"),
            p(words.say("closedPage.lead")).withClass("lead"),
            PlainPage.button(
                address, "button--primary", Icon.REFRESH_CW, words.say("closedPage.open")))
        .write(response);
  }
}
