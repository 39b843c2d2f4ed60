package dk.voresplan.api;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.sharing.SharingLaw;
import dk.voresplan.sharing.TeamUnit;
import dk.voresplan.sharing.TeamUnits;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The units around a citizen, by which law each sees the plan, and the citizen's no. */
@Controller("/api/citizens/{id}/units")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class TeamUnitController {
  private static final Set<Topic> TOPICS = Set.of(Topic.DELEGATIONS);

  private final AccessPolicy access;
  private final TeamUnits units;

  TeamUnitController(AccessPolicy access, TeamUnits units) {
    this.access = access;
    this.units = units;
  }

  @Get
  List<UnitView> all(String id, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireReading();
    return access.open(caller.person(), CitizenInPath.of(id), TOPICS, this::views);
  }

  @Put("/{unit}/refusal")
  List<UnitView> refuse(String id, UUID unit, Authentication authentication) {
    return change(
        id,
        authentication,
        permit -> {
          units.refuse(permit, new UnitId(unit));
          return views(permit);
        });
  }

  @Delete("/{unit}/refusal")
  List<UnitView> allow(String id, UUID unit, Authentication authentication) {
    return change(
        id,
        authentication,
        permit -> {
          units.allow(permit, new UnitId(unit));
          return views(permit);
        });
  }

  private List<UnitView> views(Permit permit) {
    return units.of(permit).stream().map(UnitView::of).toList();
  }

  private <T> T change(String id, Authentication authentication, Function<WritePermit, T> work) {
    var caller = Caller.of(authentication).requireWritingDelegations();
    return access.change(caller, CitizenInPath.of(id), TOPICS, work);
  }

  /**
   * A unit.
   *
   * @param added whether all who belong to it are in the team, by the citizen's yes
   * @param refusable whether the citizen's no would be followed
   */
  @Serdeable
  record UnitView(
      UUID id,
      String name,
      String organisation,
      boolean added,
      SharingLaw basis,
      boolean refusable,
      boolean refused) {
    static UnitView of(TeamUnit unit) {
      return new UnitView(
          unit.id().value(),
          unit.name(),
          unit.organisation(),
          unit.added(),
          unit.basis(),
          unit.basis().isRefusable(),
          unit.refused());
    }
  }
}
