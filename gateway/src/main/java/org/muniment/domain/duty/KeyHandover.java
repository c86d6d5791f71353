package org.muniment.domain.duty;

import java.util.Objects;
import org.muniment.domain.trail.By;

/**
 * That a key changed hands; never changed, never deleted.
 *
 * @param number given when it is stored, 0 before
 * @param from empty for the key cabinet
 * @param to empty for the key cabinet
 */
public record KeyHandover(long number, long key, String from, String to, By by, String note) {
  public KeyHandover {
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(by);
    Objects.requireNonNull(note);
  }
}
