package dk.voresplan.api;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.delegation.DelegationId;
import dk.voresplan.delegation.Delegations;
import dk.voresplan.delegation.SharedPlans;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Whom a citizen opens the plan for: prepared, said yes to, changed, kept back and closed. */
@Controller("/api/citizens/{id}/delegations")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class DelegationController {
  private static final Set<Topic> DELEGATIONS = Set.of(Topic.DELEGATIONS);

  private final AccessPolicy access;
  private final PlanReading reading;
  private final Delegations delegations;
  private final SharedPlans shared;

  DelegationController(
      AccessPolicy access, PlanReading reading, Delegations delegations, SharedPlans shared) {
    this.access = access;
    this.reading = reading;
    this.delegations = delegations;
    this.shared = shared;
  }

  @Get
  List<DelegationView> all(String id, Authentication authentication) {
    return reading.read(
        authentication,
        id,
        DELEGATIONS,
        permit -> delegations.of(permit).stream().map(DelegationView::of).toList());
  }

  @Post
  @Status(HttpStatus.CREATED)
  DelegationView invite(String id, @Body DelegationRequest request, Authentication authentication) {
    var caller = Caller.of(authentication).requireWritingDelegations();
    var draft = request.draft();
    return change(caller, id, permit -> DelegationView.of(delegations.invite(permit, draft)));
  }

  @Post("/{delegation}/code")
  DelegationView renewCode(String id, UUID delegation, Authentication authentication) {
    return change(
        Caller.of(authentication).requireWritingDelegations(),
        id,
        permit -> DelegationView.of(delegations.renewCode(permit, new DelegationId(delegation))));
  }

  @Post("/{delegation}/confirmed")
  DelegationView confirm(
      String id, UUID delegation, @Body ConfirmRequest request, Authentication authentication) {
    var caller = Caller.of(authentication).requireWritingDelegations();
    var name = request.said();
    var use = request.askedAbout();
    return change(
        caller,
        id,
        permit ->
            DelegationView.of(
                delegations.confirm(permit, new DelegationId(delegation), name, use)));
  }

  @Put("/{delegation}")
  DelegationView change(
      String id, UUID delegation, @Body DelegationRequest request, Authentication authentication) {
    var caller = Caller.of(authentication).requireWritingDelegations();
    var opened = request.opened();
    var day = request.day();
    long version = request.seen();
    return change(
        caller,
        id,
        permit ->
            DelegationView.of(
                delegations.change(permit, new DelegationId(delegation), version, opened, day)));
  }

  @Delete("/{delegation}")
  @Status(HttpStatus.NO_CONTENT)
  void close(String id, UUID delegation, Authentication authentication) {
    change(
        Caller.of(authentication).requireWritingDelegations(),
        id,
        permit -> {
          delegations.close(permit, new DelegationId(delegation));
          return permit;
        });
  }

  @Get("/{delegation}/preview")
  SharedPlanView preview(String id, UUID delegation, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireReading();
    var citizen = caller.person();
    if (!CitizenInPath.of(id).equals(citizen.id())) {
      throw new AccessRefused();
    }
    return SharedPlanView.of(shared.preview(citizen, new DelegationId(delegation)));
  }

  @Get("/{delegation}/kept-back")
  Set<String> keptBack(String id, UUID delegation, Authentication authentication) {
    return reading.read(
        authentication,
        id,
        DELEGATIONS,
        permit -> delegations.keptBack(permit, new DelegationId(delegation)));
  }

  @Post("/{delegation}/kept-back")
  Set<String> keepBack(
      String id, UUID delegation, @Body HiddenItemsRequest request, Authentication authentication) {
    var caller = Caller.of(authentication).requireWritingDelegations();
    var item = request.keptBack();
    var of = new DelegationId(delegation);
    return keptBack(caller, id, of, permit -> delegations.keepBack(permit, of, item));
  }

  @Post("/{delegation}/shown")
  Set<String> show(
      String id, UUID delegation, @Body HiddenItemsRequest request, Authentication authentication) {
    var caller = Caller.of(authentication).requireWritingDelegations();
    var item = request.keptBack();
    var of = new DelegationId(delegation);
    return keptBack(caller, id, of, permit -> delegations.show(permit, of, item));
  }

  /** Changes what is kept back, and tells all that is then. */
  private Set<String> keptBack(
      Actor.Person caller, String id, DelegationId delegation, Consumer<WritePermit> changing) {
    return change(
        caller,
        id,
        permit -> {
          changing.accept(permit);
          return delegations.keptBack(permit, delegation);
        });
  }

  private <T> T change(Actor.Person caller, String id, Function<WritePermit, T> work) {
    return access.change(
        caller, CitizenInPath.of(id), Set.of(Topic.DELEGATIONS, Topic.GOALS), work);
  }
}
