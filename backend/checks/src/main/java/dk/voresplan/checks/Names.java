package dk.voresplan.checks;

import java.util.Locale;
import net.sf.jsqlparser.schema.Table;

/** Reads the names of a statement as the databases do: small and capital letters are the same. */
final class Names {
  private Names() {}

  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  static String table(Table table) {
    return plain(table.getUnquotedName());
  }

  static String alias(Table table) {
    return table.getAlias() == null ? table(table) : plain(table.getAlias().getName());
  }
}
