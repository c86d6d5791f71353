package org.muniment.adapters.listener;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.vertx.mqtt.MqttEndpoint;
import java.time.Duration;
import java.util.Optional;

/**
 * What a client asks for in CONNECT, within our bounds.
 *
 * @param sessionKept how long its session outlives the connection
 * @param window messages it takes unacknowledged
 * @param packetBytes the largest packet it takes
 */
record ConnectWishes(Duration sessionKept, int window, long packetBytes) {
  private static final int NO_WINDOW_LIMIT = 65_535;

  static ConnectWishes of(MqttEndpoint endpoint) {
    if (endpoint.protocolVersion() < MqttVersion.MQTT_5.protocolLevel()) {
      Duration kept = endpoint.isCleanSession() ? Duration.ZERO : Bounds.MAX_SESSION_EXPIRY;
      return new ConnectWishes(kept, NO_WINDOW_LIMIT, Long.MAX_VALUE);
    }
    MqttProperties asked = endpoint.connectProperties();
    return new ConnectWishes(
        expiryOf(asked).orElse(Duration.ZERO),
        number(asked, MqttProperties.RECEIVE_MAXIMUM).orElse(NO_WINDOW_LIMIT),
        number(asked, MqttProperties.MAXIMUM_PACKET_SIZE)
            .map(Integer::toUnsignedLong)
            .orElse(Long.MAX_VALUE));
  }

  /** The session expiry interval of MQTT 5, at most {@link Bounds#MAX_SESSION_EXPIRY}. */
  static Optional<Duration> expiryOf(MqttProperties properties) {
    return number(properties, MqttProperties.SESSION_EXPIRY_INTERVAL)
        .map(seconds -> Duration.ofSeconds(Integer.toUnsignedLong(seconds)))
        .map(
            asked ->
                asked.compareTo(Bounds.MAX_SESSION_EXPIRY) > 0 ? Bounds.MAX_SESSION_EXPIRY : asked);
  }

  private static Optional<Integer> number(MqttProperties properties, int id) {
    return Optional.ofNullable(properties)
        .map(all -> all.getProperty(id))
        .map(property -> (Integer) property.value());
  }
}
