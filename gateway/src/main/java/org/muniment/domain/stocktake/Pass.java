package org.muniment.domain.stocktake;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the independent counts a scan belongs to; each has a text {@code stocktake.pass.<key>}.
 */
public enum Pass {
  FIRST,
  SECOND,
  /** Where both differ somebody looks again; what they see decides. */
  RECOUNT;

  /** {@code first}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Pass> of(String key) {
    return Stream.of(values()).filter(pass -> pass.key().equals(key)).findFirst();
  }
}
