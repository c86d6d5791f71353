package org.muniment.dashboard.pages.loans;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A code that does what a button of the counter does, so that nobody reaches for the mouse. */
enum Command {
  DONE,
  UNDO,
  CLEAR;

  private static final String PREFIX = "MUNIMENT-";

  /** {@code MUNIMENT-DONE}: what any scanner can type, whatever its keyboard. */
  String code() {
    return PREFIX + name();
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Command> of(String scan) {
    return Arrays.stream(values())
        .filter(command -> command.code().equals(scan.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
