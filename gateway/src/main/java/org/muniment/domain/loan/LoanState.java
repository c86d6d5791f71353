package org.muniment.domain.loan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a loan is in its life (rule U1); each has a text {@code loan.state.<key>}. */
public enum LoanState {
  REQUESTED,
  APPROVED,
  REFUSED,
  /** Taken back by who asked, before it was issued. */
  WITHDRAWN,
  ISSUED,
  RETURNED;

  /** {@code requested}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LoanState> of(String key) {
    return Stream.of(values()).filter(state -> state.key().equals(key)).findFirst();
  }

  /** Whether something still has to happen. */
  public boolean isOpen() {
    return this == REQUESTED || this == APPROVED || this == ISSUED;
  }
}
