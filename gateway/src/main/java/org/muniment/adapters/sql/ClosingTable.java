package org.muniment.adapters.sql;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.stocktake.Closing;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.text.Code;

/** Places that were gone through, or opened again; only grows. */
final class ClosingTable {
  private ClosingTable() {}

  static Closing add(Handle handle, long stocktake, Closing closing) {
    long number =
        handle
            .select(
                "INSERT INTO stocktake_closing(stocktake, place, pass, closed, by_kind, by_name,"
                    + " origin, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number",
                stocktake,
                closing.place().value(),
                closing.pass().key(),
                closing.isClosed(),
                closing.by().kind().key(),
                closing.by().name(),
                closing.by().from(),
                closing.by().at().toEpochMilli())
            .mapTo(Long.class)
            .one();
    return new Closing(number, closing.place(), closing.pass(), closing.isClosed(), closing.by());
  }

  static List<Closing> of(Handle handle, long stocktake) {
    return handle
        .select("SELECT * FROM stocktake_closing WHERE stocktake = ? ORDER BY number", stocktake)
        .map(
            (r, c) ->
                new Closing(
                    r.getLong("number"),
                    Code.of(r.getString("place")),
                    Pass.of(r.getString("pass")).orElseThrow(),
                    r.getBoolean("closed"),
                    ByColumns.of(r)))
        .list();
  }
}
