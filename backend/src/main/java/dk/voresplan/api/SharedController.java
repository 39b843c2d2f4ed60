package dk.voresplan.api;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Topic;
import dk.voresplan.delegation.CodeTry;
import dk.voresplan.delegation.Delegations;
import dk.voresplan.delegation.SharedPlans;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.Plans;
import dk.voresplan.wish.SharedWish;
import dk.voresplan.wish.SharedWishes;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is open to a relative: of whom, one plan of them, and what the relative writes there. */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SharedController {
  private final AccessPolicy access;
  private final SharedPlans shared;
  private final Delegations delegations;
  private final Plans plans;
  private final SharedWishes wishes;

  SharedController(
      AccessPolicy access,
      SharedPlans shared,
      Delegations delegations,
      Plans plans,
      SharedWishes wishes) {
    this.access = access;
    this.shared = shared;
    this.delegations = delegations;
    this.plans = plans;
    this.wishes = wishes;
  }

  @Get("/shared")
  HttpResponse<List<SharedPlanView.Open>> openToMe(
      @QueryValue Optional<UUID> after,
      @QueryValue(defaultValue = "50") int limit,
      Authentication authentication,
      HttpRequest<?> request) {
    var page = new PageRequest(limit, after);
    var caller = Caller.of(authentication);
    caller.requireReading();
    var found = shared.openTo(caller.person(), page);
    return JsonPage.ofEach(
        request,
        page,
        found,
        plan -> plan.citizen().value(),
        plan -> plan.delegations().stream().map(SharedPlanView.Open::of));
  }

  /** Tries a code; it opens nothing until its citizen has said yes. */
  @Post("/shared/codes")
  @Status(HttpStatus.ACCEPTED)
  Map<String, CodeTry> use(@Body CodeRequest request, Authentication authentication) {
    var caller = Caller.of(authentication).requireWritingDelegations();
    var tried = delegations.use(caller, request.typed());
    if (tried == CodeTry.NOT_RIGHT) {
      throw new AccessRefused();
    }
    return Map.of("result", tried);
  }

  /** The plan, with the wishes after one of them; what the relative told goes on at told. */
  @Get("/citizens/{id}/shared")
  HttpResponse<SharedPlanView> one(
      String id,
      @QueryValue Optional<UUID> after,
      Authentication authentication,
      HttpRequest<?> request) {
    var caller = Caller.of(authentication);
    caller.requireReading();
    var page = new PageRequest(PageRequest.MOST, after);
    var plan = shared.open(caller.person(), CitizenInPath.of(id), page);
    return JsonPage.of(
        request, page, plan.wishes().orElse(List.of()), SharedWish::id, SharedPlanView.of(plan));
  }

  /** A wish on the citizen's behalf; it is shared with nobody until the citizen shares it. */
  @Post("/citizens/{id}/shared/wishes")
  @Status(HttpStatus.CREATED)
  SharedPlanView write(String id, @Body WishRequest request, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingOwnWishes();
    var draft = request.draft();
    var words = draft.text().orElseThrow(() -> new InvalidField("text"));
    if (!draft.readers().isEmpty()) {
      throw new InvalidField("readers");
    }
    var citizen = CitizenInPath.of(id);
    access.change(
        caller.actor(),
        citizen,
        Set.of(Topic.WISHES),
        permit -> wishes.write(permit, draft.kind(), words, draft.lifeArea()));
    return SharedPlanView.of(shared.open(caller.person(), citizen));
  }

  @Post("/citizens/{id}/shared/steps/{step}/done")
  SharedPlanView done(String id, String step, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingOwnWishes();
    var citizen = CitizenInPath.of(id);
    access.change(
        caller.actor(),
        citizen,
        Set.of(Topic.GOALS),
        permit -> {
          plans.done(permit, step);
          return permit;
        });
    return SharedPlanView.of(shared.open(caller.person(), citizen));
  }
}
