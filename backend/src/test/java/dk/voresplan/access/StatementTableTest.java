package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.TestDatabase;
import dk.voresplan.TestPartitions;
import dk.voresplan.checks.CitizenRowsVisitor;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.junit.jupiter.api.Test;

/**
 * What each statement may read: {@code statements.txt} is the table, so that a review sees what a
 * change may read.
 */
final class StatementTableTest {
  private static final int FREE_TEXT = 500;

  private static final int MOST_UNSCOPED = 25;

  private final RunningBackend backend = RunningBackend.get();

  @Test
  void theTableNamesEachStatement() throws IOException {
    var statements =
        repositories()
            .flatMap(it -> it.getExecutableMethods().stream().map(method -> line(it, method)))
            .distinct()
            .sorted()
            .toList();
    assertThat(lines(StatementTableTest.class.getResourceAsStream("statements.txt")))
        .isEqualTo(statements);
  }

  @Test
  void fewStatementsComeBeforePermits() throws IOException {
    var unscoped =
        repositories()
            .filter(it -> it.hasAnnotation(UnscopedRows.class))
            .flatMap(it ->
                it.getExecutableMethods().stream()
                    .map(method -> simpleName(it) + "." + method.getMethodName()))
            .distinct()
            .toList();
    assertThat(lines(CitizenRowsVisitor.class.getResourceAsStream("unscoped-statements.txt")))
        .extracting(line -> line.split(" ", 2)[0])
        .containsExactlyInAnyOrderElementsOf(unscoped)
        .hasSizeLessThanOrEqualTo(MOST_UNSCOPED);
  }

  /** The compiler's list of the tables with citizens' rows is the database's own. */
  @Test
  void theCompilerKnowsEachTableOfCitizens() throws IOException {
    var catalogue =
        backend
            .own()
            .list(
                String.class,
                """
                select table_name from information_schema.columns
                where column_name = 'citizen_id' and table_schema = 'public'
                  and table_name not like '%\\_look\\_up'
                order by table_name
                """)
            .stream()
            .filter(table -> !TestPartitions.isPart(table))
            .toList();
    assertThat(lines(CitizenRowsVisitor.class.getResourceAsStream("citizen-tables.txt")))
        .containsExactlyInAnyOrderElementsOf(catalogue);
  }

  /**
   * A statement before or across permits returns ids, numbers, moments, codes and names, but no
   * free text: no text of a column that holds {@value #FREE_TEXT} letters or more.
   */
  @Test
  void noStatementWithoutAPermitReturnsFreeText() throws SQLException {
    assumeThat(TestDatabase.isPostgres()).as("H2 tells how long a text can be").isFalse();
    try (var connection = backend.connection()) {
      for (var repository :
          repositories().filter(it -> it.hasAnnotation(UnscopedRows.class)).toList()) {
        for (var method : repository.getExecutableMethods()) {
          var name = simpleName(repository) + "." + method.getMethodName();
          var sql =
              method
                  .stringValue(Query.class)
                  .orElseThrow()
                  .replace("for no key update", "for update")
                  .replaceAll("(?<!:):[a-zA-Z]+", "?");
          var columns = connection.prepareStatement(sql).getMetaData();
          for (int i = 1; columns != null && i <= columns.getColumnCount(); i++) {
            assertThat(
                    columns.getColumnClassName(i).equals("java.lang.String")
                        ? columns.getPrecision(i)
                        : 0)
                .as("%s returns %s", name, columns.getColumnLabel(i))
                .isLessThan(FREE_TEXT);
          }
        }
      }
    }
  }

  private Stream<BeanDefinition<?>> repositories() {
    return backend
        .context()
        .getBeanDefinitions(Qualifiers.byStereotype(JdbcRepository.class))
        .stream()
        .filter(it -> !it.getBeanType().getSimpleName().contains("ForTests"))
        .map(it -> it);
  }

  private static List<String> lines(InputStream resource) throws IOException {
    try (resource) {
      return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  private static String line(BeanDefinition<?> repository, ExecutableMethod<?, ?> method) {
    var needs = method.hasAnnotation(NeedsForEach.class) ? NeedsForEach.class : Needs.class;
    return String.join(
        " | ",
        simpleName(repository),
        method.getMethodName(),
        scope(repository, method),
        method.booleanValue(Needs.class, "leavesMark").orElse(false)
            ? "MARK"
            : method.stringValue(Needs.class, "right").orElse(Right.SEE.name()),
        method.stringValue(needs, "part").orElse(Part.WHOLE.name()),
        tables(method.stringValue(Query.class).orElseThrow()));
  }

  private static String scope(BeanDefinition<?> repository, ExecutableMethod<?, ?> method) {
    if (repository.hasAnnotation(UnscopedRows.class)) {
      return "unscoped";
    }
    if (method.hasAnnotation(NeedsForEach.class)) {
      return "each: " + String.join(" ", method.stringValues(NeedsForEach.class, "topic"));
    }
    if (!method.hasAnnotation(Needs.class)) {
      return "-";
    }
    var topics = String.join(" ", method.stringValues(Needs.class, "topic"));
    return !topics.isEmpty() ? topics : takesTopics(method) ? ":topics" : "none";
  }

  private static boolean takesTopics(ExecutableMethod<?, ?> method) {
    return Arrays.asList(method.getArgumentNames()).contains("topics");
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
