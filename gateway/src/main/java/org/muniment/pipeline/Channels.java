package org.muniment.pipeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.sensor.Sensor;
import org.muniment.profile.Decoding;

/** Which sensor a channel of a message is. */
final class Channels {
  private Channels() {}

  /** Whether a message speaks of at most one channel, so that a sensor need not name it. */
  static boolean isOne(Decoding.Accepted accepted) {
    boolean simple = accepted.readings().size() == 1 && accepted.rejectedParts().isEmpty();
    return simple || named(accepted).size() <= 1;
  }

  /**
   * The sensor registered for the channel; else, when the message speaks of no other, the first
   * that is registered without a channel.
   */
  static Optional<Sensor> sensor(
      List<Sensor> sensors, Optional<String> channel, boolean oneChannel) {
    Sensor withoutChannel = null;
    for (Sensor sensor : sensors) {
      Optional<String> own = sensor.address().channel();
      if (own.isEmpty()) {
        withoutChannel = withoutChannel == null ? sensor : withoutChannel;
      } else if (own.equals(channel)) {
        return Optional.of(sensor);
      }
    }
    return channel.isEmpty() || oneChannel ? Optional.ofNullable(withoutChannel) : Optional.empty();
  }

  private static Set<Optional<String>> named(Decoding.Accepted accepted) {
    Set<Optional<String>> channels = new LinkedHashSet<>();
    accepted.readings().forEach(reading -> channels.add(reading.channel()));
    accepted.rejectedParts().forEach(part -> channels.add(part.channel()));
    channels.remove(Optional.<String>empty());
    return channels;
  }
}
