package org.muniment.domain.alarm;

import java.util.Locale;

/** The states of ISA-18.2 / IEC 62682. */
public enum AlarmState {
  NORMAL,
  UNACKNOWLEDGED,
  ACKNOWLEDGED,
  RETURNED_UNACKNOWLEDGED,
  SHELVED,
  SUPPRESSED_BY_DESIGN,
  OUT_OF_SERVICE;

  /** The word in JSON: {@code returned-unacknowledged}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
