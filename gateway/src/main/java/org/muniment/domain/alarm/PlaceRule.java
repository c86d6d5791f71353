package org.muniment.domain.alarm;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/**
 * The alarm rule of a quantity of a place, versioned by instant; the first version holds from the
 * beginning of time.
 *
 * @param place a room or a cabinet
 * @param versions at least one, in the order of time
 */
public record PlaceRule(Code place, Quantity quantity, List<Version> versions) {
  /**
   * @param from the instant it comes into force
   * @param rule empty: from here on the preset's limits and the usual delays hold again
   * @param changedBy who made this version
   * @param reason why
   */
  public record Version(Instant from, Optional<AlarmRule> rule, String changedBy, String reason) {
    public Version {
      Objects.requireNonNull(from);
      Objects.requireNonNull(rule);
    }
  }

  public PlaceRule {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a rule needs a version");
    }
    versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
  }

  public Version at(Instant at) {
    Version valid = versions.get(0);
    for (Version version : versions) {
      if (!version.from().isAfter(at)) {
        valid = version;
      }
    }
    return valid;
  }
}
