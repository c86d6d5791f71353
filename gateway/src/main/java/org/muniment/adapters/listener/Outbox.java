package org.muniment.adapters.listener;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What waits for one subscriber: bounded in messages and bytes, so that a slow one costs a fixed
 * amount and nobody else anything.
 */
final class Outbox {
  /** A message as this subscriber gets it. */
  record Item(Publication publication, MqttQoS qos, boolean retain) {}

  enum Taken {
    YES,
    /** Counted as dropped; the subscriber was told that this may happen (QoS 0, or it is away). */
    DROPPED,
    /** It is owed and does not fit: the subscriber is too slow to stay connected. */
    OVERFLOW
  }

  private static final int MAX_PACKET_ID = 65_535;

  /** One connection of the subscriber; what was begun on an old one does not count for the new. */
  private static final class Link {
    final MqttEndpoint endpoint;
    final int window;
    final long packetBytes;
    int writesAhead;

    Link(MqttEndpoint endpoint, int window, long packetBytes) {
      this.endpoint = endpoint;
      this.window = window;
      this.packetBytes = packetBytes;
    }
  }

  private final int maxQueued;
  private final Counters counters;
  private final ArrayDeque<Item> waiting = new ArrayDeque<>();
  private final Map<Integer, Item> unacknowledged = new LinkedHashMap<>();
  private long waitingBytes;
  private int lastPacketId;
  private boolean sending;
  private Link link;

  Outbox(int maxQueued, Counters counters) {
    this.maxQueued = maxQueued;
    this.counters = counters;
  }

  Taken offer(Item item) {
    boolean owed = item.qos() != MqttQoS.AT_MOST_ONCE;
    if (link == null && !owed) {
      return Taken.DROPPED;
    }
    if (isFull(item)) {
      counters.dropped.increment();
      return owed && isConnected() ? Taken.OVERFLOW : Taken.DROPPED;
    }
    enqueue(item);
    return Taken.YES;
  }

  /** Takes the item though the box be full: the retained messages are bounded by themselves. */
  void offerRetained(Item item) {
    enqueue(item);
  }

  /**
   * The subscriber is (again) there; what it has not acknowledged goes out once more, first.
   *
   * @param window messages that it takes unacknowledged
   * @param packetBytes the largest packet that it takes
   */
  void connected(MqttEndpoint endpoint, int window, long packetBytes) {
    link = new Link(endpoint, Math.min(window, Bounds.SEND_WINDOW), packetBytes);
    unacknowledged.forEach((packetId, item) -> write(item, packetId, true));
    send();
  }

  void away() {
    link = null;
    waiting.removeIf(this::isForThePresentOnly);
  }

  void acknowledged(int packetId) {
    if (unacknowledged.remove(packetId) != null) {
      send();
    }
  }

  void clear() {
    link = null;
    waiting.forEach(this::subtract);
    waiting.clear();
    unacknowledged.clear();
  }

  int size() {
    return waiting.size() + unacknowledged.size();
  }

  /** Whether a connected subscriber has not got, or not acknowledged, something that was sent. */
  boolean isOwed() {
    return isConnected()
        && (link.writesAhead > 0 || !waiting.isEmpty() || !unacknowledged.isEmpty());
  }

  private boolean isFull(Item item) {
    int size = item.publication().sizeBytes();
    return waiting.size() >= maxQueued
        || waitingBytes + size > Bounds.MAX_QUEUED_BYTES_PER_CLIENT
        || counters.queuedBytes.get() + size > Bounds.MAX_QUEUED_BYTES;
  }

  private void enqueue(Item item) {
    waiting.add(item);
    waitingBytes += item.publication().sizeBytes();
    counters.queuedBytes.addAndGet(item.publication().sizeBytes());
    send();
  }

  private void subtract(Item item) {
    waitingBytes -= item.publication().sizeBytes();
    counters.queuedBytes.addAndGet(-item.publication().sizeBytes());
  }

  private boolean isForThePresentOnly(Item item) {
    boolean drop = item.qos() == MqttQoS.AT_MOST_ONCE;
    if (drop) {
      subtract(item);
    }
    return drop;
  }

  /** Sends what network and window allow; a completed write calls it again. */
  private void send() {
    if (sending) {
      return;
    }
    sending = true;
    try {
      while (maySend()) {
        Item item = waiting.poll();
        subtract(item);
        sendNew(item);
      }
    } finally {
      sending = false;
    }
  }

  /** False from the moment on at which the connection is being closed. */
  private boolean isConnected() {
    return link != null && link.endpoint.isConnected();
  }

  private boolean maySend() {
    return isConnected()
        && link.writesAhead < Bounds.MAX_WRITES_AHEAD
        && !waiting.isEmpty()
        && (waiting.peek().qos() == MqttQoS.AT_MOST_ONCE || unacknowledged.size() < link.window);
  }

  private void sendNew(Item item) {
    if (item.publication().sizeBytes() > link.packetBytes) {
      counters.dropped.increment();
    } else if (item.qos() == MqttQoS.AT_MOST_ONCE) {
      write(item, 0, false);
    } else {
      int packetId = freePacketId();
      unacknowledged.put(packetId, item);
      write(item, packetId, false);
    }
  }

  private int freePacketId() {
    do {
      lastPacketId = lastPacketId % MAX_PACKET_ID + 1;
    } while (unacknowledged.containsKey(lastPacketId));
    return lastPacketId;
  }

  private void write(Item item, int packetId, boolean again) {
    Link over = link;
    Publication publication = item.publication();
    over.writesAhead++;
    counters.relayed.increment();
    over.endpoint
        .publish(
            publication.topic(),
            Buffer.buffer(publication.payload()),
            item.qos(),
            again,
            item.retain(),
            packetId,
            publication.properties())
        .onComplete(
            written -> {
              over.writesAhead--;
              if (over == link) {
                send();
              }
            });
  }
}
