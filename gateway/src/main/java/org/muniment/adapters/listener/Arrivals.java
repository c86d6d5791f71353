package org.muniment.adapters.listener;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.mqtt.MqttWill;
import io.vertx.mqtt.messages.MqttPublishMessage;
import java.time.InstantSource;
import java.util.Optional;
import org.muniment.domain.sensor.Transport;
import org.muniment.port.DeviceGate;
import org.muniment.port.Ingest;
import org.muniment.port.Receipt;
import org.muniment.port.WireMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a published message: checked, relayed, handed to the store, and acknowledged when
 * the store has it.
 */
final class Arrivals {
  private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

  private final Settings settings;
  private final Ingest ingest;
  private final DeviceGate gate;
  private final Relay relay;
  private final Settlements settlements;
  private final Counters counters;
  private final Sparing sparing;
  private final InstantSource clock;
  private boolean stopping;

  Arrivals(
      Settings settings,
      Ingest ingest,
      DeviceGate gate,
      Relay relay,
      Settlements settlements,
      Counters counters,
      Sparing sparing,
      InstantSource clock) {
    this.settings = settings;
    this.ingest = ingest;
    this.gate = gate;
    this.relay = relay;
    this.settlements = settlements;
    this.counters = counters;
    this.sparing = sparing;
    this.clock = clock;
  }

  /** From now on nothing is taken; what is not acknowledged will be sent again. */
  void stop() {
    stopping = true;
  }

  void publish(Connection from, MqttPublishMessage message) {
    if (stopping) {
      return;
    }
    counters.messages.increment();
    Objection objection = objection(from, message);
    if (objection != null) {
      refuse(from, message.topicName(), objection);
      from.refuse(message, objection);
    } else if (message.qosLevel() != MqttQoS.EXACTLY_ONCE || from.isNew(message.messageId())) {
      take(from, message);
    }
  }

  /** The last words of a client that went without a goodbye. */
  void publishWill(Connection from, MqttWill will) {
    if (stopping) {
      return;
    }
    byte[] payload = will.getWillMessage() == null ? new byte[0] : will.getWillMessageBytes();
    MqttQoS qos = MqttQoS.valueOf(will.getWillQos());
    relay.publish(
        new Publication(
            will.getWillTopic(),
            payload,
            qos,
            will.isWillRetain(),
            Publication.travelling(will.getWillProperties())),
        from.session(),
        Receipt.NONE);
    if (settings.isIngested(will.getWillTopic())) {
      ingest.message(
          WireMessage.of(Transport.MQTT, will.getWillTopic(), payload, clock.instant()),
          receipt(from, MqttQoS.AT_MOST_ONCE, 0, 1));
    }
  }

  /** Whether a client of this name may publish there at all. */
  boolean mayPublish(Optional<String> username, String topic) {
    return Topics.isTopic(topic) && objectionToTopic(username, topic) == null;
  }

  private Objection objection(Connection from, MqttPublishMessage message) {
    if (!message.properties().isEmpty()
        && message.properties().getProperty(MqttProperties.TOPIC_ALIAS) != null) {
      return Objection.TOPIC_ALIAS;
    }
    if (!Topics.isTopic(message.topicName())) {
      return Objection.TOPIC_INVALID;
    }
    if (message.qosLevel() != MqttQoS.AT_MOST_ONCE && from.hasTooManyUnacknowledged()) {
      return Objection.TOO_MANY_UNACKNOWLEDGED;
    }
    return objectionToTopic(from.username(), message.topicName());
  }

  private Objection objectionToTopic(Optional<String> username, String topic) {
    return switch (gate.publish(username, topic)) {
      case ALLOWED -> null;
      case RESERVED_TOPIC -> Objection.TOPIC_RESERVED;
      case NOT_ITS_TOPIC, WRONG_PASSWORD, PASSWORD_NEEDED, UNAVAILABLE -> Objection.TOPIC_OF_OTHERS;
    };
  }

  private void refuse(Connection from, String topic, Objection objection) {
    counters.refusedMessages.increment();
    if (sparing.mayI("refused " + from.session().clientId)) {
      log.warn(
          "A message of {} on topic {} was refused: {}",
          from.name(),
          Printable.of(topic),
          objection.sentence());
    }
  }

  private void take(Connection from, MqttPublishMessage message) {
    byte[] payload = message.payload().getBytes();
    boolean measured = settings.isIngested(message.topicName());
    boolean kept = message.isRetain() && message.qosLevel() != MqttQoS.AT_MOST_ONCE;
    int places = (measured ? 1 : 0) + (kept ? 1 : 0);
    from.expectSettlement(message.qosLevel(), message.messageId());
    Receipt receipt = receipt(from, message.qosLevel(), message.messageId(), places);
    if (message.isRetain() || relay.hasSubscribers()) {
      relay.publish(publication(message, payload), from.session(), kept ? receipt : Receipt.NONE);
    }
    if (measured) {
      ingest.message(measurement(from, message, payload), receipt);
    }
  }

  /**
   * Settles the message when each place that stores it, its measurement or the message to be
   * retained, has said so; at once when there is none.
   */
  private Receipt receipt(Connection from, MqttQoS qos, int packetId, int places) {
    if (places == 0) {
      from.stored(qos, packetId);
      return Receipt.NONE;
    }
    counters.handedIn.increment();
    return Jointly.of(new Arrival(from, qos, packetId, settlements, counters), places);
  }

  private static Publication publication(MqttPublishMessage message, byte[] payload) {
    return new Publication(
        message.topicName(),
        payload,
        message.qosLevel(),
        message.isRetain(),
        Publication.travelling(message.properties()));
  }

  private WireMessage measurement(Connection from, MqttPublishMessage message, byte[] payload) {
    String topic = message.topicName();
    long key =
        message.qosLevel() == MqttQoS.AT_MOST_ONCE
            ? 0
            : from.deliveryKey(message.messageId(), topic, payload);
    // What a device wants retained is as fresh as any other: only a broker hands on what is old.
    boolean retained = false;
    return new WireMessage(
        Transport.MQTT, topic, payload, clock.instant(), key, message.isDup(), retained);
  }
}
