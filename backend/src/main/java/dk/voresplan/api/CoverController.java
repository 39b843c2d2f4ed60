package dk.voresplan.api;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.unit.Cover;
import dk.voresplan.unit.CoverDraft;
import dk.voresplan.unit.CoverId;
import dk.voresplan.unit.Covers;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who answers for whom while someone is away. The same cover sent again is the one that is there,
 * so that it needs no key.
 */
@Controller("/api/covers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CoverController {
  private final Covers covers;

  CoverController(Covers covers) {
    this.covers = covers;
  }

  @Get
  List<CoverView> all(Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireReading();
    return covers.of(caller.professional()).stream().map(CoverView::of).toList();
  }

  @Get("/colleagues")
  List<StandInController.ColleagueView> colleagues(Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireReading();
    return covers.colleagues(caller.professional()).stream()
        .map(it -> new StandInController.ColleagueView(it.id().value(), it.name()))
        .toList();
  }

  @Post
  @Status(HttpStatus.CREATED)
  CoverView begin(@Body CoverRequest request, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireSettlingWishes();
    var draft =
        new CoverDraft(
            new ProfessionalId(
                new RequestField("colleague", request.colleague()).read(UUID::fromString)),
            new RequestField("from", request.from()).read(LocalDate::parse),
            new RequestField("until", request.until()).read(LocalDate::parse));
    return CoverView.of(covers.begin(caller.professional(), draft));
  }

  @Delete("/{cover}")
  @Status(HttpStatus.NO_CONTENT)
  void end(UUID cover, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireSettlingWishes();
    covers.end(caller.professional(), new CoverId(cover));
  }

  /** By whom, and from when to when. */
  @Serdeable
  record CoverRequest(@Nullable String colleague, @Nullable String from, @Nullable String until) {}

  /** A cover that is now or later. */
  @Serdeable
  record CoverView(UUID id, String away, String colleague, LocalDate from, LocalDate until) {
    static CoverView of(Cover cover) {
      return new CoverView(
          cover.id().value(), cover.awayName(), cover.colleagueName(), cover.from(), cover.until());
    }
  }
}
