package dk.voresplan.team;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseloadTest {
  private final TeamOfTwo people = new TeamOfTwo();
  private final Caseload caseload = TeamOfTwo.bean(Caseload.class);

  @Test
  void aProfessionalSeesTheCitizensInWhoseTeamsTheyAre() {
    assertThat(caseload.of(people.mette, 50).rows())
        .singleElement()
        .satisfies(entry -> assertThat(entry.citizen()).isEqualTo(people.id()));
    assertThat(caseload.of(people.outsider, 50).rows()).isEmpty();
  }

  @Test
  void whoLeavesTheTeamSeesTheCitizenNoMore() {
    people.letMetteGo();
    assertThat(caseload.of(people.mette, 50).rows()).isEmpty();
    assertThat(caseload.of(people.nadia, 50).rows()).hasSize(1);
  }

  @Test
  void aCitizenAloneIsAsTheCaseloadListsThem() {
    var alone =
        TeamOfTwo.bean(AccessPolicy.class)
            .open(people.mette, people.id(), Set.of(Topic.CONTACTS), caseload::entry);
    assertThat(caseload.of(people.mette, 50).rows()).containsExactly(alone);
  }
}
