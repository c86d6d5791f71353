package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.finding.FindingStep;
import org.muniment.domain.trail.By;

/** What was done about findings; only grows. */
final class FindingStepTable {
  private FindingStepTable() {}

  static void add(Handle handle, FindingStep step, long finding) {
    By by = step.by();
    handle.execute(
        "INSERT INTO finding_step(finding, kind, by_kind, by_name, origin, at, text)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        finding,
        step.kind().key(),
        by.kind().key(),
        by.name(),
        by.from(),
        by.at().toEpochMilli(),
        step.text());
  }

  static List<FindingStep> of(Handle handle, long finding) {
    return handle
        .select("SELECT * FROM finding_step WHERE finding = ? ORDER BY number", finding)
        .map((r, c) -> step(r))
        .list();
  }

  private static FindingStep step(ResultSet row) throws SQLException {
    return new FindingStep(
        row.getLong("number"),
        row.getLong("finding"),
        FindingStep.Kind.of(row.getString("kind")).orElseThrow(),
        ByColumns.of(row),
        row.getString("text"));
  }
}
