package org.muniment.domain.alarm;

import java.util.Locale;

/** How bad it is, rising. */
public enum Severity {
  /** Nothing is wrong; no alarm has it. */
  NONE,
  /** Near the limit, still inside: needs no acknowledgement and calls nobody at night. */
  ADVISORY,
  /** Beyond the limit. */
  WARNING,
  /** Beyond the critical band. */
  CRITICAL;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isAtLeast(Severity other) {
    return compareTo(other) >= 0;
  }
}
