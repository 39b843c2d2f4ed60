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
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fails the compilation if a repository could reach a citizen's rows without the right permit. The
 * permit must be for that citizen, topic and right (issue 15). Names stand here as texts, as this
 * module is compiled before those that it checks.
 */
public final class CitizenRowsVisitor implements TypeElementVisitor<Object, Object> {
  private static final String ACCESS = "dk.voresplan.access.";
  private static final String CITIZEN_ROWS = ACCESS + "CitizenRows";
  private static final String UNSCOPED_ROWS = "dk.voresplan.storage.UnscopedRows";
  private static final String NEEDS = ACCESS + "Needs";
  private static final String NEEDS_FOR_EACH = ACCESS + "NeedsForEach";
  private static final String PERMIT = ACCESS + "Permit";
  private static final String WRITE_PERMIT = ACCESS + "WritePermit";
  private static final String PERMITS = ACCESS + "Permits";
  private static final String REPOSITORY = "io.micronaut.data.jdbc.annotation.JdbcRepository";
  private static final String QUERY = "io.micronaut.data.annotation.Query";
  private static final String SEE = "SEE";
  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{");

  private final Set<String> citizenTables = lines("citizen-tables.txt");

  /** The parts for which no reason is asked, each with the only tables that it opens. */
  private final Map<String, Set<String>> partTables =
      lines("part-tables.txt").stream()
          .map(line -> line.split(" ", 2))
          .collect(
              Collectors.toUnmodifiableMap(line -> line[0], line -> Set.of(line[1].split(" "))));

  private final Set<String> unscoped =
      lines("unscoped-statements.txt").stream()
          .map(line -> line.split(" ", 2)[0])
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public VisitorKind getVisitorKind() {
    return VisitorKind.ISOLATING;
  }

  @Override
  public void visitClass(ClassElement type, VisitorContext context) {
    if (!type.hasAnnotation(REPOSITORY) && !type.hasAnnotation(CITIZEN_ROWS)) {
      return;
    }
    for (var method : type.getEnclosedElements(ElementQuery.ALL_METHODS.onlyAbstract())) {
      if (type.hasAnnotation(CITIZEN_ROWS)) {
        check(method, context);
      } else if (type.hasAnnotation(UNSCOPED_ROWS)) {
        checkUnscoped(type, method, context);
      } else {
        checkOfNobody(method, context);
      }
    }
  }

  /** A statement of citizens' rows has a permit, says what it needs and keeps to its citizen. */
  private void check(MethodElement method, VisitorContext context) {
    boolean forEach = method.hasDeclaredAnnotation(NEEDS_FOR_EACH);
    if (forEach == method.hasDeclaredAnnotation(NEEDS)) {
      context.fail("says no topic and right: @Needs is missing", method);
    }
    if (forEach && (count(method, PERMITS, "permits") != 1 || !takesIds(method))) {
      context.fail("takes no Permits named permits and List<UUID> citizens", method);
    }
    long toWrite = count(method, WRITE_PERMIT, "permit");
    if (!forEach
        && (count(method, PERMIT, "permit") + toWrite != 1 || hasParameter(method, "citizens"))) {
      context.fail("takes no Permit named permit: no row without one", method);
    }
    var part = method.stringValue(forEach ? NEEDS_FOR_EACH : NEEDS, "part").orElse("");
    boolean opensOnePart = partTables.containsKey(part);
    if (method.stringValues(forEach ? NEEDS_FOR_EACH : NEEDS, "topic").length == 0
        && !(opensOnePart || (!forEach && (takesTopics(method) || part.equals("OWN"))))) {
      context.fail("names no topic, and takes no List<Topic> topics", method);
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
    var key = forEach ? Key.CITIZENS : Key.CITIZEN;
    for (var problem : StatementCheck.problems(sql, key, citizenTables)) {
      context.fail(problem, method);
    }
    if (opensOnePart) {
      checkPart(part, sql, method, context);
    }
    boolean onlySees = method.stringValue(NEEDS, "right").orElse(SEE).equals(SEE);
    boolean changes =
        !method.booleanValue(NEEDS, "leavesMark").orElse(false) && !StatementCheck.onlySelects(sql);
    if (onlySees && changes && !opensOnePart) {
      context.fail("changes rows with the right to see them", method);
    }
    if (!forEach && toWrite != 1 && (!onlySees || (changes && opensOnePart))) {
      context.fail("changes rows by a permit to see them: take a WritePermit", method);
    }
  }

  /** A statement of one part reaches the tables of that part alone, and of drafts its author's. */
  private void checkPart(String part, String sql, MethodElement method, VisitorContext context) {
    var others = new HashSet<>(citizenTables);
    others.removeAll(partTables.getOrDefault(part, Set.of()));
    if (StatementCheck.reaches(sql, others)) {
      context.fail("reaches more than the tables of its part in part-tables.txt", method);
    }
    if (part.equals("DRAFTS")) {
      for (var problem : StatementCheck.problems(sql, Key.AUTHOR, citizenTables)) {
        context.fail(problem, method);
      }
    }
  }

  private static long count(MethodElement method, String type, String name) {
    return Arrays.stream(method.getParameters())
        .filter(it -> it.getType().getName().equals(type) && it.getName().equals(name))
        .count();
  }

  private static boolean hasParameter(MethodElement method, String name) {
    return Arrays.stream(method.getParameters()).anyMatch(it -> it.getName().equals(name));
  }

  private static boolean takesIds(MethodElement method) {
    return takesList(method, "citizens", UUID.class.getName());
  }

  private static boolean takesTopics(MethodElement method) {
    return takesList(method, "topics", ACCESS + "Topic");
  }

  private static boolean takesList(MethodElement method, String name, String element) {
    return Arrays.stream(method.getParameters())
        .filter(it -> it.getName().equals(name) && it.getType().getName().equals("java.util.List"))
        .flatMap(it -> it.getType().getFirstTypeArgument().stream())
        .anyMatch(it -> it.getName().equals(element));
  }

  /** A statement before or across permits stands in the list of those, with its reason. */
  private void checkUnscoped(ClassElement type, MethodElement method, VisitorContext context) {
    if (!unscoped.contains(type.getSimpleName() + "." + method.getName())) {
      context.fail("is not in unscoped-statements.txt, where each has its reason", method);
    }
    var sql = method.stringValue(QUERY).orElse("");
    if (sql.isEmpty() || EXPRESSION.matcher(sql).find()) {
      context.fail("has no SQL of its own: write @Query", method);
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

  private static Set<String> lines(String resource) {
    try (var list = CitizenRowsVisitor.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
