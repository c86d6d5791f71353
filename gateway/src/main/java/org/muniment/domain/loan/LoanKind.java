package org.muniment.domain.loan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.holding.BoxStatus;

/** How something is used (rule U2); each has a text {@code loan.kind.<key>}. */
public enum LoanKind {
  /** In the reading room, back the same day: the normal case. */
  CONSULTATION(BoxStatus.IN_READING_ROOM),
  /** Taken away. */
  LOAN(BoxStatus.ON_LOAN);

  private final BoxStatus status;

  LoanKind(BoxStatus status) {
    this.status = status;
  }

  /** What a box is meanwhile. */
  public BoxStatus status() {
    return status;
  }

  /** {@code consultation}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LoanKind> of(String key) {
    return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
