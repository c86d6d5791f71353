package org.muniment.adapters.sql;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** Fills the question marks of a statement one after the other. */
final class Positions {
  private final Update update;
  private int next;

  Positions(Update update) {
    this.update = update;
  }

  Positions put(String text) {
    update.bind(next++, text);
    return this;
  }

  Positions putText(Optional<String> text) {
    return put(text.orElse(null));
  }

  Positions put(long number) {
    update.bind(next++, number);
    return this;
  }

  Positions put(boolean is) {
    return put(is ? 1 : 0);
  }

  /** NaN becomes NULL. */
  Positions put(double value) {
    update.bind(next++, Double.isNaN(value) ? null : (Double) value);
    return this;
  }

  /** Rounded down to milliseconds; none becomes NULL. */
  Positions put(Optional<Instant> at) {
    update.bind(next++, at.map(Instant::toEpochMilli).orElse(null));
    return this;
  }

  void execute() {
    update.execute();
  }
}
