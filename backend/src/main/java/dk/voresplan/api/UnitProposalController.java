package dk.voresplan.api;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.sharing.FoundUnit;
import dk.voresplan.sharing.UnitProposal;
import dk.voresplan.sharing.UnitProposals;
import io.micronaut.core.annotation.Nullable;
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
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Units that the coordinator proposes for the team, and the citizen's answer. */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitProposalController {
  private static final Set<Topic> OWN = Set.of(Topic.DELEGATIONS);

  private final AccessPolicy access;
  private final UnitProposals proposals;

  UnitProposalController(AccessPolicy access, UnitProposals proposals) {
    this.access = access;
    this.proposals = proposals;
  }

  /** The first units whose names hold these letters. */
  @Get("/units")
  HttpResponse<List<UnitName>> named(
      @QueryValue(defaultValue = "") String name,
      @QueryValue Optional<UUID> after,
      @QueryValue(defaultValue = "20") int limit,
      Authentication authentication,
      HttpRequest<?> request) {
    var page = new PageRequest(limit, after);
    var caller = Caller.of(authentication);
    caller.requireReading();
    var _ = caller.professional();
    var found = proposals.named(name, page);
    return JsonPage.of(request, page, found, unit -> unit.id().value(), UnitName::of);
  }

  @Post("/citizens/{id}/unit-proposals")
  @Status(HttpStatus.NO_CONTENT)
  void propose(String id, @Body ProposalRequest request, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingHandovers();
    var unit = request.chosen();
    change(caller, id, Set.of(Topic.CONTACTS), permit -> proposals.propose(permit, unit));
  }

  @Get("/citizens/{id}/unit-proposals")
  List<ProposalView> all(String id, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireReading();
    return access.open(
        caller.person(),
        CitizenInPath.of(id),
        OWN,
        permit -> proposals.of(permit).stream().map(ProposalView::of).toList());
  }

  @Post("/citizens/{id}/unit-proposals/{unit}/accepted")
  @Status(HttpStatus.NO_CONTENT)
  void accept(String id, UUID unit, Authentication authentication) {
    own(authentication, id, permit -> proposals.accept(permit, new UnitId(unit)));
  }

  @Delete("/citizens/{id}/unit-proposals/{unit}")
  @Status(HttpStatus.NO_CONTENT)
  void decline(String id, UUID unit, Authentication authentication) {
    own(authentication, id, permit -> proposals.decline(permit, new UnitId(unit)));
  }

  @Delete("/citizens/{id}/units/{unit}")
  @Status(HttpStatus.NO_CONTENT)
  void remove(String id, UUID unit, Authentication authentication) {
    own(authentication, id, permit -> proposals.remove(permit, new UnitId(unit)));
  }

  private void own(Authentication authentication, String id, Consumer<WritePermit> work) {
    var caller = Caller.of(authentication);
    var _ = caller.requireWritingDelegations();
    change(caller, id, OWN, work);
  }

  private void change(Caller caller, String id, Set<Topic> topics, Consumer<WritePermit> work) {
    access.change(
        caller.actor(),
        CitizenInPath.of(id),
        topics,
        permit -> {
          work.accept(permit);
          return permit;
        });
  }

  /** Which unit. */
  @Serdeable
  record ProposalRequest(@Nullable String unit) {
    UnitId chosen() {
      return new UnitId(new RequestField("unit", unit).read(UUID::fromString));
    }
  }

  /** A unit that can be proposed. */
  @Serdeable
  record UnitName(UUID id, String name, String organisation) {
    static UnitName of(FoundUnit unit) {
      return new UnitName(unit.id().value(), unit.name(), unit.organisation());
    }
  }

  /** A proposal that waits for the citizen's answer. */
  @Serdeable
  record ProposalView(
      UUID unit, String name, String organisation, String proposedBy, Instant proposedAt) {
    static ProposalView of(UnitProposal proposal) {
      return new ProposalView(
          proposal.unit().value(),
          proposal.name(),
          proposal.organisation(),
          proposal.by(),
          proposal.proposedAt());
    }
  }
}
