package org.muniment.domain.holding.intake;

import java.util.Objects;
import org.muniment.domain.text.Message;

/**
 * What is wrong with a row, or worth a look.
 *
 * @param column as the file heads it
 * @param isWarning the row is taken all the same
 */
public record Problem(long row, String column, Message message, boolean isWarning) {
  public Problem {
    Objects.requireNonNull(column);
    Objects.requireNonNull(message);
  }

  /** {@code warning} or {@code error}. */
  public String severity() {
    return isWarning ? "warning" : "error";
  }
}
