package dk.voresplan.checks;

import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import org.jspecify.annotations.Nullable;

/** What the rows of a statement must have in common: a column that is a parameter's value. */
enum Key {
  /** The citizen of a statement's permit. */
  CITIZEN("citizen_id", "citizen"),
  /** The citizens of a statement's permits. */
  CITIZENS("citizen_id", "citizens"),
  /** The author to whom a statement's permit shows what they type. */
  AUTHOR("author_id", "author");

  private final String column;
  private final String parameter;

  Key(String column, String parameter) {
    this.column = column;
    this.parameter = parameter;
  }

  String column() {
    return column;
  }

  String parameter() {
    return parameter;
  }

  /** Whether the expression is a column of this name, of any table. */
  boolean isColumn(@Nullable Expression expression) {
    return expression instanceof Column named
        && Names.plain(named.getUnquotedColumnName()).equals(column);
  }

  /** Whether the expression is the parameter, which binds one value. */
  boolean isValue(@Nullable Expression expression) {
    return this != CITIZENS && isParameter(expression);
  }

  /** Whether the expression is the parameter, which binds a list of values. */
  boolean isList(@Nullable Expression expression) {
    return this == CITIZENS && isParameter(expression);
  }

  private boolean isParameter(@Nullable Expression expression) {
    return switch (expression) {
      case JdbcNamedParameter named -> named.getName().equals(parameter);
      case ParenthesedExpressionList<?> inside when inside.size() == 1 ->
          isParameter(inside.getFirst());
      case null, default -> false;
    };
  }
}
