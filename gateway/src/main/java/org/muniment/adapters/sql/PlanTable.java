package org.muniment.adapters.sql;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.text.Code;

/** The newest plan of each room. */
final class PlanTable {
  private PlanTable() {}

  static Optional<FloorPlan> of(Handle handle, Code room) {
    return handle
        .select("SELECT version, body FROM floor_plan WHERE room = ?", room.value())
        .map((r, c) -> PlanJson.read(room, r.getLong(1), r.getString(2)))
        .findOne();
  }

  static boolean save(Handle handle, FloorPlan plan) {
    long seen = of(handle, plan.room()).map(FloorPlan::version).orElse(0L);
    if (plan.version() != seen + 1) {
      return false;
    }
    handle.execute(
        "INSERT INTO floor_plan(room, version, body) VALUES (?, ?, ?) ON CONFLICT (room)"
            + " DO UPDATE SET version = excluded.version, body = excluded.body",
        plan.room().value(),
        plan.version(),
        PlanJson.write(plan));
    return true;
  }
}
