package dk.voresplan.portal.shell;

import dk.voresplan.i18n.Words;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.StaticFiles;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells the browser how to install the portal as an app. */
@Singleton
@WebServlet("/manifest.webmanifest")
final class Manifest extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/manifest+json;charset=utf-8");
    response.getWriter().write(manifest(Languages.words(request)));
  }

  private static String manifest(Words words) {
    return """
    {
      "id": "/",
      "name": "%1$s",
      "short_name": "%1$s",
      "lang": "%2$s",
      "start_url": "/",
      "scope": "/",
      "display": "standalone",
      "background_color": "#fbf8f3",
      "theme_color": "%3$s",
      "icons": [
        { "src": "%4$s", "sizes": "192x192", "type": "image/png" },
        { "src": "%5$s", "sizes": "512x512", "type": "image/png" },
        { "src": "%6$s", "sizes": "512x512", "type": "image/png", "purpose": "maskable" }
      ]
    }
    """
        .formatted(
            words.say("brand"),
            words.locale().getLanguage(),
            PlainPage.THEME_COLOUR,
            StaticFiles.address("app-192.png"),
            StaticFiles.address("app-512.png"),
            StaticFiles.address("app-maskable-512.png"));
  }
}
