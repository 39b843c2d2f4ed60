package dk.voresplan.portal.history;

import com.vaadin.flow.component.html.Div;
import dk.voresplan.access.Actor;
import dk.voresplan.history.PlanChange;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Visitor;
import java.util.Map;

/** One change of the plan as a sentence, with a picture of what it is about. */
public final class ChangeLine extends Div {
  /** The sentence in the visitor's language. */
  public ChangeLine(Visitor visitor, PlanChange change) {
    addClassNames("icon-line", "card__line");
    add(
        icon(change.kind()).draw(),
        new Sentence(
            visitor.words(),
            "change." + change.kind(),
            Map.of(
                "title",
                change.title(),
                "organisation",
                change.source().organisation(),
                "who",
                change.who().orElse(""),
                "when",
                change.moment().map(visitor.dates()::moment).orElse("")),
            Map.of("reader", visitor.actor() instanceof Actor.Person ? "citizen" : "team")));
  }

  private static Icon icon(PlanChange.Kind kind) {
    return switch (kind) {
      case APPOINTMENT_CANCELLED, APPOINTMENT_MOVED, APPOINTMENT_ADDED -> Icon.CALENDAR;
      case WAITING_ENDED, WAITING_ADDED -> Icon.HOURGLASS;
      case COORDINATOR_CHANGED, CONTACT_ADDED, CONTACT_LEFT -> Icon.USERS;
      case STEP_DONE -> Icon.CIRCLE_CHECK_BIG;
      case GOAL_ADDED, GOAL_LEFT -> Icon.TARGET;
      case STEP_ADDED, STEP_LEFT -> Icon.CIRCLE;
      case HOLDER_CHANGED -> Icon.USER;
      case SOURCE_JOINED -> Icon.BUILDING_2;
    };
  }
}
