package org.muniment.pipeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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

  /** In the order of their codes; lists are replaced, never changed: the next picture has them. */
  private final Map<Source, List<Sensor>> byAddress;

  private final Map<String, List<Sensor>> byDevice;
  private final Map<Source, Match> remembered = new ConcurrentHashMap<>();
  private final Decoder decoder;

  Addresses(List<Sensor> sensors, Decoder decoder) {
    this.decoder = decoder;
    byAddress = new HashMap<>();
    byDevice = new HashMap<>();
    sensors.forEach(this::add);
  }

  private Addresses(Addresses before) {
    decoder = before.decoder;
    byAddress = new HashMap<>(before.byAddress);
    byDevice = new HashMap<>(before.byDevice);
  }

  /** The same with one sensor that is new or not as before. */
  Addresses with(Optional<Sensor> old, Sensor changed) {
    Addresses next = new Addresses(this);
    old.ifPresent(next::remove);
    next.add(changed);
    return next;
  }

  /** Whether a sensor has just this address and profile: then it hears the same messages. */
  boolean hasLike(Sensor sensor) {
    return byAddress.getOrDefault(source(sensor), List.of()).stream()
        .anyMatch(
            other ->
                other.address().equals(sensor.address())
                    && other.profile().equals(sensor.profile()));
  }

  private void add(Sensor sensor) {
    byAddress.merge(source(sensor), List.of(sensor), Addresses::ordered);
    device(sensor).ifPresent(base -> byDevice.merge(base, List.of(sensor), Addresses::ordered));
  }

  private static List<Sensor> ordered(List<Sensor> some, List<Sensor> others) {
    return Stream.concat(some.stream(), others.stream())
        .sorted(Comparator.comparing(Sensor::code))
        .toList();
  }

  private void remove(Sensor sensor) {
    byAddress.computeIfPresent(source(sensor), (source, all) -> without(sensor, all));
    device(sensor).ifPresent(base -> byDevice.computeIfPresent(base, (b, a) -> without(sensor, a)));
  }

  private static List<Sensor> without(Sensor sensor, List<Sensor> all) {
    List<Sensor> others = all.stream().filter(other -> other.id() != sensor.id()).toList();
    return others.isEmpty() ? null : others;
  }

  private static Source source(Sensor sensor) {
    return new Source(sensor.address().transport(), sensor.address().source());
  }

  private Optional<String> device(Sensor sensor) {
    return sensor.address().transport() == Transport.MQTT
        ? decoder.deviceBase(sensor.profile(), sensor.address().source())
        : Optional.empty();
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
