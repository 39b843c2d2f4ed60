package dk.voresplan.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * Describes an equation of a key's column that holds for each row. The other side is the key's
 * parameter, or the same column of another table.
 *
 * @param one the column's table, empty for a bare column
 * @param other the other column's table; empty when the other side is the parameter
 * @param onlyTied the one alias that it may tie, as the {@code on} of a left join keeps the rest
 */
record Equation(String one, Optional<String> other, Optional<String> onlyTied) {
  /**
   * The equations between the {@code and}s of a condition; what stands in an {@code or} is none.
   */
  static List<Equation> of(@Nullable Expression condition, Key key) {
    return conjuncts(condition).flatMap(each -> equation(each, key).stream()).toList();
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

  private static Optional<Equation> equation(Expression expression, Key key) {
    return switch (expression) {
      case EqualsTo equals ->
          equation(equals.getLeftExpression(), equals.getRightExpression(), key);
      case InExpression in
          when !in.isNot()
              && key.isColumn(in.getLeftExpression())
              && key.isList(in.getRightExpression()) ->
          Optional.of(toParameter(in.getLeftExpression()));
      default -> Optional.empty();
    };
  }

  private static Optional<Equation> equation(Expression left, Expression right, Key key) {
    if (key.isColumn(left) && key.isValue(right)) {
      return Optional.of(toParameter(left));
    }
    if (key.isValue(left) && key.isColumn(right)) {
      return Optional.of(toParameter(right));
    }
    return key.isColumn(left) && key.isColumn(right)
        ? Optional.of(new Equation(table(left), Optional.of(table(right)), Optional.empty()))
        : Optional.empty();
  }

  private static Equation toParameter(Expression column) {
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

  /** Whether the expression is the key's column, of rows that are tied. */
  static boolean isTied(Expression expression, Key key, Scope scope) {
    return key.isColumn(expression)
        && resolved(scope, table(expression)).filter(scope::isTied).isPresent();
  }

  private static String table(Expression column) {
    var table = ((Column) column).getUnquotedTableName();
    return table == null ? "" : Names.plain(table);
  }
}
