package org.muniment.adapters.listener;

import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;

/**
 * Why a published message is not taken. MQTT 5 can say so in an acknowledgement; MQTT 3.1.1 cannot,
 * and an acknowledgement would be a lie, so the connection ends.
 */
enum Objection {
  TOPIC_INVALID(
      "a topic is 1 to 512 characters in at most 32 levels, without + and # and control characters",
      MqttPubAckReasonCode.TOPIC_NAME_INVALID,
      MqttDisconnectReasonCode.TOPIC_NAME_INVALID),
  TOPIC_RESERVED(
      "only the gateway publishes there; let the device use another topic",
      MqttPubAckReasonCode.NOT_AUTHORIZED,
      MqttDisconnectReasonCode.NOT_AUTHORIZED),
  TOPIC_OF_OTHERS(
      "a device with credentials publishes only below its own topics; check the topic of its"
          + " sensor",
      MqttPubAckReasonCode.NOT_AUTHORIZED,
      MqttDisconnectReasonCode.NOT_AUTHORIZED),
  TOPIC_ALIAS("topic aliases are not offered", null, MqttDisconnectReasonCode.TOPIC_ALIAS_INVALID),
  TOO_MANY_UNACKNOWLEDGED(
      "more than " + Bounds.RECEIVE_MAXIMUM + " messages wait for their acknowledgement",
      null,
      MqttDisconnectReasonCode.RECEIVE_MAXIMUM_EXCEEDED);

  private final String sentence;
  private final MqttPubAckReasonCode acknowledgement;
  private final MqttDisconnectReasonCode disconnect;

  Objection(
      String sentence, MqttPubAckReasonCode acknowledgement, MqttDisconnectReasonCode disconnect) {
    this.sentence = sentence;
    this.acknowledgement = acknowledgement;
    this.disconnect = disconnect;
  }

  String sentence() {
    return sentence;
  }

  /** Null where the offence ends the connection in any version. */
  MqttPubAckReasonCode acknowledgement() {
    return acknowledgement;
  }

  MqttDisconnectReasonCode disconnect() {
    return disconnect;
  }
}
