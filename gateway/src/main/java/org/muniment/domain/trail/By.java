package org.muniment.domain.trail;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * Who does something, from where and when: the first argument of everything that changes something.
 *
 * @param name the account's or token's name; of the system the part that acts
 * @param from a network address; {@code console} for the command line, {@code -} for the system
 */
public record By(Kind kind, String name, String from, Instant at) {
  /** What kind of doer. */
  public enum Kind {
    PERSON,
    TOKEN,
    /** Somebody at the command line of this computer. */
    CONSOLE,
    /** The program itself, on a schedule or at its start. */
    SYSTEM;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public By {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(at);
    if (name == null || name.isBlank() || from == null || from.isBlank()) {
      throw new IllegalArgumentException(
          "a doer has a name and a place, got " + name + ", " + from);
    }
  }

  public static By console(Instant at) {
    return new By(Kind.CONSOLE, "console", "console", at);
  }

  /**
   * @param part what of the program acts: {@code start}, {@code schedule}
   */
  public static By system(String part, Instant at) {
    return new By(Kind.SYSTEM, part, "-", at);
  }
}
