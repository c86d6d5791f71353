package org.muniment.profile.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Quantity;
import org.muniment.profile.Decoding;

/** Collects what one part of a message gives. */
final class ReadingBuilder {
  private static final Set<Quantity> RADIO = EnumSet.of(Quantity.SIGNAL, Quantity.LINK_QUALITY);

  private final Optional<String> channel;
  private final Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
  private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
  private final List<Decoding.RejectedPart> rejected = new ArrayList<>(0);

  ReadingBuilder(Optional<String> channel) {
    this.channel = channel;
  }

  void accept(Quantity quantity, double value, boolean unitUnsure) {
    values.put(quantity, value);
    if (unitUnsure) {
      marks.add(Mark.UNIT_UNSURE);
    }
  }

  void reject(FieldRef place, String reason) {
    rejected.add(new Decoding.RejectedPart(channel, place.toString(), reason));
  }

  List<Decoding.RejectedPart> rejected() {
    return rejected;
  }

  /**
   * The reading, unless all there is tells of the radio only.
   *
   * @param at asked only when there is a reading
   */
  Optional<Decoding.Reading> reading(Supplier<Optional<Instant>> at) {
    if (RADIO.containsAll(values.keySet())) {
      return Optional.empty();
    }
    if (!rejected.isEmpty()) {
      marks.add(Mark.PARTLY_REJECTED);
    }
    return Optional.of(new Decoding.Reading(channel, at.get(), values, marks));
  }
}
