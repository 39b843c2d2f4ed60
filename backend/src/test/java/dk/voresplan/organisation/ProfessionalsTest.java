package dk.voresplan.organisation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import io.micronaut.data.exceptions.NonUniqueResultException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom an organisation lets in. */
class ProfessionalsTest {
  private final SourceRows sources = TeamOfTwo.bean(SourceRows.class);
  private final Professionals professionals = TeamOfTwo.bean(Professionals.class);
  private final String identifier = "twice-" + RunningBackend.newCpr();

  @Test
  void anIdentifierOfTwoOrganisationsLetsNobodyIn() {
    addOrganisation("one-system");
    addOrganisation("another-system");
    assertThatThrownBy(() -> professionals.signedIn(identifier, "mette", Optional.of("Mette")))
        .isInstanceOf(NonUniqueResultException.class);
  }

  private void addOrganisation(String system) {
    sources.addOrganisation(UUID.randomUUID(), system, identifier, "Test", Sector.SCHOOL);
  }
}
