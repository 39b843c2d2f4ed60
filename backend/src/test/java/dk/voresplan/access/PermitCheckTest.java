package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.organisation.SourceSystems;
import dk.voresplan.person.CitizenId;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a statement asks of the permit that it is given. */
final class PermitCheckTest {
  private final RowsForTests rows = TeamOfTwo.bean(RowsForTests.class);
  private final AccessPolicy policy = TeamOfTwo.bean(AccessPolicy.class);
  private final TransactionOperations<?> transactions = TeamOfTwo.bean(TransactionOperations.class);
  private final TeamOfTwo people = new TeamOfTwo();
  private final TeamOfTwo others = new TeamOfTwo();

  @Test
  void itBindsThePermitsCitizenAndNobodyElse() {
    var _ = people.wish("Jeg vil gerne male");
    var _ = others.wish("Jeg vil gerne synge");
    assertThat(open(Topic.WISHES, rows::wishes)).containsExactly("Jeg vil gerne male");
    assertThat(open(Topic.WISHES, rows::ownWishes)).hasSize(1);
    assertThat(change(Topic.WISHES, rows::touch)).isEqualTo(1);
  }

  @Test
  void itRefusesAnotherTopicRightOrPart() {
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> open(Topic.GOALS, rows::wishes));
    policy.contribute(
        source(),
        people.id(),
        Set.of(Topic.WISHES),
        permit ->
            assertThatExceptionOfType(AccessRefused.class)
                .as("to contribute is not to write")
                .isThrownBy(() -> rows.touch(permit)));
    assertThatExceptionOfType(AccessRefused.class)
        .as("the citizen's own")
        .isThrownBy(
            () -> policy.open(people.mette, people.id(), Set.of(Topic.WISHES), rows::ownWishes));
  }

  @Test
  void itRefusesAPermitWhoseTransactionHasEnded() {
    var kept = open(Topic.WISHES, permit -> permit);
    assertThatIllegalStateException().isThrownBy(() -> rows.wishes(kept));
    assertThatIllegalStateException()
        .as("in the next permit's transaction")
        .isThrownBy(() -> open(Topic.WISHES, _ -> rows.wishes(kept)));
  }

  @Test
  void itRefusesAnotherTransactionThanThePermits() {
    var apart = TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW);
    assertThatIllegalStateException()
        .isThrownBy(() ->
            open(Topic.WISHES, permit -> transactions.execute(apart, _ -> rows.wishes(permit))));
  }

  @Test
  void itComparesTheIdsOfSeveralCitizensWithTheirPermits() {
    var _ = people.wish("Jeg vil gerne male");
    var _ = others.wish("Jeg vil gerne synge");
    List<String> theirs = open(Topic.WISHES, permit -> ofSeveral(Permits.of(permit), people.id()));
    assertThat(theirs).containsExactly("Jeg vil gerne male");
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> open(Topic.WISHES, permit -> ofSeveral(Permits.of(permit), others.id())));
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> open(Topic.GOALS, permit -> ofSeveral(Permits.of(permit), people.id())));
  }

  private List<String> ofSeveral(Permits permits, CitizenId whose) {
    return rows.wishesOf(permits, List.of(whose.value()));
  }

  @Test
  void itChecksTopicsThatAreChosenAtRunTime() {
    open(Topic.WISHES, permit -> "");
    List<Topic> logged = open(Topic.WISHES, permit -> rows.logged(permit, List.of(Topic.WISHES)));
    assertThat(logged).contains(Topic.WISHES);
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() ->
            open(Topic.WISHES, permit -> rows.logged(permit, List.of(Topic.WISHES, Topic.GOALS))));
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> open(Topic.WISHES, permit -> rows.logged(permit, List.of())));
  }

  @Test
  void oneStatementWritesSeveralRows() {
    var ones = new String[] {"a", "c"};
    var more = new String[] {"b", "d"};
    var moments = new String[] {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"};
    int written =
        change(Topic.GOALS, permit -> rows.join(permit, ones, more, moments, people.id().value()));
    assertThat(written).isEqualTo(2);
    assertThat(open(Topic.WISHES, rows::locked)).isEmpty();
  }

  private static Actor.SourceSystem source() {
    var system = TeamOfTwo.bean(SourceSystems.class).byClient("kommunen").orElseThrow();
    return new Actor.SourceSystem(system.id(), system.organisation().name());
  }

  private <T> T open(Topic topic, Function<Permit, T> work) {
    return policy.open(people.citizen, people.id(), Set.of(topic), work);
  }

  private <T> T change(Topic topic, Function<WritePermit, T> work) {
    return policy.change(people.citizen, people.id(), Set.of(topic), work);
  }
}
