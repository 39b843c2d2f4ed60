package dk.voresplan.wellbeing;

import dk.voresplan.access.ClosedOnLeaving;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import jakarta.inject.Singleton;
import java.util.Set;

/** How it goes is nobody else's when the citizen leaves. */
@Singleton
class AnswersClosedOnLeaving implements ClosedOnLeaving {
  private final DialogAnswers answers;

  AnswersClosedOnLeaving(DialogAnswers answers) {
    this.answers = answers;
  }

  @Override
  public Topic topic() {
    return Topic.WISHES;
  }

  @Override
  public void close(WritePermit permit) {
    answers.share(permit, Set.of());
  }
}
