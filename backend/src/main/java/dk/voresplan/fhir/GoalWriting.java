package dk.voresplan.fhir;

import dk.voresplan.contribution.Contributed;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;

/** What a source says is wanted, as a FHIR Goal: only those that are current are told of. */
final class GoalWriting {
  private GoalWriting() {}

  static Goal write(Contributed.Goal said, Writing writing) {
    var goal = new Goal();
    goal.setLifecycleStatus(GoalLifecycleStatus.ACTIVE)
        .setDescription(
            Writing.words(said.title().orElseGet(() -> writing.untitled("plan.goal.untitled"))))
        .setSubject(writing.citizen());
    Writing.codings(said.codes()).forEach(goal.getDescription()::addCoding);
    said.area().map(Writing::area).ifPresent(goal::addCategory);
    said.description().ifPresent(text -> goal.addNote().setText(text));
    Writing.day(said.since()).ifPresent(goal::setStart);
    Writing.day(said.followUpOn()).ifPresent(day -> goal.addTarget().setDue(day));
    if (said.citizensOwn()) {
      goal.setExpressedBy(writing.citizen());
    }
    return goal;
  }
}
