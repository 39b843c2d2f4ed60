package dk.voresplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.WritePermit;
import dk.voresplan.correction.CorrectionInbox;
import dk.voresplan.handover.WaitingHandovers;
import dk.voresplan.team.Caseload;
import dk.voresplan.wish.Inbox;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What services do without a permit: each such method is named in {@code services.txt}. */
class ServiceMatrixTest {
  private static final Set<Class<?>> PERMITS =
      Set.of(Permit.class, WritePermit.class, Permits.class);

  @Test
  void everyMethodOfAServiceTakesAPermitOrIsNamedWithItsReason() {
    var found =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dk.voresplan")
                .stream()
                .filter(ServiceMatrixTest::isService)
                .flatMap(service -> service.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !isOfObject(method) && !takesAPermit(method))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toSet());
    assertThat(found).containsExactlyInAnyOrderElementsOf(named());
  }

  @Test
  void theListsOfAProfessionalTellNothingOfWhomTheyAreNotATeamOf() {
    var people = new TeamOfTwo();
    people.wish("Jeg vil male.", people.mette);
    assertThat(TeamOfTwo.bean(Inbox.class).of(people.mette)).isNotEmpty();
    assertThat(TeamOfTwo.bean(Inbox.class).of(people.outsider)).isEmpty();
    assertThat(TeamOfTwo.bean(Caseload.class).of(people.mette, 50).rows()).isNotEmpty();
    assertThat(TeamOfTwo.bean(Caseload.class).of(people.outsider, 50).rows()).isEmpty();
    assertThat(TeamOfTwo.bean(WaitingHandovers.class).of(people.outsider, 50).rows()).isEmpty();
    assertThat(TeamOfTwo.bean(CorrectionInbox.class).of(people.outsider, 50).rows()).isEmpty();
  }

  private static boolean isService(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.isAnnotatedWith(Singleton.class)
        && !type.getSimpleName().startsWith("$");
  }

  private static boolean isOfObject(JavaMethod method) {
    return Set.of("toString", "equals", "hashCode").contains(method.getName());
  }

  private static boolean takesAPermit(JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .anyMatch(type -> PERMITS.stream().anyMatch(type::isEquivalentTo));
  }

  private static Set<String> named() {
    try (var file = ServiceMatrixTest.class.getResourceAsStream("services.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2)[0])
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
