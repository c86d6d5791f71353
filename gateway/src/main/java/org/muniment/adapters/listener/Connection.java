package org.muniment.adapters.listener;

import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttWill;
import io.vertx.mqtt.messages.MqttDisconnectMessage;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubCompReasonCode;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client on one network connection, on the event loop from begin to end. */
final class Connection {
  private static final Logger log = LoggerFactory.getLogger(Connection.class);

  private final MqttEndpoint endpoint;
  private final Session session;
  private final Optional<String> username;
  private final String remote;
  private final DeliveryKey deliveryKey;
  private final House house;
  private final boolean speaks5;
  private MqttWill will;
  private int unsettled;
  private boolean over;

  Connection(MqttEndpoint endpoint, Session session, Optional<String> username, House house) {
    this.endpoint = endpoint;
    this.session = session;
    this.username = username;
    this.house = house;
    this.remote = String.valueOf(endpoint.remoteAddress());
    this.deliveryKey = new DeliveryKey(session.clientId);
    this.speaks5 = endpoint.protocolVersion() >= MqttVersion.MQTT_5.protocolLevel();
    this.will = endpoint.will().isWillFlag() ? endpoint.will() : null;
  }

  /** Listens to everything the client may send. */
  void begin() {
    Subscribing subscribing = new Subscribing(endpoint, session, house, speaks5);
    endpoint.publishAutoAck(false);
    endpoint.publishHandler(message -> house.arrivals().publish(this, message));
    endpoint.publishReleaseHandler(this::released);
    endpoint.publishAcknowledgeHandler(session.outbox::acknowledged);
    endpoint.subscribeHandler(subscribing::subscribe);
    endpoint.unsubscribeHandler(subscribing::unsubscribe);
    endpoint.disconnectMessageHandler(this::goodbye);
    endpoint.exceptionHandler(this::broken);
    endpoint.closeHandler(nothing -> closed());
    house.counters().clients.incrementAndGet();
  }

  Session session() {
    return session;
  }

  Optional<String> username() {
    return username;
  }

  /** For the log: who this is, without anything secret. */
  String name() {
    return "client " + Printable.of(session.clientId) + " at " + remote;
  }

  String remote() {
    return remote;
  }

  long deliveryKey(int packetId, String topic, byte[] payload) {
    return deliveryKey.of(packetId, topic, payload);
  }

  /** MQTT 3.1.1 knows no such limit for QoS 1: there the packet ids are the limit. */
  boolean hasTooManyUnacknowledged() {
    return speaks5 && unsettled >= Bounds.RECEIVE_MAXIMUM
        || session.unreleased() >= Bounds.RECEIVE_MAXIMUM;
  }

  /** Whether a message of QoS 2 is to be taken; one that is stored is confirmed again. */
  boolean isNew(int packetId) {
    Session.Receiving receiving = session.receiving(packetId);
    if (receiving == Session.Receiving.STORED) {
      sendReceived(packetId);
    }
    return receiving == Session.Receiving.NEW;
  }

  void expectSettlement(MqttQoS qos, int packetId) {
    if (qos == MqttQoS.AT_LEAST_ONCE) {
      unsettled++;
    } else if (qos == MqttQoS.EXACTLY_ONCE) {
      session.receive(packetId);
    }
  }

  /** The store has the message: now the client may forget it. */
  void stored(MqttQoS qos, int packetId) {
    if (qos == MqttQoS.AT_LEAST_ONCE) {
      unsettled--;
      if (endpoint.isConnected()) {
        endpoint.publishAcknowledge(packetId);
      }
    } else if (qos == MqttQoS.EXACTLY_ONCE) {
      session.received(packetId);
    }
  }

  /**
   * The store has it not: without an acknowledgement and connected anew, the client sends again.
   */
  void notStored(MqttQoS qos, int packetId, String why) {
    if (house.sparing().mayI("not stored")) {
      log.warn(
          "A message of {} was not stored and is not acknowledged: {}{}",
          name(),
          why,
          qos == MqttQoS.AT_MOST_ONCE ? "" : "; the connection ends so that it is sent again");
    }
    if (qos == MqttQoS.AT_LEAST_ONCE) {
      unsettled--;
    } else if (qos == MqttQoS.EXACTLY_ONCE) {
      session.notReceived(packetId);
    }
    if (qos != MqttQoS.AT_MOST_ONCE) {
      end(MqttDisconnectReasonCode.IMPLEMENTATION_SPECIFIC_ERROR);
    }
  }

  void sendReceived(int packetId) {
    if (endpoint.isConnected()) {
      endpoint.publishReceived(packetId);
    }
  }

  void refuse(MqttPublishMessage message, Objection objection) {
    boolean canSay =
        speaks5
            && objection.acknowledgement() != null
            && message.qosLevel() == MqttQoS.AT_LEAST_ONCE;
    if (canSay) {
      endpoint.publishAcknowledge(
          message.messageId(), objection.acknowledgement(), MqttProperties.NO_PROPERTIES);
    } else {
      end(objection.disconnect());
    }
  }

  /**
   * Another connection takes the client's place; its last words come before the new one's first.
   */
  void takenOver() {
    house.counters().takenOver.increment();
    closed();
    disconnect(MqttDisconnectReasonCode.SESSION_TAKEN_OVER);
  }

  void end(MqttDisconnectReasonCode reason) {
    disconnect(reason);
  }

  private void disconnect(MqttDisconnectReasonCode reason) {
    if (endpoint.isConnected()) {
      endpoint.disconnect(reason, MqttProperties.NO_PROPERTIES);
    }
  }

  private void released(int packetId) {
    boolean known = session.release(packetId);
    endpoint.publishComplete(
        packetId,
        known ? MqttPubCompReasonCode.SUCCESS : MqttPubCompReasonCode.PACKET_IDENTIFIER_NOT_FOUND,
        MqttProperties.NO_PROPERTIES);
  }

  private void goodbye(MqttDisconnectMessage message) {
    if (message.code() != MqttDisconnectReasonCode.WITH_WILL_MESSAGE) {
      will = null;
    }
    ConnectWishes.expiryOf(message.properties()).ifPresent(session::keepFor);
  }

  private void broken(Throwable cause) {
    if (cause instanceof TooLongFrameException) {
      house.counters().tooLarge.increment();
      complain("sent a packet of more than " + house.settings().bounds().packetBytes() + " bytes");
      end(MqttDisconnectReasonCode.PACKET_TOO_LARGE);
    } else if (cause instanceof DecoderException) {
      house.counters().malformed.increment();
      complain("sent what is not MQTT (" + cause.getMessage() + ")");
      end(MqttDisconnectReasonCode.MALFORMED_PACKET);
    } else {
      log.debug("The connection of {} broke: {}", name(), cause.toString());
    }
  }

  private void complain(String what) {
    if (house.sparing().mayI("broken " + session.clientId)) {
      log.warn("The connection of {} was closed: it {}", name(), what);
    }
  }

  private void closed() {
    if (over) {
      return;
    }
    over = true;
    house.counters().clients.decrementAndGet();
    house.sessions().left(session);
    if (will != null) {
      house.arrivals().publishWill(this, will);
    }
  }
}
