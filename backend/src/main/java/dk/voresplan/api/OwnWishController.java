package dk.voresplan.api;

import static dk.voresplan.api.WishWriting.WISHES;

import dk.voresplan.access.WritePermit;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.Wishes;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What citizens do with a wish of their own: who may read it, its words, and how it goes on. */
@Controller("/api/citizens/{id}/wishes/{wish}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnWishController {
  private final Wishes wishes;
  private final WishWriting writing;

  OwnWishController(Wishes wishes, WishWriting writing) {
    this.wishes = wishes;
    this.writing = writing;
  }

  @Post("/readers")
  WishView share(
      String id, UUID wish, @Body ReadersRequest request, Authentication authentication) {
    return write(
        id,
        authentication,
        () -> {
          var readers = request.ids();
          return permit -> wishes.share(permit, new WishId(wish), readers);
        });
  }

  @Delete("/readers")
  WishView takeBack(String id, UUID wish, Authentication authentication) {
    return write(id, authentication, () -> permit -> wishes.takeBack(permit, new WishId(wish)));
  }

  @Delete("/readers/{professional}")
  WishView takeBackFrom(String id, UUID wish, UUID professional, Authentication authentication) {
    return write(
        id,
        authentication,
        () ->
            permit ->
                wishes.takeBack(
                    permit, new WishId(wish), Set.of(new ProfessionalId(professional))));
  }

  @Put("/text")
  WishView changeWords(
      String id, UUID wish, @Body WordsRequest request, Authentication authentication) {
    return writing.orPresent(
        Caller.of(authentication),
        id,
        new WishId(wish),
        () ->
            write(
                id,
                authentication,
                () -> {
                  var words = request.words();
                  var seen = request.seen();
                  return permit -> wishes.changeWords(permit, new WishId(wish), seen, words);
                }));
  }

  @Post("/reopened")
  WishView reopen(String id, UUID wish, Authentication authentication) {
    return write(id, authentication, () -> permit -> wishes.reopen(permit, new WishId(wish)));
  }

  @Post("/came-true")
  WishView comeTrue(String id, UUID wish, Authentication authentication) {
    return write(id, authentication, () -> permit -> wishes.comeTrue(permit, new WishId(wish)));
  }

  /** The scope is asked about before the request is looked into. */
  private WishView write(
      String id, Authentication authentication, Supplier<Function<WritePermit, Wish>> request) {
    var caller = Caller.of(authentication);
    caller.requireWritingOwnWishes();
    return writing.write(caller, id, WISHES, request.get());
  }
}
