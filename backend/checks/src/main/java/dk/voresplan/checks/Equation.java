package dk.voresplan.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * An equation of {@code citizen_id} that holds for each row: with {@code :citizen}, or with another
 * table's {@code citizen_id}.
 *
 * @param one the column's table, empty for a bare column
 * @param other the other column's table; empty when the other side is the parameter
 * @param onlyTied the one alias that it may tie, as the {@code on} of a left join keeps the rest
 */
record Equation(String one, Optional<String> other, Optional<String> onlyTied) {
  /** Binds the citizen of a statement's permit. */
  static final String CITIZEN = "citizen";

  /** Binds the citizens of a statement's permits. */
  static final String CITIZENS = "citizens";

  /**
   * The equations between the {@code and}s of a condition; what stands in an {@code or} is none.
   */
  static List<Equation> of(@Nullable Expression condition, String parameter) {
    return conjuncts(condition).flatMap(each -> equation(each, parameter).stream()).toList();
  }

  private static Stream<Expression> conjuncts(@Nullable Expression condition) {
    return switch (condition) {
      case null -> Stream.empty();
      case AndExpression and ->
          Stream.concat(conjuncts(and.getLeftExpression()), conjuncts(and.getRightExpression()));
      case ParenthesedExpressionList<?> inside when inside.size() == 1 ->
          conjuncts(inside.getFirst());
      default -> Stream.of(condition);
    };
  }

  private static Optional<Equation> equation(Expression expression, String parameter) {
    return switch (expression) {
      case EqualsTo equals ->
          equation(equals.getLeftExpression(), equals.getRightExpression(), parameter);
      case InExpression in
          when parameter.equals(CITIZENS)
              && !in.isNot()
              && isCitizenId(in.getLeftExpression())
              && isParameter(in.getRightExpression(), CITIZENS) ->
          Optional.of(toCitizen(in.getLeftExpression()));
      default -> Optional.empty();
    };
  }

  private static Optional<Equation> equation(Expression left, Expression right, String parameter) {
    boolean ofOne = parameter.equals(CITIZEN);
    if (ofOne && isCitizenId(left) && isCitizen(right)) {
      return Optional.of(toCitizen(left));
    }
    if (ofOne && isCitizen(left) && isCitizenId(right)) {
      return Optional.of(toCitizen(right));
    }
    return isCitizenId(left) && isCitizenId(right)
        ? Optional.of(new Equation(table(left), Optional.of(table(right)), Optional.empty()))
        : Optional.empty();
  }

  private static Equation toCitizen(Expression column) {
    return new Equation(table(column), Optional.empty(), Optional.empty());
  }

  Equation onlyTying(String alias) {
    return new Equation(one, other, Optional.of(alias));
  }

  /**
   * Ties what it can.
   *
   * @return whether it tied anything that was not tied before
   */
  boolean tie(Scope scope) {
    if (other.isEmpty()) {
      return tied(scope, one);
    }
    var names =
        Stream.of(one, other.get()).flatMap(each -> resolved(scope, each).stream()).toList();
    if (names.size() < 2) {
      return false;
    }
    return (scope.isTied(names.getFirst()) && tied(scope, names.getLast()))
        || (scope.isTied(names.getLast()) && tied(scope, names.getFirst()));
  }

  private boolean tied(Scope scope, String table) {
    return resolved(scope, table)
        .filter(alias -> onlyTied.isEmpty() || onlyTied.get().equals(alias))
        .filter(scope::tie)
        .isPresent();
  }

  private static Optional<String> resolved(Scope scope, String table) {
    return table.isEmpty() ? scope.onlyOne() : Optional.of(table);
  }

  /** Whether the expression is the {@code citizen_id} of rows that are the citizen's alone. */
  static boolean isTied(Expression expression, Scope scope) {
    return isCitizenId(expression)
        && resolved(scope, table(expression)).filter(scope::isTied).isPresent();
  }

  static boolean isCitizenId(@Nullable Expression expression) {
    return expression instanceof Column column
        && Names.plain(column.getUnquotedColumnName()).equals("citizen_id");
  }

  static boolean isCitizen(@Nullable Expression expression) {
    return isParameter(expression, CITIZEN);
  }

  private static boolean isParameter(@Nullable Expression expression, String name) {
    return switch (expression) {
      case JdbcNamedParameter parameter -> parameter.getName().equals(name);
      case ParenthesedExpressionList<?> inside when inside.size() == 1 ->
          isParameter(inside.getFirst(), name);
      case null, default -> false;
    };
  }

  private static String table(Expression column) {
    var table = ((Column) column).getUnquotedTableName();
    return table == null ? "" : Names.plain(table);
  }
}
