package dk.voresplan.api;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.handover.Handover;
import dk.voresplan.handover.HandoverId;
import dk.voresplan.handover.HandoverPointId;
import dk.voresplan.handover.Handovers;
import dk.voresplan.paging.PageRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** A citizen's handovers: all, one, a new one, and the ticks of the professional who calls. */
@Controller("/api/citizens/{id}/handovers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class HandoverController {
  private static final Set<Topic> GOALS = Set.of(Topic.GOALS);

  private final AccessPolicy access;
  private final PlanReading reading;
  private final Handovers handovers;

  HandoverController(AccessPolicy access, PlanReading reading, Handovers handovers) {
    this.access = access;
    this.reading = reading;
    this.handovers = handovers;
  }

  @Get
  HttpResponse<List<HandoverView>> all(
      String id,
      @QueryValue Optional<UUID> after,
      @QueryValue(defaultValue = "50") int limit,
      Authentication authentication,
      HttpRequest<?> request) {
    var page = new PageRequest(limit, after);
    var found = reading.read(authentication, id, GOALS, permit -> handovers.page(permit, page));
    return JsonPage.of(request, page, found, it -> it.id().value(), HandoverView::of);
  }

  @Get("/sides")
  List<SideView> sides(String id, Authentication authentication) {
    return reading.read(authentication, id, GOALS, permit -> SideView.of(handovers.team(permit)));
  }

  @Get("/{handover}")
  HandoverView one(String id, UUID handover, Authentication authentication) {
    return reading.read(
        authentication,
        id,
        GOALS,
        permit -> HandoverView.of(handovers.find(permit, new HandoverId(handover))));
  }

  @Post
  @Status(HttpStatus.CREATED)
  HttpResponse<HandoverView> begin(
      String id, @Body HandoverRequest request, Authentication authentication) {
    var begun =
        write(
            id,
            authentication,
            () -> {
              var draft = request.draft();
              return permit -> handovers.begin(permit, draft);
            });
    return HttpResponse.created(
        begun, URI.create("/api/citizens/" + CitizenInPath.of(id) + "/handovers/" + begun.id()));
  }

  @Post("/{handover}/points")
  @Status(HttpStatus.CREATED)
  HandoverView add(
      String id,
      UUID handover,
      @Body HandoverRequest.Point request,
      Authentication authentication) {
    return write(
        id,
        authentication,
        () -> {
          var point = request.draft();
          return permit -> handovers.add(permit, new HandoverId(handover), point);
        });
  }

  @Post("/{handover}/points/{point}/tick")
  HandoverView tick(String id, UUID handover, UUID point, Authentication authentication) {
    return write(
        id,
        authentication,
        () ->
            permit -> handovers.tick(permit, new HandoverId(handover), new HandoverPointId(point)));
  }

  @Delete("/{handover}/points/{point}/tick")
  HandoverView takeBack(String id, UUID handover, UUID point, Authentication authentication) {
    return write(
        id,
        authentication,
        () ->
            permit ->
                handovers.takeBack(permit, new HandoverId(handover), new HandoverPointId(point)));
  }

  /** The scope is asked about before the request is looked into. */
  private HandoverView write(
      String id, Authentication authentication, Supplier<Function<WritePermit, Handover>> request) {
    var caller = Caller.of(authentication);
    caller.requireWritingHandovers();
    var work = request.get();
    return access.change(
        caller.actor(), CitizenInPath.of(id), GOALS, permit -> HandoverView.of(work.apply(permit)));
  }
}
