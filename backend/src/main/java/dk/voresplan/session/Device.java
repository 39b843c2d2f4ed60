package dk.voresplan.session;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What someone is signed in with, as a person would name it. It is read from the browser's word for
 * itself, of which nothing else is kept.
 */
public record Device(Kind kind, Browser browser) {
  /** For a browser that says nothing that is understood. */
  public static final Device UNKNOWN = new Device(Kind.UNKNOWN, Browser.UNKNOWN);

  /** The kinds of devices. */
  public enum Kind {
    PHONE,
    TABLET,
    COMPUTER,
    UNKNOWN
  }

  /** The browsers that most people have. */
  public enum Browser {
    EDGE,
    SAMSUNG,
    OPERA,
    FIREFOX,
    CHROME,
    SAFARI,
    UNKNOWN
  }

  /** The device that a {@code User-Agent} header tells of. */
  public static Device of(@Nullable String userAgent) {
    if (userAgent == null) {
      return UNKNOWN;
    }
    Predicate<String> says = userAgent::contains;
    return new Device(kind(says), browser(says));
  }

  private static Kind kind(Predicate<String> says) {
    if (says.test("iPad")
        || says.test("Tablet")
        || (says.test("Android") && !says.test("Mobile"))) {
      return Kind.TABLET;
    }
    if (says.test("iPhone") || says.test("Mobile")) {
      return Kind.PHONE;
    }
    return says.test("Windows") || says.test("Macintosh") || says.test("Linux") || says.test("CrOS")
        ? Kind.COMPUTER
        : Kind.UNKNOWN;
  }

  /** Most browsers name others too, so that the ones who do come first. */
  private static Browser browser(Predicate<String> says) {
    if (says.test("Edg")) {
      return Browser.EDGE;
    }
    if (says.test("SamsungBrowser")) {
      return Browser.SAMSUNG;
    }
    if (says.test("OPR/") || says.test("OPT/")) {
      return Browser.OPERA;
    }
    if (says.test("Firefox") || says.test("FxiOS")) {
      return Browser.FIREFOX;
    }
    if (says.test("Chrome") || says.test("CriOS")) {
      return Browser.CHROME;
    }
    return says.test("Safari") ? Browser.SAFARI : Browser.UNKNOWN;
  }
}
