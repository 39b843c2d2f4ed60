package dk.voresplan.api;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.emergency.Emergencies;
import dk.voresplan.emergency.Emergency;
import dk.voresplan.emergency.EmergencyDraft;
import dk.voresplan.emergency.EmergencyReason;
import dk.voresplan.emergency.OpenEmergency;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.PlanArea;
import dk.voresplan.plan.Plans;
import dk.voresplan.team.Contact;
import dk.voresplan.team.Teams;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Opens one topic of a plan for safety, for a professional outside the team. They then read topic
 * by topic, and the citizen and the leaders can see that they did. The CPR number is in the body
 * alone, never in an address.
 */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class EmergencyController {
  private final AccessPolicy access;
  private final Emergencies emergencies;
  private final Plans plans;
  private final Teams teams;
  private final Calendars calendars;

  EmergencyController(
      AccessPolicy access, Emergencies emergencies, Plans plans, Teams teams, Calendars calendars) {
    this.access = access;
    this.emergencies = emergencies;
    this.plans = plans;
    this.teams = teams;
    this.calendars = calendars;
  }

  @Post("/emergency")
  @Status(HttpStatus.CREATED)
  OpenView open(@Body EmergencyRequest request, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireBreakingTheGlass();
    return OpenView.of(emergencies.open(caller.professional(), request.draft()));
  }

  /** To a leader: what those of their units opened. */
  @Get("/emergencies")
  HttpResponse<List<EmergencyView>> told(
      @QueryValue Optional<UUID> after,
      @QueryValue(defaultValue = "200") int limit,
      Authentication authentication,
      HttpRequest<?> request) {
    var page = new PageRequest(limit, after);
    var caller = Caller.of(authentication);
    caller.requireReading();
    var found = emergencies.toldTo(caller.professional(), page);
    return JsonPage.of(request, page, found, Emergency::id, EmergencyView::of);
  }

  /** To the citizen: what was opened of their plan. */
  @Get("/citizens/{id}/emergencies")
  HttpResponse<List<EmergencyView>> own(
      String id,
      @QueryValue Optional<UUID> after,
      @QueryValue(defaultValue = "200") int limit,
      Authentication authentication,
      HttpRequest<?> request) {
    var page = new PageRequest(limit, after);
    var caller = Caller.of(authentication);
    caller.requireReading();
    var found =
        access.open(
            caller.person(),
            CitizenInPath.of(id),
            Set.of(Topic.CONTACTS),
            permit -> emergencies.page(permit, Instant.EPOCH, page));
    return JsonPage.of(request, page, found, Emergency::id, EmergencyView::of);
  }

  @Get("/citizens/{id}/emergency/goals")
  List<PlanArea> goals(String id, Authentication authentication) {
    return see(id, Topic.GOALS, authentication, permit -> plans.of(permit).areas());
  }

  @Get("/citizens/{id}/emergency/contacts")
  List<Contact> contacts(String id, Authentication authentication) {
    return see(id, Topic.CONTACTS, authentication, permit -> teams.of(permit).contacts());
  }

  @Get("/citizens/{id}/emergency/calendar")
  List<Appointment> calendar(String id, Authentication authentication) {
    return see(id, Topic.CALENDAR, authentication, permit -> calendars.of(permit).appointments());
  }

  private <T> T see(
      String id, Topic topic, Authentication authentication, Function<Permit, T> work) {
    var caller = Caller.of(authentication);
    caller.requireReading();
    return emergencies.see(caller.professional(), CitizenInPath.of(id), topic, work);
  }

  /**
   * What is to be opened.
   *
   * @param cpr the citizen's CPR number; what is none is answered as one that nobody has
   * @param topic {@code GOALS}, {@code CONTACTS} or {@code CALENDAR}
   * @param reason why, 20 to 1,000 characters; the citizen and the leaders read it
   */
  @Serdeable
  record EmergencyRequest(@Nullable String cpr, @Nullable String topic, @Nullable String reason) {
    EmergencyDraft draft() {
      return new EmergencyDraft(
          new RequestField("cpr", cpr).read(it -> it),
          new RequestField("topic", topic).read(Topic::valueOf),
          new RequestField("reason", reason).read(EmergencyReason::new));
    }

    /** Nothing of it, as this may end up in a log. */
    @Override
    public String toString() {
      return "EmergencyRequest[hidden]";
    }
  }

  /** What is open to the caller, of whom, and until when. */
  @Serdeable
  record OpenView(UUID citizen, String citizenName, Topic topic, Instant until) {
    static OpenView of(OpenEmergency open) {
      return new OpenView(open.citizen().value(), open.citizenName(), open.topic(), open.until());
    }
  }

  /** What was opened: by whom, which topic, when and why, and not of whom. */
  @Serdeable
  record EmergencyView(
      UUID id,
      String name,
      String organisation,
      Topic topic,
      String reason,
      Instant openedAt,
      Instant until) {
    static EmergencyView of(Emergency emergency) {
      return new EmergencyView(
          emergency.id(),
          emergency.name(),
          emergency.organisation(),
          emergency.topic(),
          emergency.reason(),
          emergency.openedAt(),
          emergency.until());
    }
  }
}
