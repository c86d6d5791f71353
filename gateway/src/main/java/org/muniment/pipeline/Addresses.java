package org.muniment.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.Transport;
import org.muniment.profile.Decoder;

/**
 * Finds the sensors that a topic or port may belong to. The nearest comes first: an address that is
 * the topic itself, then one that is a parent of the topic, then one of the same device, as the
 * profiles know it ({@code tele/X/LWT} belongs to a sensor registered as {@code tele/X/SENSOR}).
 */
final class Addresses {
  /** A device has a few topics; more sources than this are looked up each time. */
  private static final int MAX_REMEMBERED = 20_000;

  /** Where a message came from. */
  private record Source(Transport transport, String name) {}

  /**
   * Sensors that a source may belong to.
   *
   * @param sensors the nearest first
   * @param exact how many of them, from the first, have just this source as their address
   */
  record Match(List<Sensor> sensors, int exact) {
    static final Match NOBODY = new Match(List.of(), 0);

    boolean isEmpty() {
      return sensors.isEmpty();
    }

    boolean isExact(Sensor sensor) {
      return sensors.indexOf(sensor) < exact;
    }
  }

  private final Map<Source, List<Sensor>> byAddress = new HashMap<>();
  private final Map<String, List<Sensor>> byDevice = new HashMap<>();
  private final Map<Source, Match> remembered = new ConcurrentHashMap<>();
  private final Decoder decoder;

  Addresses(List<Sensor> sensors, Decoder decoder) {
    this.decoder = decoder;
    for (Sensor sensor : sensors) {
      Source source = new Source(sensor.address().transport(), sensor.address().source());
      byAddress.computeIfAbsent(source, key -> new ArrayList<>()).add(sensor);
      if (source.transport() == Transport.MQTT) {
        decoder
            .deviceBase(sensor.profile(), source.name())
            .ifPresent(
                base -> byDevice.computeIfAbsent(base, key -> new ArrayList<>()).add(sensor));
      }
    }
  }

  Match of(Transport transport, String name) {
    Source source = new Source(transport, name);
    Match known = remembered.get(source);
    if (known != null) {
      return known;
    }
    Match found = transport == Transport.MQTT ? ofTopic(source) : ofPort(source);
    // Strangers are not remembered: anybody can make up topics.
    if (!found.isEmpty() && remembered.size() < MAX_REMEMBERED) {
      remembered.put(source, found);
    }
    return found;
  }

  private Match ofPort(Source source) {
    List<Sensor> exact = byAddress.getOrDefault(source, List.of());
    return new Match(exact, exact.size());
  }

  private Match ofTopic(Source source) {
    Set<Sensor> found = new LinkedHashSet<>(byAddress.getOrDefault(source, List.of()));
    int exact = found.size();
    String parent = source.name();
    for (int cut = parent.lastIndexOf('/'); cut > 0; cut = parent.lastIndexOf('/')) {
      parent = parent.substring(0, cut);
      found.addAll(byAddress.getOrDefault(new Source(Transport.MQTT, parent), List.of()));
    }
    decoder
        .deviceBase(source.name())
        .ifPresent(base -> found.addAll(byDevice.getOrDefault(base, List.of())));
    return found.isEmpty() ? Match.NOBODY : new Match(List.copyOf(found), exact);
  }
}
