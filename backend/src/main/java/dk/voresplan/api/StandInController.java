package dk.voresplan.api;

import static dk.voresplan.api.WishWriting.IDEMPOTENCY_KEY;
import static dk.voresplan.api.WishWriting.WISHES;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.wish.StandIns;
import dk.voresplan.wish.WishId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets colleagues of one unit take a wish from one another, and hand it over. */
@Controller("/api/citizens/{id}/wishes/{wish}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class StandInController {
  private final PlanReading reading;
  private final StandIns standIns;
  private final WishWriting writing;

  StandInController(PlanReading reading, StandIns standIns, WishWriting writing) {
    this.reading = reading;
    this.standIns = standIns;
    this.writing = writing;
  }

  @Get("/colleagues")
  List<ColleagueView> colleagues(String id, UUID wish, Authentication authentication) {
    return reading.read(
        authentication,
        id,
        WISHES,
        permit ->
            standIns.colleagues(permit, new WishId(wish)).stream()
                .map(it -> new ColleagueView(it.id().value(), it.name()))
                .toList());
  }

  @Post("/taken")
  WishView take(
      String id,
      UUID wish,
      @Header(IDEMPOTENCY_KEY) Optional<String> key,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireSettlingWishes();
    var asked = writing.asked(key, wish + "/taken", "");
    return writing.write(
        caller, id, WISHES, asked, permit -> standIns.take(permit, new WishId(wish)));
  }

  @Post("/handed-over")
  WishView handOver(
      String id,
      UUID wish,
      @Body HandOverRequest request,
      @Header(IDEMPOTENCY_KEY) Optional<String> key,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireSettlingWishes();
    var to = new RequestField("to", request.to()).read(UUID::fromString);
    var asked = writing.asked(key, wish + "/handed-over", request);
    return writing.write(
        caller,
        id,
        WISHES,
        asked,
        permit -> standIns.handOver(permit, new WishId(wish), new ProfessionalId(to)));
  }

  /** Someone of the unit. */
  @Serdeable
  record ColleagueView(UUID id, String name) {}

  /** To whom. */
  @Serdeable
  record HandOverRequest(@Nullable String to) {}
}
