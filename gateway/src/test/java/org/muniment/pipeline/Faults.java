package org.muniment.pipeline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.StoreException;

/** Stands before a store and makes its appends fail or wait. */
final class Faults {
  static final String DISK_FULL = "the disk is full; free some space";

  /** Appends of messages fail while it is above 0, and each failure takes one away. */
  final AtomicInteger failures = new AtomicInteger();

  /** The append of this number fails, whatever it is of. */
  volatile int failAt;

  /** While it says so every append fails. */
  volatile boolean broken;

  private final Semaphore gate = new Semaphore(1);

  final AtomicInteger appends = new AtomicInteger();

  ReadingStore before(ReadingStore store) {
    return (ReadingStore)
        Proxy.newProxyInstance(
            Faults.class.getClassLoader(),
            new Class<?>[] {ReadingStore.class},
            (proxy, method, args) -> {
              if (method.getName().equals("append")) {
                append((List<?>) args[0]);
              }
              try {
                return method.invoke(store, args);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  /** From now on every append waits. */
  void hold() {
    gate.acquireUninterruptibly();
  }

  /** The appends that wait go on; nothing when none was held. */
  void open() {
    if (gate.availablePermits() == 0) {
      gate.release();
    }
  }

  private void append(List<?> entries) {
    gate.acquireUninterruptibly();
    gate.release();
    boolean isMarked = appends.incrementAndGet() == failAt;
    boolean isOfMessages = entries.stream().anyMatch(Faults::isOfMessage);
    if (broken
        || isMarked
        || isOfMessages && failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new StoreException(DISK_FULL);
    }
  }

  private static boolean isOfMessage(Object entry) {
    return !(entry instanceof Entry.AlarmStep) && !(entry instanceof Entry.Alive);
  }
}
