package org.muniment.port;

import java.time.Instant;
import org.muniment.domain.sensor.Transport;

/**
 * A message as it came over a wire.
 *
 * @param source topic or port name
 * @param payload its bytes; not changed afterwards by anybody
 * @param deliveryKey tells one delivery from another even across a restart: a hash over session,
 *     packet id, topic and payload; 0 where the transport has no such thing
 * @param redelivered the transport says that it may have delivered this before (MQTT DUP)
 * @param retained a broker kept it: it may be old
 */
public record WireMessage(
    Transport transport,
    String source,
    byte[] payload,
    Instant arrivedAt,
    long deliveryKey,
    boolean redelivered,
    boolean retained) {
  public static WireMessage of(Transport transport, String source, byte[] payload, Instant at) {
    return new WireMessage(transport, source, payload, at, 0, false, false);
  }
}
