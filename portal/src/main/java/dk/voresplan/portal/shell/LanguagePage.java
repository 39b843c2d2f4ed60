package dk.voresplan.portal.shell;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;

import dk.voresplan.i18n.Messages;
import dk.voresplan.portal.server.Addresses;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.PortalSettings;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** Chooses the language: {@code /sprog} asks, {@code /sprog?valg=en&til=/plan} remembers. */
@Singleton
@WebServlet("/sprog")
final class LanguagePage extends HttpServlet {
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final transient PortalSettings settings;

  LanguagePage(PortalSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var goal = Addresses.ours(request.getParameter("til")).orElse("/");
    var chosen = Languages.known(request.getParameter("valg"));
    if (chosen.isPresent()) {
      response.addCookie(cookie(chosen.get()));
      response.sendRedirect(goal);
    } else {
      ask(request, response, goal);
    }
  }

  private Cookie cookie(Locale language) {
    var cookie = new Cookie(Languages.COOKIE, language.getLanguage());
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(settings.secure());
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge((int) REMEMBERED.toSeconds());
    return cookie;
  }

  private static void ask(HttpServletRequest request, HttpServletResponse response, String goal)
      throws IOException {
    var words = Languages.words(request);
    PlainPage.of(
            words,
            words.say("language.title"),
            h1(words.say("language.title")).withClass("title"),
            div(each(
                    Messages.languages(),
                    language ->
                        a(Messages.in(language).say("language.name"))
                            .withHref(
                                "/sprog?valg="
                                    + language.getLanguage()
                                    + "&til="
                                    + URLEncoder.encode(goal, StandardCharsets.UTF_8))
                            .withLang(language.getLanguage())
                            .withClass("button")
                            .condAttr(language.equals(words.locale()), "aria-current", "true")))
                .withClass("stack"))
        .write(response);
  }
}
