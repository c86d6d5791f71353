package org.muniment.domain.limits;

import java.util.List;
import java.util.Optional;
import org.muniment.domain.measure.Quantity;

/**
 * The limits of one quantity over time: each moment is judged by those in force then.
 *
 * @param parts at least one, in the order of time; the first holds from the beginning of time
 */
public record LimitsCourse(List<Part> parts) {
  /**
   * @param fromMillis when they come into force, in milliseconds of the Unix epoch
   * @param limits empty where nothing is judged
   */
  public record Part(long fromMillis, Optional<Limits> limits) {}

  public LimitsCourse {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("limits over time need a beginning");
    }
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).fromMillis() < parts.get(i - 1).fromMillis()) {
        throw new IllegalArgumentException("limits must follow in the order of time");
      }
    }
    parts = List.copyOf(parts);
  }

  public static LimitsCourse always(Limits limits) {
    return new LimitsCourse(List.of(new Part(Long.MIN_VALUE, Optional.of(limits))));
  }

  /** All versions of a preset. */
  public static LimitsCourse of(Preset preset, Quantity quantity) {
    return new LimitsCourse(
        preset.versions().stream()
            .map(version -> new Part(version.from().toEpochMilli(), version.of(quantity)))
            .toList());
  }

  public Optional<Limits> at(long millis) {
    Optional<Limits> valid = parts.get(0).limits();
    for (int i = 1; i < parts.size() && parts.get(i).fromMillis() <= millis; i++) {
      valid = parts.get(i).limits();
    }
    return valid;
  }

  /** When others come into force after {@code millis}; the greatest number for never. */
  public long nextChange(long millis) {
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).fromMillis() > millis) {
        return parts.get(i).fromMillis();
      }
    }
    return Long.MAX_VALUE;
  }
}
