package org.muniment.domain.place;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A preset that a place was kept by before, so that the past is judged by what held then.
 *
 * @param preset its key; empty for a cabinet that went by its room
 * @param until the instant from which another one holds
 * @param changedBy who chose the other one
 * @param reason why
 */
public record FormerPreset(
    Optional<String> preset, Instant until, String changedBy, String reason) {
  public FormerPreset {
    Objects.requireNonNull(preset);
    Objects.requireNonNull(until);
    Objects.requireNonNull(changedBy);
    Objects.requireNonNull(reason);
  }

  static List<FormerPreset> inOrder(List<FormerPreset> formers) {
    return formers.stream().sorted(Comparator.comparing(FormerPreset::until)).toList();
  }

  /** What held at an instant: the first that ended after it, else what holds now. */
  static Optional<String> at(List<FormerPreset> inOrder, Instant at, Optional<String> now) {
    return inOrder.stream()
        .filter(former -> at.isBefore(former.until))
        .findFirst()
        .map(FormerPreset::preset)
        .orElse(now);
  }
}
