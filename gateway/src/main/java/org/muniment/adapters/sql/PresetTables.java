package org.muniment.adapters.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;

/** Presets with their versions. */
final class PresetTables {
  /** A version before its limits are known. */
  private record Head(long id, long preset, Instant from, String changedBy, String reason) {}

  private record Name(long id, String key, String rule) {}

  private PresetTables() {}

  /** In the order in which they were first saved. */
  static List<Preset> all(Handle handle) {
    Map<Long, List<Preset.Version>> versions = new LinkedHashMap<>();
    for (Head head : heads(handle)) {
      versions.computeIfAbsent(head.preset, id -> new ArrayList<>()).add(version(handle, head));
    }
    return handle
        .createQuery("SELECT id, key, rule FROM preset ORDER BY id")
        .map((r, c) -> new Name(r.getLong(1), r.getString(2), r.getString(3)))
        .stream()
        .map(name -> new Preset(name.key, name.rule, versions.get(name.id)))
        .toList();
  }

  private static List<Head> heads(Handle handle) {
    return handle
        .createQuery(
            "SELECT id, preset, valid_from, changed_by, reason FROM preset_version ORDER BY id")
        .map(
            (r, c) ->
                new Head(
                    r.getLong(1),
                    r.getLong(2),
                    Instant.ofEpochMilli(r.getLong(3)),
                    r.getString(4),
                    r.getString(5)))
        .list();
  }

  private static Preset.Version version(Handle handle, Head head) {
    Map<Quantity, Limits> limits = new EnumMap<>(Quantity.class);
    Map<Quantity, Double> changes = new EnumMap<>(Quantity.class);
    handle
        .select(
            "SELECT quantity, low, high, change_in_24h FROM preset_limit WHERE version = ?",
            head.id)
        .map(
            (r, c) -> {
              Quantity quantity = Quantity.byStoredId(r.getInt(1));
              double low = r.getDouble(2);
              if (!r.wasNull()) {
                limits.put(quantity, new Limits(low, r.getDouble(3)));
              }
              double change = r.getDouble(4);
              if (!r.wasNull()) {
                changes.put(quantity, change);
              }
              return quantity;
            })
        .list();
    return new Preset.Version(head.from, limits, changes, head.changedBy, head.reason);
  }

  static void save(Handle handle, Preset preset) {
    long id =
        handle
            .select(
                "INSERT INTO preset(key, rule) VALUES (?, ?)"
                    + " ON CONFLICT (key) DO UPDATE SET rule = excluded.rule RETURNING id",
                preset.key(),
                preset.rule())
            .mapTo(Long.class)
            .one();
    handle.execute(
        "DELETE FROM preset_limit WHERE version IN"
            + " (SELECT id FROM preset_version WHERE preset = ?)",
        id);
    handle.execute("DELETE FROM preset_version WHERE preset = ?", id);
    preset.versions().forEach(version -> save(handle, id, version));
  }

  private static void save(Handle handle, long preset, Preset.Version version) {
    long id =
        handle
            .select(
                "INSERT INTO preset_version(preset, valid_from, changed_by, reason)"
                    + " VALUES (?, ?, ?, ?) RETURNING id",
                preset,
                version.from().toEpochMilli(),
                version.changedBy(),
                version.reason())
            .mapTo(Long.class)
            .one();
    var quantities = new TreeSet<>(version.limits().keySet());
    quantities.addAll(version.changeIn24h().keySet());
    for (Quantity quantity : quantities) {
      Limits limits = version.limits().get(quantity);
      handle.execute(
          "INSERT INTO preset_limit(version, quantity, low, high, change_in_24h)"
              + " VALUES (?, ?, ?, ?, ?)",
          id,
          quantity.storedId(),
          limits == null ? null : (Double) limits.low(),
          limits == null ? null : (Double) limits.high(),
          version.changeIn24h().get(quantity));
    }
  }
}
