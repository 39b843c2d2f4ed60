package dk.voresplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A test is left out of the run on PostgreSQL only if it uses no database, and always then. */
@NeedsNoDatabase
class NeedsNoDatabaseTest {
  @Test
  void whatUsesTheDatabaseRunsOnBothAndTheRestOnce() {
    var all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("dk.voresplan");
    var users = users(all.get("dk.voresplan.TestDatabase"));
    var tests = all.stream().filter(test -> test.getSimpleName().endsWith("Test")).toList();
    List<String> marked =
        tests.stream()
            .filter(test -> test.isAnnotatedWith(NeedsNoDatabase.class))
            .map(JavaClass::getSimpleName)
            .toList();
    List<String> without =
        tests.stream().filter(test -> !users.contains(test)).map(JavaClass::getSimpleName).toList();
    assertThat(marked).isNotEmpty().containsExactlyInAnyOrderElementsOf(without);
  }

  /** The classes that use this one, themselves or through others. */
  private static Set<JavaClass> users(JavaClass database) {
    var users = new HashSet<JavaClass>();
    var next = new ArrayDeque<>(List.of(database));
    while (!next.isEmpty()) {
      for (var use : next.remove().getDirectDependenciesToSelf()) {
        if (users.add(use.getOriginClass())) {
          next.add(use.getOriginClass());
        }
      }
    }
    return users;
  }
}
