package dk.voresplan.portal.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.correction.Correction;
import dk.voresplan.correction.Corrections;
import dk.voresplan.person.CitizenId;
import dk.voresplan.plan.GoalJoins;
import dk.voresplan.plan.Plan;
import dk.voresplan.plan.Plans;
import dk.voresplan.portal.calendar.AppointmentList;
import dk.voresplan.portal.handover.TeamHandovers;
import dk.voresplan.portal.plan.PlanPanel;
import dk.voresplan.portal.plan.Unsettled;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Onward;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.portal.team.TeamPanel;
import dk.voresplan.team.Caseload;
import dk.voresplan.team.Teams;
import dk.voresplan.wish.WishWords;
import dk.voresplan.wish.Wishes;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

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
  private final transient Corrections corrections;
  private final transient GoalJoins joins;
  private final transient TeamHandovers handovers;
  private final transient Wishes wishes;
  private final transient Clock clock;

  CitizenPlanView(
      Visitor visitor,
      AccessPolicy access,
      Plans plans,
      Teams teams,
      Calendars calendars,
      Caseload caseload,
      Corrections corrections,
      GoalJoins joins,
      TeamHandovers handovers,
      Wishes wishes,
      Clock clock) {
    super(visitor);
    this.access = access;
    this.plans = plans;
    this.teams = teams;
    this.calendars = calendars;
    this.caseload = caseload;
    this.corrections = corrections;
    this.joins = joins;
    this.handovers = handovers;
    this.wishes = wishes;
    this.clock = clock;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(new CitizenId(PathId.of(event, "citizen")));
  }

  private void show(CitizenId citizen) {
    removeAll();
    var goals = new Div();
    var shown =
        access.open(
            visitor().professional(),
            citizen,
            Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR),
            permit -> show(permit, goals));
    goals.add(new PlanPanel(visitor(), shown.plan(), shown.notRight(), quotes(citizen, shown)));
  }

  /** The words that goals came from: wishes are opened only where the plan has such a goal. */
  private Map<UUID, WishWords> quotes(CitizenId citizen, Shown shown) {
    return shown.plan().hasGoalsFromWishes()
        ? access.open(visitor().professional(), citizen, Set.of(Topic.WISHES), wishes::quotes)
        : Map.of();
  }

  private void change(CitizenId citizen, Function<WritePermit, Plan> work) {
    access.change(visitor().professional(), citizen, Set.of(Topic.GOALS), work);
    show(citizen);
    focusHeading();
  }

  private Shown show(Permit permit, Div goals) {
    var plan = plans.of(permit);
    headed(say("caseload.planOf", Map.of("name", caseload.entry(permit).name())));
    if (plan.isEmpty()) {
      add(new Paragraph(say("caseload.planEmpty")));
    }
    if (permit.reason() == PermitReason.COORDINATES) {
      add(
          new Unsettled(
              visitor(),
              plan,
              pair -> change(permit.citizen(), writing -> joins.join(writing, pair)),
              goal -> change(permit.citizen(), writing -> joins.part(writing, goal))),
          new Onward("borgere/" + permit.citizen().value() + "/enhed", say("propose.way")));
    }
    add(
        new Onward("borgere/" + permit.citizen().value() + "/moede", say("meeting.way")),
        handovers.panel(permit));
    var notRight = corrections.of(permit);
    add(
        goals,
        new AppointmentList(visitor(), calendars.of(permit).from(clock.instant())),
        new H2(say("caseload.team")),
        new TeamPanel(visitor(), teams.of(permit), notRight, false).withCorrections());
    return new Shown(plan, notRight);
  }

  private record Shown(Plan plan, List<Correction> notRight) {}
}
