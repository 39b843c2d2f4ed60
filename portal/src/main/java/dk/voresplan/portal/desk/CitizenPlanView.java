package dk.voresplan.portal.desk;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.person.CitizenId;
import dk.voresplan.plan.Plans;
import dk.voresplan.portal.plan.AppointmentList;
import dk.voresplan.portal.plan.PlanPanel;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.portal.team.TeamPanel;
import dk.voresplan.team.Caseload;
import dk.voresplan.team.Teams;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** A citizen's plan as their team may see it. */
@Prototype
@Route(value = "borgere/:citizen", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class CitizenPlanView extends Page implements BeforeEnterObserver {
  private final transient AccessPolicy access;
  private final transient Plans plans;
  private final transient Teams teams;
  private final transient Calendars calendars;
  private final transient Caseload caseload;
  private final transient Clock clock;

  CitizenPlanView(
      Visitor visitor,
      AccessPolicy access,
      Plans plans,
      Teams teams,
      Calendars calendars,
      Caseload caseload,
      Clock clock) {
    super(visitor);
    this.access = access;
    this.plans = plans;
    this.teams = teams;
    this.calendars = calendars;
    this.caseload = caseload;
    this.clock = clock;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var citizen = new CitizenId(PathId.of(event, "citizen"));
    access.open(
        visitor().professional(),
        citizen,
        Right.SEE,
        Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR),
        permit -> {
          show(permit);
          return permit;
        });
  }

  private void show(Permit permit) {
    var plan = plans.of(permit);
    headed(say("caseload.planOf", Map.of("name", caseload.entry(permit).name())));
    if (plan.areas().isEmpty()) {
      add(new Paragraph(say("caseload.planEmpty")));
    }
    add(
        new PlanPanel(visitor(), plan),
        new AppointmentList(visitor(), calendars.of(permit).from(clock.instant())),
        new H2(say("caseload.team")),
        new TeamPanel(visitor(), teams.of(permit), false));
  }
}
