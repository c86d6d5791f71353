package org.muniment.adapters.listener;

import io.vertx.mqtt.MqttEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the listener remembers of a client: its subscriptions, what waits for it, and which messages
 * of QoS 2 it has not released. A session may outlive its connections, but not a restart.
 */
final class Session {
  /** How far a message of QoS 2 is. */
  enum Receiving {
    NEW,
    /** On its way to the store: PUBREC follows. */
    PENDING,
    /** Stored: PUBREC again, and the message is not taken a second time. */
    STORED
  }

  final String clientId;
  final Outbox outbox;
  final Map<String, Subscriptions.Wish> filters = new LinkedHashMap<>();

  private final Set<Integer> pending = new HashSet<>();
  private final Set<Integer> stored = new HashSet<>();
  private Connection connection;
  private Duration expiry = Duration.ZERO;
  private Instant leftAt = Instant.EPOCH;

  Session(String clientId, Outbox outbox) {
    this.clientId = clientId;
    this.outbox = outbox;
  }

  Optional<Connection> connection() {
    return Optional.ofNullable(connection);
  }

  void connected(Connection by, Duration keptFor) {
    connection = by;
    expiry = keptFor;
  }

  /** Begins to send; only after the client's CONNECT was answered. */
  void resume(MqttEndpoint endpoint, int window, long packetBytes) {
    outbox.connected(endpoint, window, packetBytes);
  }

  void away(Instant now) {
    connection = null;
    leftAt = now;
    outbox.away();
  }

  void keepFor(Duration keptFor) {
    expiry = keptFor;
  }

  boolean endsWithConnection() {
    return expiry.isZero();
  }

  boolean isOver(Instant now) {
    return connection == null && !now.isBefore(leftAt.plus(expiry));
  }

  Receiving receiving(int packetId) {
    if (stored.contains(packetId)) {
      return Receiving.STORED;
    }
    return pending.contains(packetId) ? Receiving.PENDING : Receiving.NEW;
  }

  void receive(int packetId) {
    pending.add(packetId);
  }

  /** The message is stored; the connection that the client has now says so. */
  void received(int packetId) {
    if (pending.remove(packetId)) {
      stored.add(packetId);
      connection().ifPresent(c -> c.sendReceived(packetId));
    }
  }

  /** Nothing was stored: a redelivery counts as new. */
  void notReceived(int packetId) {
    pending.remove(packetId);
  }

  /** The client releases the packet id; false when we do not know it. */
  boolean release(int packetId) {
    return stored.remove(packetId);
  }

  int unreleased() {
    return pending.size() + stored.size();
  }
}
