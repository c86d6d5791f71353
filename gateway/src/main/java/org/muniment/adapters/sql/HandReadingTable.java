package org.muniment.adapters.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;
import org.muniment.port.StoreException;

/** What people read off instruments. */
final class HandReadingTable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private HandReadingTable() {}

  static HandReading add(Handle handle, HandReading reading) {
    long id =
        handle
            .select(
                "INSERT INTO hand_reading(place, at, quantities, instrument, by_name, entered)"
                    + " VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
                reading.place().value(),
                reading.at().toEpochMilli(),
                json(reading.values()),
                reading.instrument(),
                reading.by(),
                reading.enteredAt().toEpochMilli())
            .mapTo(Long.class)
            .one();
    return reading.withId(id);
  }

  static List<HandReading> between(Handle handle, Code place, Instant from, Instant to) {
    return handle
        .select(
            "SELECT id, place, at, quantities, instrument, by_name, entered FROM hand_reading"
                + " WHERE place = ? AND at >= ? AND at < ? ORDER BY at, id",
            place.value(),
            Millis.border(from),
            Millis.border(to))
        .map((r, c) -> reading(r))
        .list();
  }

  static Optional<Instant> first(Handle handle, Code place) {
    return handle
        .select("SELECT at FROM hand_reading WHERE place = ? ORDER BY at LIMIT 1", place.value())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  private static HandReading reading(ResultSet row) throws SQLException {
    return new HandReading(
        row.getLong(1),
        Code.of(row.getString(2)),
        Instant.ofEpochMilli(row.getLong(3)),
        values(row.getString(4)),
        row.getString(5),
        row.getString(6),
        Instant.ofEpochMilli(row.getLong(7)));
  }

  private static String json(Map<Quantity, Double> values) {
    TreeMap<String, Double> named = new TreeMap<>();
    values.forEach((quantity, value) -> named.put(quantity.key(), value));
    try {
      return JSON.writeValueAsString(named);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("numbers always become JSON", impossible);
    }
  }

  private static Map<Quantity, Double> values(String json) {
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    try {
      JSON.readValue(json, new TypeReference<Map<String, Double>>() {})
          .forEach((key, value) -> values.put(Quantity.byKey(key).orElseThrow(), value));
      return values;
    } catch (JsonProcessingException | RuntimeException tampered) {
      throw new StoreException("a reading by hand is not as it was written: " + json, tampered);
    }
  }
}
