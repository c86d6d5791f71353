package org.muniment.domain.sensor;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.domain.text.BadInput;

/**
 * Where a sensor's messages come from: (transport, topic or port, unit, channel), unique among all
 * sensors (contract: Sensor identity).
 *
 * @param source an MQTT topic, which may be the base that several topics share, or the name of a
 *     serial port
 * @param unit the address on a bus that several devices share
 * @param channel the name, number or MAC that the profile takes out of the message
 */
public record SensorAddress(
    Transport transport, String source, OptionalInt unit, Optional<String> channel) {
  public static final int MAX_SOURCE_LENGTH = 512;

  public SensorAddress {
    Objects.requireNonNull(transport);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(channel);
    if (source == null || source.isEmpty() || source.length() > MAX_SOURCE_LENGTH) {
      throw new BadInput("refusal.address.length", MAX_SOURCE_LENGTH);
    }
    if (source.chars().anyMatch(Character::isISOControl)) {
      throw new BadInput("refusal.address.control");
    }
  }

  public static SensorAddress ofTopic(String topic) {
    return new SensorAddress(Transport.MQTT, topic, OptionalInt.empty(), Optional.empty());
  }

  public static SensorAddress ofTopic(String topic, String channel) {
    return new SensorAddress(Transport.MQTT, topic, OptionalInt.empty(), Optional.of(channel));
  }

  public static SensorAddress ofPort(String port) {
    return new SensorAddress(Transport.SERIAL, port, OptionalInt.empty(), Optional.empty());
  }
}
