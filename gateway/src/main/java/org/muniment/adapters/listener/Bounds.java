package org.muniment.adapters.listener;

import java.time.Duration;

/**
 * What the listener holds at most. What a test or an installation may want otherwise is a
 * component, the rest are constants; {@code gateway/MQTT.md} names them all.
 *
 * @param connections clients connected at once
 * @param packetBytes size of one packet; a larger one ends the connection
 * @param filtersPerClient subscriptions of one client
 * @param queuedPerClient messages that wait for one subscriber
 * @param retainedMessages topics with a retained message
 */
public record Bounds(
    int connections,
    int packetBytes,
    int filtersPerClient,
    int queuedPerClient,
    int retainedMessages) {
  public static final Bounds DEFAULT = new Bounds(10_000, 256 * 1024, 200, 2_000, 10_000);

  static final int MAX_TOPIC_CHARS = 512;
  static final int MAX_TOPIC_LEVELS = 32;
  static final int MAX_CLIENT_ID_CHARS = 256;

  /** Bytes that wait for one subscriber, and for all together. */
  static final long MAX_QUEUED_BYTES_PER_CLIENT = 4L << 20;

  static final long MAX_QUEUED_BYTES = 64L << 20;

  /** Bytes of all retained payloads together. */
  static final long MAX_RETAINED_BYTES = 64L << 20;

  /** Messages of QoS 1 and 2 that one client may have unacknowledged (announced to MQTT 5). */
  static final int RECEIVE_MAXIMUM = 2_000;

  /** Messages of QoS 1 that we have unacknowledged at one client. */
  static final int SEND_WINDOW = 200;

  /** Messages handed to the network and not yet written by it, per client. */
  static final int MAX_WRITES_AHEAD = 512;

  /** Sessions kept for clients that are away. */
  static final int MAX_ABSENT_SESSIONS = 10_000;

  static final Duration MAX_SESSION_EXPIRY = Duration.ofDays(7);

  /** From the opened connection to CONNECT. */
  static final Duration CONNECT_WAIT = Duration.ofSeconds(10);

  /** How long an orderly stop waits for what is on its way to the store. */
  static final Duration CLOSE_WAIT = Duration.ofSeconds(5);

  /** And then for subscribers to acknowledge what they were sent, the last {@code offline} too. */
  static final Duration FAREWELL_WAIT = Duration.ofSeconds(2);

  public Bounds {
    positive("connections", connections);
    positive("packetBytes", packetBytes);
    positive("filtersPerClient", filtersPerClient);
    positive("queuedPerClient", queuedPerClient);
    positive("retainedMessages", retainedMessages);
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be positive, got " + value);
    }
  }
}
