package org.muniment.profile.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.muniment.domain.measure.Quantity;

/**
 * How a quantity is taken out of a part.
 *
 * @param from where it may stand; the first place that says something counts
 * @param announcedBy where the message names the unit, looked for in the part, then in the message
 * @param unit of a value whose message names none
 * @param suspectAbove in the quantity's own unit: a value above it, with the unit only assumed,
 *     could as well be in another one
 * @param words numbers for texts and flags, by the text in lower case
 * @param errorCodes numbers as sent, before any conversion, that stand for a fault
 * @param errorValues values in the quantity's own unit that stand for a fault
 * @param nullIsFault whether {@code null} is how the device reports a fault
 * @param onlyWith fields that must be there as well
 */
public record ValueRule(
    Quantity quantity,
    List<FieldRef> from,
    Optional<FieldRef> announcedBy,
    Unit unit,
    OptionalDouble suspectAbove,
    double scale,
    double offset,
    Map<String, Double> words,
    Set<Double> errorCodes,
    Set<Double> errorValues,
    boolean nullIsFault,
    List<FieldRef> onlyWith) {
  public ValueRule {
    Objects.requireNonNull(quantity);
    Objects.requireNonNull(unit);
    from = List.copyOf(from);
    words = Map.copyOf(words);
    errorCodes = Set.copyOf(errorCodes);
    errorValues = Set.copyOf(errorValues);
    onlyWith = List.copyOf(onlyWith);
    if (from.isEmpty()) {
      throw new IllegalArgumentException(quantity.key() + " needs a place to come from");
    }
  }

  /** Takes the value, or the reason against it, into {@code into}; nothing when there is none. */
  void take(Part part, Part message, ReadingBuilder into) {
    for (FieldRef needed : onlyWith) {
      if (!part.find(needed).isPresent()) {
        return;
      }
    }
    boolean sawNull = false;
    for (FieldRef place : from) {
      Raw raw = part.find(place);
      if (raw != Raw.Special.ABSENT && raw != Raw.Special.NULL) {
        judge(place, raw, part, message, into);
        return;
      }
      sawNull |= raw == Raw.Special.NULL;
    }
    if (sawNull && nullIsFault) {
      into.reject(from.get(0), Reasons.ERROR_CODE);
    }
  }

  private void judge(FieldRef place, Raw raw, Part part, Part message, ReadingBuilder into) {
    OptionalDouble number = number(raw);
    if (number.isEmpty()) {
      into.reject(place, Reasons.NOT_A_NUMBER);
      return;
    }
    if (errorCodes.contains(number.getAsDouble() + 0.0)) {
      into.reject(place, Reasons.ERROR_CODE);
      return;
    }
    Raw announced = announced(part, message);
    Unit known = announced.isPresent() ? unitNamed(announced) : unit;
    if (known == null) {
      into.reject(place, Reasons.UNKNOWN_UNIT);
      return;
    }
    double own = Quantity.rounded(known.toOwn(number.getAsDouble() * scale + offset)) + 0.0;
    weigh(place, own, announced.isPresent(), into);
  }

  private void weigh(FieldRef place, double own, boolean unitSaid, ReadingBuilder into) {
    if (errorValues.contains(own)) {
      into.reject(place, Reasons.ERROR_CODE);
    } else if (!quantity.isPlausible(own)) {
      into.reject(place, Reasons.OUT_OF_RANGE);
    } else {
      boolean unsure = !unitSaid && suspectAbove.isPresent() && own > suspectAbove.getAsDouble();
      into.accept(quantity, own, unsure);
    }
  }

  private OptionalDouble number(Raw raw) {
    Double word = words.isEmpty() ? null : words.get(raw.words().toLowerCase(Locale.ROOT).trim());
    if (word != null) {
      return OptionalDouble.of(word);
    }
    if (raw instanceof Raw.Number number) {
      return Double.isFinite(number.value())
          ? OptionalDouble.of(number.value())
          : OptionalDouble.empty();
    }
    if (raw instanceof Raw.Text text) {
      return Numbers.parse(text.value());
    }
    return raw instanceof Raw.Flag flag && quantity == Quantity.BATTERY_LOW
        ? OptionalDouble.of(flag.value() ? 1 : 0)
        : OptionalDouble.empty();
  }

  private Raw announced(Part part, Part message) {
    if (announcedBy.isEmpty()) {
      return Raw.Special.ABSENT;
    }
    Raw near = part.find(announcedBy.get());
    return near.isPresent() ? near : message.find(announcedBy.get());
  }

  private Unit unitNamed(Raw announced) {
    return Unit.of(quantity, announced.words()).orElse(null);
  }
}
