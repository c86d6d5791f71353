package org.muniment.adapters.sql;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Transport;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.QuarantineKind;

/** How a second value for the same sensor, quantity and time is written into the quarantine. */
public final class Conflicts {
  public static final String REASON = "conflict";

  private static final int STORED_DECIMALS = 4;

  /** Both values as whole 1/10,000 of the unit. */
  public record Pair(long stored, long received) {}

  private Conflicts() {}

  /** The store does not know codes, so the source is {@code sensor:ID}. */
  public static Entry.Quarantine entry(Entry.Reading reading, Map<Quantity, Pair> pairs) {
    return new Entry.Quarantine(
        QuarantineKind.CONFLICT,
        Transport.DIRECT,
        "sensor:" + reading.sensorId(),
        Optional.empty(),
        json(reading, pairs).getBytes(StandardCharsets.UTF_8),
        reading.arrivedAt(),
        Optional.empty(),
        REASON,
        reading.deliveryKey());
  }

  /** Keys and numbers only, nothing to escape. */
  private static String json(Entry.Reading reading, Map<Quantity, Pair> pairs) {
    return new TreeMap<>(pairs)
        .entrySet().stream()
            .map(Conflicts::member)
            .collect(
                Collectors.joining(",", "{\"at\":\"" + reading.measurement().at() + "\",", "}"));
  }

  private static String member(Map.Entry<Quantity, Pair> entry) {
    Pair pair = entry.getValue();
    return "\"%s\":{\"stored\":%s,\"received\":%s}"
        .formatted(entry.getKey().key(), plain(pair.stored()), plain(pair.received()));
  }

  private static String plain(long fixed) {
    BigDecimal value = BigDecimal.valueOf(fixed, STORED_DECIMALS).stripTrailingZeros();
    return value.toPlainString();
  }
}
