package org.muniment.profile.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reading, or one for each part that {@code each} leads to.
 *
 * @param skip names of parts that are no sensors of the room, {@code *} for any text
 * @param unless the part is left out when this holds of it
 * @param values none: the parts are known and left alone
 */
public record ReadingRule(
    Optional<JsonPath> each,
    List<NamePattern> skip,
    Optional<Condition> unless,
    ChannelRule channel,
    List<ValueRule> values) {
  public ReadingRule {
    skip = List.copyOf(skip);
    values = List.copyOf(values);
  }

  /** The parts that this rule speaks of, without those that an earlier rule has had. */
  List<Part> parts(Part message, List<Part> taken) {
    if (each.isEmpty()) {
      return List.of(message);
    }
    List<Part> parts = new ArrayList<>();
    for (Part part : message.each(each.get())) {
      if (taken.stream().noneMatch(part::isSamePlace)) {
        parts.add(part);
      }
    }
    return parts;
  }

  boolean leavesOut(Part part) {
    for (NamePattern name : skip) {
      if (name.fits(part.key())) {
        return true;
      }
    }
    return unless.isPresent()
        && part instanceof JsonPart json
        && json.node().isObject()
        && unless.get().holds(json.node());
  }
}
