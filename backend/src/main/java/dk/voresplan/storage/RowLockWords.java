package dk.voresplan.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/**
 * Lets a statement with {@code for no key update} run on H2, which has no words for it. The words
 * lock rows against each other, and not against those who refer to them by a foreign key. H2 never
 * makes the latter wait.
 *
 * <p>Micronaut Data takes a statement with {@code update} for one that changes rows, unless it
 * finds {@code for update}. So such a statement has a column of that name: {@code select id as "for
 * update"}.
 */
final class RowLockWords {
  private static final String POSTGRES = "for no key update";
  private static final String H2 = "for update";

  private RowLockWords() {}

  /** The same connection, which translates each statement that it prepares. */
  static Connection translated(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            RowLockWords.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")
                  && arguments[0] instanceof String sql) {
                arguments[0] = sql.replace(POSTGRES, H2);
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause() == null ? failed : failed.getCause();
              }
            });
  }
}
