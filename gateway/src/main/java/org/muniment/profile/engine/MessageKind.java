package org.muniment.profile.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of message that a device sends.
 *
 * @param topics none: the wire has no topics
 * @param shape the form under a topic that fits
 * @param alone the form that gives it away without one; empty when nothing does
 */
public record MessageKind(
    String name, List<TopicPattern> topics, Shape shape, Optional<Shape> alone, Meaning meaning) {
  public MessageKind {
    topics = List.copyOf(topics);
  }

  /** Whether it can be told without its topic, once the device's profile is known. */
  boolean standsAlone() {
    return shape.isSelective()
        || meaning instanceof Meaning.Readings
        || meaning instanceof Meaning.Presence;
  }

  /** The named parts of the topic under the first pattern that fits it. */
  Optional<Map<String, String>> topicParts(Topic topic) {
    for (TopicPattern pattern : topics) {
      Map<String, String> parts = pattern.match(topic);
      if (parts != null) {
        return Optional.of(parts);
      }
    }
    return Optional.empty();
  }
}
