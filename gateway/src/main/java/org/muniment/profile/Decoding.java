package org.muniment.profile;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Quantity;

/** What a message turned out to be; the words of {@code profiles decode}. */
public sealed interface Decoding {
  /**
   * A reading in the message.
   *
   * @param channel which of the device's sensors, by the name the message gives
   * @param at the device's own time of the measurement, where it can be trusted
   * @param values plausible values in the quantities' units, never empty
   */
  record Reading(
      Optional<String> channel,
      Optional<Instant> at,
      Map<Quantity, Double> values,
      Set<Mark> marks) {
    public Reading {
      EnumMap<Quantity, Double> copy = new EnumMap<>(Quantity.class);
      copy.putAll(values);
      values = java.util.Collections.unmodifiableMap(copy);
      marks = Set.copyOf(marks);
    }
  }

  /** A value that was taken out: where, and the name of the reason. */
  record RejectedPart(Optional<String> channel, String field, String reason) {}

  /** Readings, perhaps beside parts that had to be refused. */
  record Accepted(String profile, List<Reading> readings, List<RejectedPart> rejectedParts)
      implements Decoding {}

  /** The device, or one channel of it, came or went. */
  record Availability(String profile, Optional<String> channel, boolean online)
      implements Decoding {}

  /** The profile knows such messages, and this one is wrong: no value of it may be stored. */
  record Rejected(Optional<String> profile, String reason) implements Decoding {}

  /** In order, but without a measurement. */
  record Ignored(String profile, String reason) implements Decoding {}

  /** No profile knows it. */
  record Unknown(String reason) implements Decoding {}

  /** Several profiles fit and do not say the same. */
  record Ambiguous(List<Accepted> candidates) implements Decoding {}
}
