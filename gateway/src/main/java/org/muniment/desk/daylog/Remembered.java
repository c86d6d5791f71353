package org.muniment.desk.daylog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.muniment.port.LogBook;
import org.muniment.port.LogBook.Head;

/**
 * Answers that follow from the log alone, kept until an entry is added: the head tells. Those that
 * were asked for last stay; any thread.
 */
final class Remembered<K, V> {
  private record Known<V>(Optional<Head> head, V answer) {}

  private final LogBook book;
  private final Map<K, Known<V>> known;

  Remembered(LogBook book, int most) {
    this.book = book;
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Known<V>> eldest) {
            return size() > most;
          }
        };
  }

  V get(K key, Supplier<V> make) {
    // Asked before: what is added meanwhile shows as another head the next time.
    Optional<Head> head = book.head();
    synchronized (known) {
      Known<V> before = known.get(key);
      if (before != null && before.head().equals(head)) {
        return before.answer();
      }
    }
    V answer = make.get();
    synchronized (known) {
      known.put(key, new Known<>(head, answer));
    }
    return answer;
  }
}
