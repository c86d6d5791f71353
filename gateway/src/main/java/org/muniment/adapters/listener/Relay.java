package org.muniment.adapters.listener;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import org.muniment.adapters.listener.Subscriptions.Wish;
import org.muniment.port.Receipt;

/** Brings messages from whoever publishes to whoever subscribed, and keeps the retained ones. */
final class Relay {
  private final Subscriptions subscriptions = new Subscriptions();
  private final RetainedMessages retained;
  private final Counters counters;

  Relay(RetainedMessages retained, Counters counters) {
    this.retained = retained;
    this.counters = counters;
  }

  /** Whether anybody at all could want a message that is not retained. */
  boolean hasSubscribers() {
    return !subscriptions.isEmpty();
  }

  /**
   * @param from the publisher's session; null for the gateway itself
   * @param saved told when a message to be retained is on disk; of no meaning for others
   */
  void publish(Publication publication, Session from, Receipt saved) {
    if (publication.retain()) {
      retained.keep(publication, saved);
    }
    subscriptions
        .matching(publication.topic())
        .forEach(
            (session, wish) -> {
              if (!(wish.noLocal() && session == from)) {
                deliver(publication, session, wish);
              }
            });
  }

  void subscribe(Session session, String filter, Wish wish) {
    session.filters.put(filter, wish);
    subscriptions.add(filter, session, wish);
  }

  boolean unsubscribe(Session session, String filter) {
    subscriptions.remove(filter, session);
    return session.filters.remove(filter) != null;
  }

  void forget(Session session) {
    session.filters.keySet().forEach(filter -> subscriptions.remove(filter, session));
    session.filters.clear();
  }

  void replayRetained(Session session, String filter, Wish wish) {
    for (Publication publication : retained.matching(filter)) {
      session.outbox.offerRetained(
          new Outbox.Item(publication, lower(publication.qos(), wish.qos()), true));
    }
  }

  private void deliver(Publication publication, Session session, Wish wish) {
    boolean retain = publication.retain() && wish.retainAsPublished();
    MqttQoS qos = lower(publication.qos(), wish.qos());
    Outbox.Taken taken = session.outbox.offer(new Outbox.Item(publication, qos, retain));
    if (taken == Outbox.Taken.OVERFLOW) {
      counters.slowDisconnected.increment();
      session.connection().ifPresent(c -> c.end(MqttDisconnectReasonCode.QUOTA_EXCEEDED));
    }
  }

  private static MqttQoS lower(MqttQoS a, MqttQoS b) {
    return a.value() < b.value() ? a : b;
  }
}
