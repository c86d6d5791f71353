package org.muniment.profile.engine;

import java.util.Optional;

/** An MQTT topic, cut into its levels once however many patterns look at it. */
public final class Topic {
  /** As long as an address may be ({@code SensorAddress}). */
  public static final int MAX_LENGTH = 512;

  private final String text;
  private final String[] levels;

  private Topic(String text) {
    this.text = text;
    this.levels = text.split("/", -1);
  }

  /** Empty for a topic that no honest device has: empty, endless or with control characters. */
  public static Optional<Topic> of(String text) {
    boolean sane =
        !text.isEmpty()
            && text.length() <= MAX_LENGTH
            && text.chars().noneMatch(Character::isISOControl);
    return sane ? Optional.of(new Topic(text)) : Optional.empty();
  }

  String[] levels() {
    return levels;
  }

  public String first() {
    return levels[0];
  }

  public String last() {
    return levels[levels.length - 1];
  }

  @Override
  public String toString() {
    return text;
  }
}
