package dk.voresplan.portal.server;

import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.Words;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which language to speak: the one that was chosen, else the first of the browser's that we know,
 * else Danish.
 */
public final class Languages {
  /** The cookie that remembers the choice. */
  public static final String COOKIE = "sprog";

  private Languages() {}

  /** The words to answer this request with. */
  public static Words words(HttpServletRequest request) {
    return Messages.in(language(request));
  }

  /** The language to answer this request in. */
  public static Locale language(HttpServletRequest request) {
    return language(chosen(request), request.getHeader("Accept-Language"));
  }

  /** The chosen language if there is one, else the first that {@code accepted} names. */
  public static Locale language(Optional<String> chosen, @Nullable String accepted) {
    return Stream.concat(chosen.stream(), names(accepted))
        .flatMap(name -> known(name).stream())
        .findFirst()
        .orElse(Messages.languages().getFirst());
  }

  private static Stream<String> names(@Nullable String accepted) {
    try {
      return accepted == null
          ? Stream.empty()
          : Locale.LanguageRange.parse(accepted).stream()
              .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage());
    } catch (IllegalArgumentException nonsense) {
      return Stream.empty();
    }
  }

  /** The language of that name, if it is one of ours. */
  public static Optional<Locale> known(@Nullable String name) {
    return Messages.languages().stream()
        .filter(language -> language.getLanguage().equals(name))
        .findFirst();
  }

  public static Optional<Locale> of(@Nullable HttpServletRequest request) {
    return Optional.ofNullable(request).map(Languages::language);
  }

  private static Optional<String> chosen(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .findFirst();
  }
}
