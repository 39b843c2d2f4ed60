package dk.voresplan.checks;

import io.micronaut.inject.ast.ClassElement;
import io.micronaut.inject.ast.ElementQuery;
import io.micronaut.inject.ast.MethodElement;
import io.micronaut.inject.visitor.TypeElementVisitor;
import io.micronaut.inject.visitor.VisitorContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stops the compiler where a repository could reach a citizen's rows without a permit for that
 * citizen, topic and right (issue 15). Names stand here as texts, as this module comes before those
 * that it checks.
 */
public final class CitizenRowsVisitor implements TypeElementVisitor<Object, Object> {
  private static final String ACCESS = "dk.voresplan.access.";
  private static final String CITIZEN_ROWS = ACCESS + "CitizenRows";
  private static final String NEEDS = ACCESS + "Needs";
  private static final String PERMIT = ACCESS + "Permit";
  private static final String REPOSITORY = "io.micronaut.data.jdbc.annotation.JdbcRepository";
  private static final String QUERY = "io.micronaut.data.annotation.Query";
  private static final String SEE = "SEE";
  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{");

  private final Set<String> citizenTables = citizenTables();

  @Override
  public VisitorKind getVisitorKind() {
    return VisitorKind.ISOLATING;
  }

  @Override
  public void visitClass(ClassElement type, VisitorContext context) {
    if (!type.hasAnnotation(REPOSITORY) && !type.hasAnnotation(CITIZEN_ROWS)) {
      return;
    }
    boolean ofCitizens = type.hasAnnotation(CITIZEN_ROWS);
    for (var method : type.getEnclosedElements(ElementQuery.ALL_METHODS.onlyAbstract())) {
      if (ofCitizens) {
        check(method, context);
      } else {
        checkOfNobody(method, context);
      }
    }
  }

  /** A statement of citizens' rows has a permit, says what it needs and keeps to its citizen. */
  private void check(MethodElement method, VisitorContext context) {
    long permits =
        Arrays.stream(method.getParameters())
            .filter(it -> it.getType().getName().equals(PERMIT) && it.getName().equals("permit"))
            .count();
    if (permits != 1) {
      context.fail("takes no Permit named permit: no row without one", method);
    }
    if (!method.hasDeclaredAnnotation(NEEDS)) {
      context.fail("says no topic and right: @Needs is missing", method);
    }
    var sql = method.stringValue(QUERY).orElse("");
    if (sql.isEmpty()) {
      context.fail("has no SQL of its own: write @Query", method);
      return;
    }
    if (method.stringValue(QUERY, "countQuery").filter(it -> !it.isEmpty()).isPresent()
        || EXPRESSION.matcher(sql).find()) {
      context.fail("has SQL that is put together later", method);
    }
    for (var problem : StatementCheck.problems(sql, citizenTables)) {
      context.fail(problem, method);
    }
    if (method.stringValue(NEEDS, "right").orElse(SEE).equals(SEE)
        && !StatementCheck.onlySelects(sql)) {
      context.fail("changes rows with the right to see them", method);
    }
  }

  /** Any other repository reaches no citizen's rows. */
  private void checkOfNobody(MethodElement method, VisitorContext context) {
    var sql = method.stringValue(QUERY).orElse("");
    if (sql.isEmpty() || EXPRESSION.matcher(sql).find()) {
      context.fail("has no SQL of its own: write @Query", method);
    } else if (StatementCheck.reaches(sql, citizenTables)) {
      context.fail("reaches citizens' rows: its repository is no @CitizenRows", method);
    }
  }

  private static Set<String> citizenTables() {
    try (var list = CitizenRowsVisitor.class.getResourceAsStream("citizen-tables.txt")) {
      return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
