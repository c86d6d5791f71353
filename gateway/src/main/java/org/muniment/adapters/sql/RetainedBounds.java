package org.muniment.adapters.sql;

import org.muniment.port.Office.Retained;

/** How many retained MQTT messages are kept, and how large; the longest unchanged go first. */
public final class RetainedBounds {
  public static final int MAX_TOPICS = 1_000;
  public static final int MAX_PAYLOAD_BYTES = 65_536;

  private RetainedBounds() {}

  /**
   * @throws IllegalArgumentException for a payload that is too large to keep
   */
  public static void check(Retained message) {
    if (message.payload().length > MAX_PAYLOAD_BYTES) {
      throw new IllegalArgumentException(
          "a retained message has at most %d bytes, that of %s has %d: publish it without retain"
              .formatted(MAX_PAYLOAD_BYTES, message.topic(), message.payload().length));
    }
  }
}
