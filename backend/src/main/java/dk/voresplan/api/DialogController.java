package dk.voresplan.api;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.WritePermit;
import dk.voresplan.wellbeing.DialogAnswer;
import dk.voresplan.wellbeing.DialogAnswers;
import dk.voresplan.wellbeing.DialogQuestion;
import dk.voresplan.wellbeing.NoSuchAnswerDay;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How it goes: the citizen's answers to DIALOG's questions, and who may see them. */
@Controller("/api/citizens/{id}/dialog")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class DialogController {
  private final AccessPolicy access;
  private final PlanReading reading;
  private final DialogAnswers answers;

  DialogController(AccessPolicy access, PlanReading reading, DialogAnswers answers) {
    this.access = access;
    this.reading = reading;
    this.answers = answers;
  }

  @Get
  DialogView all(String id, Authentication authentication) {
    return reading.read(authentication, id, WishWriting.WISHES, this::view);
  }

  @Put("/answers/{question}")
  DialogView answer(
      String id,
      String question,
      @Body DialogAnswerRequest request,
      Authentication authentication) {
    return write(
        id,
        authentication,
        () -> {
          var asked = new RequestField("question", question).read(DialogQuestion::valueOf);
          var answer = request.answer(asked, answers.today());
          return permit -> keep(permit, answer);
        });
  }

  private void keep(WritePermit permit, DialogAnswer answer) {
    try {
      answers.answer(permit, answer);
    } catch (NoSuchAnswerDay wrong) {
      throw new InvalidField(DialogAnswerRequest.ANSWERED_ON);
    }
  }

  /** Exactly these of the team may see the answers from now on. */
  @Put("/readers")
  DialogView share(String id, @Body ReadersRequest request, Authentication authentication) {
    return write(
        id,
        authentication,
        () -> {
          var readers = request.ids();
          return permit -> answers.share(permit, readers);
        });
  }

  private DialogView write(
      String id, Authentication authentication, Supplier<Consumer<WritePermit>> request) {
    var caller = Caller.of(authentication);
    caller.requireWritingOwnWishes();
    var work = request.get();
    return access.change(
        caller.actor(),
        CitizenInPath.of(id),
        WishWriting.WISHES,
        permit -> {
          work.accept(permit);
          return view(permit);
        });
  }

  private DialogView view(Permit permit) {
    return DialogView.of(
        answers.of(permit).answers(),
        permit.actor() instanceof Actor.Person ? answers.readers(permit) : Set.of());
  }
}
