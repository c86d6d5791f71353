package org.muniment.profile.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The name of a sensor among those of its device.
 *
 * @param alternatives the first that gives a name counts; none: the message has one sensor only
 */
public record ChannelRule(List<Source> alternatives) {
  public static final ChannelRule NONE = new ChannelRule(List.of());

  /** A longer name is cut: names come from outside. */
  static final int MAX_LENGTH = 100;

  /** Where a name may come from. */
  public sealed interface Source {
    /** A field of the sensor's part. */
    record Field(FieldRef ref) implements Source {}

    /** The name under which the message gives the part. */
    enum Key implements Source {
      KEY
    }

    /** A named level of the topic. */
    record TopicPart(String name) implements Source {}
  }

  public ChannelRule {
    alternatives = List.copyOf(alternatives);
  }

  Optional<String> name(Part part, Map<String, String> topicParts) {
    for (Source source : alternatives) {
      String found = clean(said(source, part, topicParts));
      if (!found.isEmpty()) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static String said(Source source, Part part, Map<String, String> topicParts) {
    if (source instanceof Source.Field field) {
      return part.find(field.ref()).words();
    }
    return source instanceof Source.TopicPart level
        ? topicParts.getOrDefault(level.name(), "")
        : part.key();
  }

  private static String clean(String name) {
    String printable = name.chars().anyMatch(Character::isISOControl) ? "" : name.trim();
    return printable.length() <= MAX_LENGTH ? printable : printable.substring(0, MAX_LENGTH);
  }
}
