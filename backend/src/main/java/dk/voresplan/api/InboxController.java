package dk.voresplan.api;

import dk.voresplan.wish.Inbox;
import dk.voresplan.wish.InboxQuery;
import dk.voresplan.wish.InboxScope;
import dk.voresplan.wish.InboxState;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import java.util.Set;

/** The wishes that wait for a professional or for their unit. */
@Controller("/api/inbox")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class InboxController {
  private final Inbox inbox;

  InboxController(Inbox inbox) {
    this.inbox = inbox;
  }

  @Get
  InboxView page(
      @QueryValue Optional<String> whose,
      @QueryValue Optional<String> state,
      @QueryValue Optional<Integer> most,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireReading();
    var professional = caller.professional();
    var query =
        new InboxQuery(
            new RequestField("whose", whose.orElse(null))
                .maybe(InboxScope::valueOf)
                .orElse(InboxScope.MINE),
            new RequestField("state", state.orElse(null))
                .maybe(InboxState::valueOf)
                .map(Set::of)
                .orElse(Set.of()),
            "",
            most.orElse(InboxQuery.USUAL));
    return InboxView.of(inbox.page(professional, query), inbox.counts(professional));
  }
}
