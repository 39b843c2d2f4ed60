package dk.voresplan.api;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.question.QuestionId;
import dk.voresplan.question.Questions;
import dk.voresplan.text.OwnWords;
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
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a citizen asks about entries of the access log: all, a new one, and the answer to one. */
@Controller("/api/citizens/{id}/access-questions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class QuestionController {
  private final AccessPolicy access;
  private final Questions questions;

  QuestionController(AccessPolicy access, Questions questions) {
    this.access = access;
    this.questions = questions;
  }

  @Get
  HttpResponse<List<QuestionView>> all(
      String id,
      @QueryValue Optional<UUID> after,
      @QueryValue(defaultValue = "200") int limit,
      Authentication authentication,
      HttpRequest<?> request) {
    var page = new PageRequest(limit, after);
    var caller = Caller.of(authentication);
    caller.requireReading();
    var found =
        access.open(
            caller.actor(),
            CitizenInPath.of(id),
            topics(caller),
            permit -> questions.page(permit, page));
    return JsonPage.of(request, page, found, it -> it.id().value(), QuestionView::of);
  }

  @Post
  @Status(HttpStatus.CREATED)
  QuestionView ask(String id, @Body AskRequest request, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingQuestions();
    var entry = request.number();
    var text = request.words();
    return change(caller, id, permit -> QuestionView.of(questions.ask(permit, entry, text)));
  }

  @Post("/{question}/answer")
  QuestionView answer(
      String id, UUID question, @Body WishTextRequest request, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingQuestions();
    var text = request.words();
    return change(
        caller,
        id,
        permit -> QuestionView.of(questions.answer(permit, new QuestionId(question), text)));
  }

  private <T> T change(Caller caller, String id, Function<WritePermit, T> work) {
    return access.change(caller.actor(), CitizenInPath.of(id), topics(caller), work);
  }

  private static Set<Topic> topics(Caller caller) {
    return caller.actor() instanceof Actor.Person ? Questions.TOPICS : Set.of(Topic.QUESTIONS);
  }

  /**
   * What a citizen's app asks.
   *
   * @param entry the number of the entry, as the access log tells it
   * @param text in the citizen's own words, 1 to 10,000 characters
   */
  @Serdeable
  record AskRequest(@Nullable Long entry, @Nullable String text) {
    long number() {
      return new RequestField("entry", entry == null ? null : entry.toString()).read(Long::valueOf);
    }

    OwnWords words() {
      return new RequestField("text", text).read(OwnWords::new);
    }
  }
}
