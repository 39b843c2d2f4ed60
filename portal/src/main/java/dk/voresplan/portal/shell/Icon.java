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
  ALARM_CLOCK,
  ARROW_LEFT,
  ARROW_RIGHT,
  BELL,
  BOOK_OPEN,
  BRIEFCASE,
  BUILDING_2,
  CALENDAR,
  CALENDAR_CHECK,
  CALENDAR_CLOCK,
  CALENDAR_DAYS,
  CALENDAR_PLUS,
  CALENDAR_X,
  CHART_LINE,
  CHECK,
  CHEVRON_DOWN,
  CHEVRON_RIGHT,
  CIRCLE,
  CIRCLE_ALERT,
  CIRCLE_CHECK,
  CIRCLE_CHECK_BIG,
  CIRCLE_X,
  CLOCK,
  CLOCK_ALERT,
  CLOUD_CHECK,
  COMPASS,
  COPY,
  EYE,
  EYE_OFF,
  FLAG,
  FOOTPRINTS,
  GOAL,
  GRADUATION_CAP,
  HANDSHAKE,
  HEART,
  HEART_HANDSHAKE,
  HEART_PULSE,
  HISTORY,
  HOSPITAL,
  HOURGLASS,
  HOUSE,
  IMAGE,
  INBOX,
  INFO,
  KEY,
  LANGUAGES,
  LAYERS,
  LIFE_BUOY,
  LINK,
  LIST,
  LOCK,
  LOG_IN,
  LOG_OUT,
  MAP,
  MAP_PIN,
  MENU,
  MESSAGE_CIRCLE,
  MESSAGE_CIRCLE_QUESTION_MARK,
  MESSAGE_CIRCLE_REPLY,
  MESSAGE_SQUARE_TEXT,
  MIC,
  PEN_LINE,
  PHONE,
  PLANE,
  PLUS,
  QUOTE,
  REFRESH_CW,
  SEARCH,
  SEND,
  SHIELD,
  SHIELD_CHECK,
  SHIELD_X,
  SMARTPHONE,
  SPARKLES,
  STETHOSCOPE,
  TAG,
  TARGET,
  TIMER,
  TRIANGLE_ALERT,
  USER,
  USERS,
  VIDEO,
  WALLET,
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
