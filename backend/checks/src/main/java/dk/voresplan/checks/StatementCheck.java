package dk.voresplan.checks;

import dk.voresplan.checks.Scope.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.ConflictActionType;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.TableFunction;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.jspecify.annotations.Nullable;

/**
 * Finds what lets one SQL statement reach rows of another citizen than the permit's.
 *
 * <p>An equation must tie each table of citizens' rows to {@code :citizen}. The equation must stand
 * on its own or between {@code and}s. What this class does not understand, it refuses.
 */
final class StatementCheck {
  private static final Pattern SELECT = Pattern.compile("(?i)\\bselect\\b");

  private final Key key;
  private final Set<String> citizenTables;
  private final List<String> problems = new ArrayList<>();
  private boolean reachesCitizens;
  private int selects;

  private StatementCheck(Key key, Set<String> citizenTables) {
    this.key = key;
    this.citizenTables = citizenTables;
  }

  /**
   * Checks one statement.
   *
   * @param key what the rows must have in common
   * @param citizenTables the names of the tables and views with citizens' rows
   * @return one sentence for each problem; empty for a statement that keeps to its citizen
   */
  static List<String> problems(String sql, Key key, Set<String> citizenTables) {
    if (sql.contains(";")) {
      return List.of("its SQL has a semicolon: write one statement");
    }
    var check = new StatementCheck(key, citizenTables);
    try {
      var statement = CCJSqlParserUtil.parse(sql);
      check.statement(statement);
      if (SELECT.matcher(statement.toString()).results().count() != check.selects) {
        check.problems.add("its SQL has a select where none is understood");
      }
    } catch (JSQLParserException unreadable) {
      return List.of("its SQL cannot be read, so nobody knows what it reaches");
    }
    if (check.problems.isEmpty() && !check.reachesCitizens) {
      check.problems.add("its SQL reaches no table of citizens' rows, so it needs no permit");
    }
    return check.problems.stream().distinct().toList();
  }

  /** Whether the statement, as far as it can be read, changes nothing. */
  static boolean onlySelects(String sql) {
    try {
      return CCJSqlParserUtil.parse(sql) instanceof Select;
    } catch (JSQLParserException unreadable) {
      return false;
    }
  }

  /** Whether the statement names one of these tables, or cannot be read. */
  static boolean reaches(String sql, Set<String> citizenTables) {
    try {
      return TablesNamesFinder.findTables(sql).stream()
          .map(table -> Names.plain(table.substring(table.lastIndexOf('.') + 1)))
          .anyMatch(citizenTables::contains);
    } catch (JSQLParserException unreadable) {
      return true;
    }
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Select select -> select(select, Scope.outermost());
      case Update update -> update(update);
      case Delete delete -> delete(delete);
      case Insert insert -> insert(insert);
      default -> problems.add("its SQL is neither select, insert, update nor delete");
    }
  }

  private Scope withItems(@Nullable List<WithItem<?>> items, Scope scope) {
    var named = scope;
    for (var item : items == null ? List.<WithItem<?>>of() : items) {
      if (item.getParenthesedStatement() instanceof ParenthesedSelect select
          && !item.isRecursive()) {
        var kind = select(select.getSelect(), named);
        named = named.withName(Names.plain(item.getUnquotedAliasName()), kind);
      } else {
        problems.add("its \"with\" is recursive or changes rows");
      }
    }
    return named;
  }

  /** Checks a select, and says what it shows to whoever selects from it. */
  private Kind select(Select select, Scope outer) {
    var scope = withItems(select.getWithItemsList(), outer);
    return switch (select) {
      case PlainSelect plain -> plainSelect(plain, scope);
      case ParenthesedSelect inside -> select(inside.getSelect(), scope);
      case SetOperationList several ->
          several.getSelects().stream().map(each -> select(each, scope)).toList().stream()
                  .allMatch(Kind.OF_THE_CITIZEN::equals)
              ? Kind.OF_THE_CITIZEN
              : Kind.OF_NOBODY;
      case Values values -> {
        nested(values.getExpressions(), scope);
        yield Kind.OF_NOBODY;
      }
      default -> {
        problems.add("its SQL has a select of a kind that is not understood");
        yield Kind.OF_NOBODY;
      }
    };
  }

  private Kind plainSelect(PlainSelect select, Scope outer) {
    selects++;
    var scope = outer.inner();
    from(select.getFromItem(), scope, outer);
    var equations = new ArrayList<Equation>();
    joins(select.getJoins(), scope, outer, equations);
    tie(scope, equations, select.getWhere());
    for (SelectItem<?> item : select.getSelectItems()) {
      nested(item.getExpression(), scope);
    }
    nested(select.getHaving(), scope);
    if (select.getOrderByElements() != null) {
      select.getOrderByElements().forEach(each -> nested(each.getExpression(), scope));
    }
    return shows(select, scope);
  }

  private Kind shows(PlainSelect select, Scope scope) {
    var ids = select.getSelectItems().stream().filter(this::isNamedKey).toList();
    return !ids.isEmpty()
            && ids.stream().allMatch(it -> Equation.isTied(it.getExpression(), key, scope))
        ? Kind.OF_THE_CITIZEN
        : Kind.OF_NOBODY;
  }

  private boolean isNamedKey(SelectItem<?> item) {
    return item.getAlias() == null
        ? key.isColumn(item.getExpression())
        : Names.plain(item.getAlias().getName()).equals(key.column());
  }

  private void joins(
      @Nullable List<Join> joins, Scope scope, Scope around, List<Equation> equations) {
    for (var join : joins == null ? List.<Join>of() : joins) {
      var alias = from(join.getFromItem(), scope, around);
      if (join.isRight()
          || join.isFull()
          || join.isNatural()
          || !join.getUsingColumns().isEmpty()) {
        problems.add("its SQL joins in a way that is not understood: write \"join … on\"");
      }
      for (var on : join.getOnExpressions()) {
        nested(on, scope);
        Equation.of(on, key).stream()
            .map(each -> join.isLeft() ? each.onlyTying(alias) : each)
            .forEach(equations::add);
      }
    }
  }

  /** Adds a table or a sub-select to the scope, and returns its alias. */
  private String from(@Nullable FromItem item, Scope scope, Scope around) {
    return switch (item) {
      case null -> "";
      case Table table -> {
        var alias = Names.alias(table);
        scope.add(alias, scope.named(Names.table(table)).orElseGet(() -> kind(table)));
        yield alias;
      }
      case TableFunction function
          when Names.plain(function.getFunction().getName()).equals("unnest") -> {
        var alias = function.getAlias() == null ? "" : Names.plain(function.getAlias().getName());
        scope.add(alias, Kind.OF_NOBODY);
        nested(function.getFunction().getParameters(), scope);
        yield alias;
      }
      case ParenthesedSelect select -> {
        var alias = select.getAlias() == null ? "" : Names.plain(select.getAlias().getName());
        scope.add(alias, select(select.getSelect(), around));
        yield alias;
      }
      default -> {
        problems.add("its SQL reads from what is neither a table nor a sub-select");
        yield "";
      }
    };
  }

  /** Ties what joins and condition tie, then checks the sub-selects of the condition. */
  private void tie(Scope scope, List<Equation> equations, @Nullable Expression where) {
    equations.addAll(Equation.of(where, key));
    boolean more = true;
    while (more) {
      more = false;
      for (var equation : equations) {
        more |= equation.tie(scope);
      }
    }
    scope
        .untied()
        .forEach(alias ->
            problems.add(
                "its SQL does not tie \"%s\" to :%s by %s"
                    .formatted(alias, key.parameter(), key.column())));
    nested(where, scope);
  }

  private void update(Update update) {
    var around = withItems(update.getWithItemsList(), Scope.outermost());
    var scope = around.inner();
    from(update.getTable(), scope, around);
    from(update.getFromItem(), scope, around);
    var equations = new ArrayList<Equation>();
    joins(update.getStartJoins(), scope, around, equations);
    joins(update.getJoins(), scope, around, equations);
    tie(scope, equations, update.getWhere());
    sets(update.getUpdateSets(), scope);
  }

  private void sets(@Nullable List<UpdateSet> sets, Scope scope) {
    for (var set : sets == null ? List.<UpdateSet>of() : sets) {
      if (set.getColumns().stream().anyMatch(key::isColumn)) {
        problems.add("its SQL moves a row to another citizen");
      }
      nested(set.getValues(), scope);
    }
  }

  private void delete(Delete delete) {
    var around = withItems(delete.getWithItemsList(), Scope.outermost());
    var scope = around.inner();
    from(delete.getTable(), scope, around);
    if (delete.getUsingList() != null) {
      delete.getUsingList().forEach(table -> from(table, scope, around));
    }
    var equations = new ArrayList<Equation>();
    joins(delete.getJoins(), scope, around, equations);
    tie(scope, equations, delete.getWhere());
  }

  private void insert(Insert insert) {
    var scope = withItems(insert.getWithItemsList(), Scope.outermost());
    var source = insert.getSelect();
    var shown = select(source, scope);
    if (kind(insert.getTable()) == Kind.OF_ANYONE) {
      var columns = insert.getColumns() == null ? List.<Column>of() : insert.getColumns();
      int place = columns.stream().map(key::isColumn).toList().indexOf(true);
      if (place < 0 || !isForTheCitizen(source, shown, place)) {
        problems.add(
            "its SQL inserts a row whose %s is not :%s".formatted(key.column(), key.parameter()));
      }
    }
    var conflict = insert.getConflictAction();
    if (conflict != null && conflict.getConflictActionType() == ConflictActionType.DO_UPDATE) {
      var target = insert.getConflictTarget();
      if (target == null || !target.getIndexColumnNames().contains(key.column())) {
        problems.add("its SQL changes a row that may be another citizen's, on conflict");
      }
      sets(conflict.getUpdateSets(), scope.inner());
    }
  }

  private boolean isForTheCitizen(Select source, Kind shown, int place) {
    return switch (source) {
      case Values values when values.getExpressions().getFirst() instanceof ExpressionList<?> ->
          values.getExpressions().stream()
              .allMatch(
                  row -> row instanceof ExpressionList<?> list && key.isValue(list.get(place)));
      case Values values -> key.isValue(values.getExpressions().get(place));
      case PlainSelect select -> {
        var item = select.getSelectItem(place).getExpression();
        yield key.isValue(item) || (key.isColumn(item) && shown == Kind.OF_THE_CITIZEN);
      }
      default -> false;
    };
  }

  private Kind kind(Table table) {
    if (!citizenTables.contains(Names.table(table))) {
      return Kind.OF_NOBODY;
    }
    reachesCitizens = true;
    return Kind.OF_ANYONE;
  }

  /** Whether the parser took what follows a list for a part of the list. */
  private static boolean isWider(Expression list) {
    return !(list instanceof ParenthesedExpressionList<?>
        || list instanceof ParenthesedSelect
        || list instanceof JdbcNamedParameter);
  }

  /** Checks every sub-select inside an expression. */
  private void nested(@Nullable Expression expression, Scope scope) {
    if (expression == null) {
      return;
    }
    expression.accept(
        new ExpressionVisitorAdapter<Void>() {
          @Override
          public <S> Void visit(ParenthesedSelect select, S context) {
            select(select.getSelect(), scope);
            return null;
          }

          @Override
          public <S> Void visit(Select select, S context) {
            select(select, scope);
            return null;
          }

          @Override
          public <S> Void visit(InExpression in, S context) {
            if (isWider(in.getRightExpression())) {
              problems.add("its SQL has more after \"in (…)\": write \"(… in (…))\"");
            }
            return super.visit(in, context);
          }
        },
        null);
  }
}
