package org.muniment.profile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.muniment.domain.sensor.Transport;

/**
 * A message to decode.
 *
 * @param topic the MQTT topic, where there is one; content alone may do
 * @param request the Modbus request that the payload answers: without it registers cannot be told
 * @param framing {@code modbus-tcp} where the frame has an MBAP header and no CRC
 * @param arrivedAt when it came; never used as a device's time, only to judge one
 * @param siteZone for a device time without a zone, when the profile names none
 */
public record ProfileInput(
    Transport transport,
    Optional<String> topic,
    byte[] payload,
    Optional<byte[]> request,
    Optional<String> framing,
    Instant arrivedAt,
    ZoneId siteZone) {
  public static ProfileInput mqtt(String topic, byte[] payload, Instant arrivedAt, ZoneId zone) {
    return new ProfileInput(
        Transport.MQTT,
        Optional.of(topic),
        payload,
        Optional.empty(),
        Optional.empty(),
        arrivedAt,
        zone);
  }

  public static ProfileInput serial(byte[] line, Instant arrivedAt, ZoneId zone) {
    return new ProfileInput(
        Transport.SERIAL,
        Optional.empty(),
        line,
        Optional.empty(),
        Optional.empty(),
        arrivedAt,
        zone);
  }
}
