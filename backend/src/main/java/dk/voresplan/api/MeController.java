package dk.voresplan.api;

import dk.voresplan.access.Actor;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import java.util.UUID;

/** {@code GET /api/me}: who the access token says is calling. */
@Controller("/api/me")
@Secured(SecurityRule.IS_AUTHENTICATED)
class MeController {
  /**
   * The caller.
   *
   * @param id of the citizen, when it is a person: the one to ask for their plan by
   */
  @Serdeable
  record Me(Actor.Kind kind, UUID id, String name, Optional<String> organisation) {}

  @Get
  @ExecuteOn(TaskExecutors.BLOCKING)
  Me me(Authentication authentication) {
    var actor = Caller.of(authentication).actor();
    return new Me(actor.kind(), actor.key(), actor.name(), actor.organisationName());
  }
}
