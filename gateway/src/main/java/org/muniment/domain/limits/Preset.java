package org.muniment.domain.limits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.measure.Quantity;

/**
 * A named set of limits (环境标准), versioned by instant: each moment is judged by the version in force
 * then, and the first version holds from the beginning of time.
 *
 * @param rule the regulation it stands for, in words for people
 * @param versions at least one, in the order of time
 */
public record Preset(String key, String rule, List<Version> versions) {
  /**
   * @param from the instant it comes into force
   * @param limits per quantity; a quantity without limits is not judged
   * @param changeIn24h the allowed change within 24 h as ± of the quantity's unit; may be empty
   * @param changedBy who made this version
   * @param reason why
   */
  public record Version(
      Instant from,
      Map<Quantity, Limits> limits,
      Map<Quantity, Double> changeIn24h,
      String changedBy,
      String reason) {
    public Version {
      Objects.requireNonNull(from);
      limits = copy(limits);
      changeIn24h = copy(changeIn24h);
    }

    /** The same from another instant on. */
    Version from(Instant other) {
      return new Version(other, limits, changeIn24h, changedBy, reason);
    }

    public Optional<Limits> of(Quantity quantity) {
      return Optional.ofNullable(limits.get(quantity));
    }

    private static <V> Map<Quantity, V> copy(Map<Quantity, V> map) {
      EnumMap<Quantity, V> copy = new EnumMap<>(Quantity.class);
      copy.putAll(map);
      return Collections.unmodifiableMap(copy);
    }
  }

  public Preset {
    if (key == null || !key.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException("a preset's key is a-z 0-9 -, got " + key);
    }
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a preset needs a version");
    }
    versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
  }

  /**
   * The versions that held in a stretch of time, the first of them from its beginning.
   *
   * @param from empty for the beginning of time
   * @param to empty for ever
   */
  public List<Version> between(Optional<Instant> from, Optional<Instant> to) {
    List<Version> held = new ArrayList<>();
    Version first = from.map(this::at).orElse(versions.get(0));
    held.add(from.map(first::from).orElse(first));
    versions.stream()
        .filter(version -> version.from().isAfter(held.get(0).from()))
        .filter(version -> to.filter(end -> !version.from().isBefore(end)).isEmpty())
        .forEach(held::add);
    return held;
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
