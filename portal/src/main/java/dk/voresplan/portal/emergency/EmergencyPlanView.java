package dk.voresplan.portal.emergency;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.emergency.Emergencies;
import dk.voresplan.emergency.OpenEmergency;
import dk.voresplan.person.CitizenId;
import dk.voresplan.plan.Plans;
import dk.voresplan.portal.calendar.AppointmentList;
import dk.voresplan.portal.desk.DeskLayout;
import dk.voresplan.portal.plan.PlanPanel;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Moments;
import dk.voresplan.portal.shell.Onward;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.portal.team.TeamPanel;
import dk.voresplan.team.Teams;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a professional opened of a plan for safety, and until when; nothing else of that plan. */
@Prototype
@Route(value = "noedadgang/:citizen", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class EmergencyPlanView extends Page implements BeforeEnterObserver {
  private final transient AccessPolicy access;
  private final transient Emergencies emergencies;
  private final transient Plans plans;
  private final transient Teams teams;
  private final transient Calendars calendars;
  private final transient Moments moments;
  private transient Optional<Instant> closes = Optional.empty();

  EmergencyPlanView(
      Visitor visitor,
      AccessPolicy access,
      Emergencies emergencies,
      Plans plans,
      Teams teams,
      Calendars calendars,
      Moments moments) {
    super(visitor);
    this.access = access;
    this.emergencies = emergencies;
    this.plans = plans;
    this.teams = teams;
    this.calendars = calendars;
    this.moments = moments;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var citizen = new CitizenId(PathId.of(event, "citizen"));
    removeAll();
    if (access.isInTheTeam(visitor().professional(), citizen)) {
      headed(say("glass.name"));
      add(
          new Card(
              new Paragraph(say("glass.inTheTeam")),
              new Onward("borgere/" + citizen, say("glass.toThePlan"))));
      return;
    }
    emergencies.see(
        visitor().professional(),
        citizen,
        permit -> {
          show(permit);
          return permit;
        });
  }

  /** An open page closes by the clock, too: asked for again, it is refused. */
  @Override
  protected void onAttach(AttachEvent event) {
    closes.ifPresent(
        moment -> moments.await(this, moment, () -> UI.getCurrent().refreshCurrentRoute(false)));
  }

  private void show(Permit permit) {
    var open = emergencies.opened(permit);
    closes = open.stream().map(OpenEmergency::until).min(Comparator.naturalOrder());
    headed(say("glass.of", Map.of("name", open.getFirst().citizenName())));
    open.forEach(each -> {
      add(until(each));
      add(shown(permit, each.topic()));
    });
  }

  private Card until(OpenEmergency open) {
    return new Card(
            Icon.TIMER.draw(),
            new Div(
                new Sentence(
                    visitor().words(),
                    "glass.until",
                    Map.of(
                        "topic", say("glass.inSentence." + open.topic()),
                        "when", visitor().dates().moment(open.until())))))
        .dressed("sky");
  }

  private Div shown(Permit permit, Topic topic) {
    var part = new Div(new H2(say("glass.topic." + topic)));
    boolean empty =
        switch (topic) {
          case GOALS -> {
            var plan = plans.of(permit);
            part.add(new PlanPanel(visitor(), plan, List.of(), Map.of()));
            yield plan.isEmpty();
          }
          case CONTACTS -> {
            var team = teams.of(permit);
            part.add(new TeamPanel(visitor(), team, List.of(), false));
            yield team.contacts().isEmpty();
          }
          default -> {
            var next = calendars.of(permit).from(visitor().dates().now());
            part.add(new AppointmentList(visitor(), next));
            yield next.isEmpty();
          }
        };
    if (empty) {
      part.add(new Card(new Paragraph(say("glass.none"))));
    }
    return part;
  }
}
