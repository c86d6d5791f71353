package org.muniment.domain.holding;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What records are written on (rule N3); each has a text {@code carrier.<key>}. */
public enum Carrier {
  PAPER,
  OPTICAL_DISC,
  MAGNETIC_TAPE,
  /** Photographs and negatives. */
  PHOTOGRAPH,
  FILM,
  OBJECT,
  /** Disks, memory cards and whatever else holds files. */
  ELECTRONIC;

  /** {@code magnetic-tape}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Carrier> of(String key) {
    return Stream.of(values()).filter(carrier -> carrier.key().equals(key)).findFirst();
  }
}
