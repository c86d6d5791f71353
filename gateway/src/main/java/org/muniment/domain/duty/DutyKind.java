package org.muniment.domain.duty;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is checked; each has a text {@code duty.kind.<key>}. */
public enum DutyKind {
  /** Windows, power, doors at the end of each day (rule C4). */
  DAILY_CLOSING,
  /** Doors sealed before holidays (rule C4). */
  HOLIDAY_SEAL,
  /** Weekly (rule C4). */
  CLEANING,
  /** Wiring (rule C5). */
  WIRING,
  EXTINGUISHERS,
  /** The emergency plan is drilled (rule C5). */
  EMERGENCY_DRILL,
  /** Rodents, insects, mould (rule C3). */
  PESTS,
  /** Insect repellent in the cabinets (rule C3). */
  REPELLENT,
  /** Air conditioning, dehumidifier … (rule E7). */
  EQUIPMENT,
  /** Keys and who keeps them (rule C5). */
  KEYS,
  /** Hygrothermographs compared with a standard. */
  CALIBRATION,
  /** Electronic records are copied once a year (rule C2). */
  ELECTRONIC_BACKUP,
  /** Anything else; it has a name of its own. */
  OTHER;

  /** {@code daily-closing}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<DutyKind> of(String key) {
    return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
