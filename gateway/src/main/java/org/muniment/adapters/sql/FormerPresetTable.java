package org.muniment.adapters.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.place.FormerPreset;
import org.muniment.domain.text.Code;

/** What presets places were kept by before. */
final class FormerPresetTable {
  private record Row(String place, FormerPreset former) {}

  private FormerPresetTable() {}

  /** By the code of the place, in the order of time. */
  static Map<String, List<FormerPreset>> all(Handle handle) {
    Map<String, List<FormerPreset>> formers = new HashMap<>();
    handle
        .createQuery(
            "SELECT place, preset, until_at, changed_by, reason FROM former_preset ORDER BY id")
        .map(
            (r, c) ->
                new Row(
                    r.getString(1),
                    new FormerPreset(
                        Optional.ofNullable(r.getString(2)),
                        Instant.ofEpochMilli(r.getLong(3)),
                        r.getString(4),
                        r.getString(5))))
        .forEach(row -> formers.computeIfAbsent(row.place, p -> new ArrayList<>()).add(row.former));
    return formers;
  }

  static void replace(Handle handle, Code place, List<FormerPreset> formers) {
    handle.execute("DELETE FROM former_preset WHERE place = ?", place.value());
    for (FormerPreset former : formers) {
      handle.execute(
          "INSERT INTO former_preset(place, preset, until_at, changed_by, reason)"
              + " VALUES (?, ?, ?, ?, ?)",
          place.value(),
          former.preset().orElse(null),
          former.until().toEpochMilli(),
          former.changedBy(),
          former.reason());
    }
  }
}
