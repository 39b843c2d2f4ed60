package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * The drawings that the portal uses, from Lucide. Each stands beside a word and is hidden from
 * screen readers.
 *
 * <p>The stylesheet gets a rule for each constant when it is built: to use another drawing, add its
 * name here.
 */
public enum Icon {
  ARROW_LEFT,
  ARROW_RIGHT,
  BOOK_OPEN,
  BRIEFCASE,
  BUILDING_2,
  CALENDAR,
  CALENDAR_CLOCK,
  CALENDAR_DAYS,
  CALENDAR_PLUS,
  CALENDAR_X,
  CHART_LINE,
  CHECK,
  CHEVRON_RIGHT,
  CIRCLE,
  CIRCLE_CHECK,
  CIRCLE_CHECK_BIG,
  CLOCK,
  CLOCK_ALERT,
  CLOUD_CHECK,
  COMPASS,
  COPY,
  DOWNLOAD,
  EYE,
  EYE_OFF,
  FLAG,
  FOOTPRINTS,
  HANDSHAKE,
  HEART_HANDSHAKE,
  HISTORY,
  HOURGLASS,
  HOUSE,
  IMAGE,
  INBOX,
  INFO,
  KEY_ROUND,
  LANGUAGES,
  LAPTOP,
  LAYERS,
  LINK,
  LIST,
  LOCK,
  LOG_IN,
  LOG_OUT,
  MAP,
  MAP_PIN,
  MENU,
  MESSAGE_CIRCLE_QUESTION_MARK,
  MESSAGE_CIRCLE_REPLY,
  MESSAGE_SQUARE_TEXT,
  MIC,
  PEN_LINE,
  PHONE,
  PLANE,
  PLUS,
  PRINTER,
  QUOTE,
  REFRESH_CW,
  SEARCH,
  SEND,
  SHIELD,
  SHIELD_CHECK,
  SHIELD_X,
  SMARTPHONE,
  SPARKLES,
  SPROUT,
  SQUARE,
  TABLET,
  TAG,
  TARGET,
  TIMER,
  USER,
  USERS,
  VIDEO,
  WIFI_OFF,
  X;

  /** The classes of an element that shows this drawing. */
  public String classes() {
    return "icon icon--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A new element with this drawing, for a Vaadin view. */
  public Span draw() {
    var drawing = new Span();
    drawing.addClassNames(classes().split(" "));
    drawing.getElement().setAttribute("aria-hidden", "true");
    return drawing;
  }
}
