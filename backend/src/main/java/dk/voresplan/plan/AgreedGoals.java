package dk.voresplan.plan;

import dk.voresplan.access.Permit;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Documents;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores goals that a citizen and a professional agreed on here, from a wish. They stand in the
 * plan beside those that the sources contribute.
 */
@Singleton
public class AgreedGoals {
  private final AgreedGoalRows rows;
  private final EmployerRows employers;
  private final Documents documents;
  private final Clock clock;

  AgreedGoals(AgreedGoalRows rows, EmployerRows employers, Documents documents, Clock clock) {
    this.rows = rows;
    this.employers = employers;
    this.documents = documents;
    this.clock = clock;
  }

  /** Lets a wish be a goal of the plan, in the place of the one it was before. */
  public void agree(WritePermit permit, Agreement agreement) {
    rows.remove(permit, agreement.wish());
    rows.add(
        permit,
        agreement.wish(),
        agreement.area(),
        clock.instant(),
        documents.write(goal(permit, agreement)));
  }

  private Goal goal(Permit permit, Agreement agreement) {
    var wish = agreement.wish();
    var source = employers.of(permit.actor().key());
    var step =
        new Step(
            RowId.next().toString(),
            agreement.firstStep(),
            false,
            Optional.of(agreement.holder()),
            false,
            Optional.empty(),
            Optional.of(agreement.until()),
            source);
    return new Goal(
        wish.toString(),
        agreement.title(),
        Optional.empty(),
        false,
        Optional.of(permit.actor().name()),
        Optional.empty(),
        Optional.empty(),
        List.of(step),
        List.of(new Line(wish.toString(), source)),
        List.of(),
        Optional.of(wish));
  }

  /** Takes the goal that a wish became out of the plan, if it became one. */
  public void withdraw(WritePermit permit, UUID wish) {
    rows.remove(permit, wish);
  }
}
