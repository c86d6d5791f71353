package org.muniment.desk.daylog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Supplier;
import org.muniment.port.LogBook;
import org.muniment.port.Office;
import org.muniment.port.ReadingStore;
import org.muniment.port.StoreException;
import org.muniment.port.Trail;

/** Stores that fail at a given write, the commit counted as one. */
final class Breakdowns {
  private static final Set<String> WRITES =
      Set.of("add", "saveState", "addHandReading", "addAnnotation", "forgetLate");

  private int writesLeft = Integer.MAX_VALUE;

  /** So many writes more succeed. */
  void after(int writes) {
    writesLeft = writes;
  }

  void never() {
    writesLeft = Integer.MAX_VALUE;
  }

  Office office(Office real) {
    return wrapped(Office.class, real);
  }

  ReadingStore readings(ReadingStore real) {
    return wrapped(ReadingStore.class, real);
  }

  private <T> T wrapped(Class<T> port, T real) {
    ClassLoader loader = Breakdowns.class.getClassLoader();
    return port.cast(
        Proxy.newProxyInstance(
            loader, new Class<?>[] {port}, (proxy, method, given) -> call(real, method, given)));
  }

  private Object call(Object real, Method method, Object[] given) throws Throwable {
    if (WRITES.contains(method.getName())) {
      write();
    }
    if (method.getName().equals("together")) {
      return together((Office) real, (Supplier<?>) given[0]);
    }
    try {
      Object answer = method.invoke(real, given);
      if (answer instanceof LogBook book) {
        return wrapped(LogBook.class, book);
      }
      return answer instanceof Trail trail ? wrapped(Trail.class, trail) : answer;
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private Object together(Office real, Supplier<?> work) {
    return real.together(
        () -> {
          Object done = work.get();
          write();
          return done;
        });
  }

  private void write() {
    if (writesLeft == 0) {
      throw new StoreException("the disk is full");
    }
    writesLeft--;
  }
}
