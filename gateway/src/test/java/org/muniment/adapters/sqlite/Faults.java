package org.muniment.adapters.sqlite;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;

/** Lets one chosen call to the database fail, once, as on a full disk. */
final class Faults implements DatabaseFile.Wrapper {
  private int calls;
  private int failAt;

  /** The call with this number from now on fails; 0 for none. */
  void failAt(int number) {
    calls = 0;
    failAt = number;
  }

  boolean happened() {
    return failAt > 0 && calls >= failAt;
  }

  @Override
  public Connection apply(Connection real) {
    return proxy(Connection.class, real);
  }

  private <T> T proxy(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> {
              boolean isRollback = args != null && args.length > 0 && "ROLLBACK".equals(args[0]);
              if (method.getName().startsWith("execute") && !isRollback) {
                count();
              }
              try {
                return wrapped(method.invoke(real, args));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private Object wrapped(Object result) {
    if (result instanceof PreparedStatement prepared) {
      return proxy(PreparedStatement.class, prepared);
    }
    return result instanceof Statement statement ? proxy(Statement.class, statement) : result;
  }

  private void count() throws SQLException {
    if (++calls == failAt) {
      throw new SQLException("injected", null, SQLiteErrorCode.SQLITE_FULL.code);
    }
  }
}
