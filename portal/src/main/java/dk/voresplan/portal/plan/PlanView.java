package dk.voresplan.portal.plan;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.correction.Corrections;
import dk.voresplan.plan.Plans;
import dk.voresplan.portal.calendar.AppointmentList;
import dk.voresplan.portal.handover.OwnHandovers;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.portal.shell.WriteWish;
import dk.voresplan.wish.Wishes;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Set;

/** The citizen's one plan. */
@Prototype
@Route(value = "plan", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class PlanView extends Page {
  PlanView(
      Visitor visitor,
      OwnPlan own,
      Plans plans,
      Calendars calendars,
      Corrections corrections,
      Wishes wishes,
      OwnHandovers handovers,
      Clock clock) {
    super(visitor);
    headed(say("plan.yours"));
    own.show(
        Set.of(Topic.GOALS, Topic.CALENDAR, Topic.WISHES),
        permit -> {
          var plan = plans.of(permit);
          if (plan.isEmpty()) {
            add(new Card(new Paragraph(say("plan.empty"))), new WriteWish(visitor.words()));
          }
          add(handovers.cardsAndHistory(permit));
          add(
              new PlanPanel(visitor, plan, corrections.of(permit), wishes.quotes(permit)),
              new AppointmentList(visitor, calendars.of(permit).from(clock.instant())));
          if (!plan.isEmpty()) {
            var history = new Anchor("plan/historie", say("history.way"));
            history.addClassNames("button", "button--outline");
            add(history);
          }
        });
  }
}
