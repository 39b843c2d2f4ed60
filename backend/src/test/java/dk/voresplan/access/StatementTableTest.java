package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.checks.CitizenRowsVisitor;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * What each statement may read: {@code statements.txt} is the table, so that a review sees what a
 * change may read.
 */
final class StatementTableTest {
  private final RunningBackend backend = RunningBackend.get();

  @Test
  void theTableNamesEachStatement() throws IOException {
    var statements =
        backend.context().getBeanDefinitions(Qualifiers.byStereotype(JdbcRepository.class)).stream()
            .filter(it -> !it.getBeanType().getSimpleName().contains("ForTests"))
            .flatMap(it -> it.getExecutableMethods().stream().map(method -> line(it, method)))
            .distinct()
            .sorted()
            .toList();
    assertThat(lines(StatementTableTest.class.getResourceAsStream("statements.txt")))
        .isEqualTo(statements);
  }

  /** The compiler's list of the tables with citizens' rows is the database's own. */
  @Test
  void theCompilerKnowsEachTableOfCitizens() throws IOException {
    var catalogue =
        backend
            .context()
            .getBean(Jdbi.class)
            .withHandle(handle ->
                handle
                    .createQuery(
                        """
                        select table_name from information_schema.columns
                        where column_name = 'citizen_id' and table_schema = 'public'
                        order by table_name
                        """)
                    .mapTo(String.class)
                    .list());
    assertThat(lines(CitizenRowsVisitor.class.getResourceAsStream("citizen-tables.txt")))
        .containsExactlyInAnyOrderElementsOf(catalogue);
  }

  private static List<String> lines(InputStream resource) throws IOException {
    try (resource) {
      return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  private static String line(BeanDefinition<?> repository, ExecutableMethod<?, ?> method) {
    return String.join(
        " | ",
        simpleName(repository),
        method.getMethodName(),
        method.hasAnnotation(Needs.class)
            ? String.join(" ", method.stringValues(Needs.class, "topic"))
            : "-",
        method.stringValue(Needs.class, "right").orElse(Right.SEE.name()),
        method.stringValue(Needs.class, "part").orElse(Part.WHOLE.name()),
        tables(method.stringValue(Query.class).orElseThrow()));
  }

  private static String simpleName(BeanDefinition<?> repository) {
    return repository.getBeanType().getSimpleName().replaceAll("^\\$|\\$Intercepted$", "");
  }

  private static String tables(String sql) {
    try {
      return TablesNamesFinder.findTables(sql).stream().sorted().collect(Collectors.joining(" "));
    } catch (JSQLParserException unreadable) {
      throw new IllegalStateException(sql, unreadable);
    }
  }
}
