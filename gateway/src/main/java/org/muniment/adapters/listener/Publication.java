package org.muniment.adapters.listener;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.Set;

/**
 * A message on its way to subscribers.
 *
 * @param payload not changed afterwards by anybody
 * @param properties those of MQTT 5 that subscribers are meant to see
 */
record Publication(
    String topic, byte[] payload, MqttQoS qos, boolean retain, MqttProperties properties) {
  /** What travels from publisher to subscriber; the others concern one connection only. */
  private static final Set<Integer> TRAVELS =
      Set.of(
          MqttProperties.PAYLOAD_FORMAT_INDICATOR,
          MqttProperties.CONTENT_TYPE,
          MqttProperties.RESPONSE_TOPIC,
          MqttProperties.CORRELATION_DATA,
          MqttProperties.USER_PROPERTY);

  /** Packet, property and length fields around topic and payload, generously. */
  private static final int OVERHEAD_BYTES = 32;

  /** About what it takes on the wire and in a queue. */
  int sizeBytes() {
    return topic.length() + payload.length + OVERHEAD_BYTES;
  }

  static MqttProperties travelling(MqttProperties all) {
    if (all == null || all.isEmpty()) {
      return MqttProperties.NO_PROPERTIES;
    }
    MqttProperties kept = new MqttProperties();
    all.listAll().stream().filter(p -> TRAVELS.contains(p.propertyId())).forEach(kept::add);
    return kept;
  }
}
