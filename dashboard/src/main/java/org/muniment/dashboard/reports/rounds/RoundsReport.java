package org.muniment.dashboard.reports.rounds;

import io.javalin.http.Context;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.ReportPeriod;
import org.muniment.dashboard.web.table.LedgerFiles.Content;
import org.muniment.dashboard.web.table.Table;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;

/** What the ledgers of the rounds have in common. */
record RoundsReport(Backend backend) {
  Words words(Context ctx) {
    return new Words(
        Requests.caller(ctx).texts(), backend.registry().site().timeZone(), Requests.at(ctx));
  }

  /** The period that was asked for; nothing else may be asked. */
  static ReportPeriod period(Context ctx, Words words) {
    Params params = Params.of(ctx, ReportPeriod.FROM, ReportPeriod.TO);
    ReportPeriod period = ReportPeriod.of(params, words.today());
    params.check();
    return period;
  }

  <T> Content<T> ledger(
      Words words,
      Table<T> table,
      ReportPeriod period,
      Iterator<T> rows,
      Function<List<T>, List<String>> facts) {
    return new Content<>(
        words, table, backend.registry().site().name(), period.sentence(words), rows, facts, "");
  }

  /** A register as it is now. */
  <T> Content<T> register(Words words, Table<T> table, List<T> rows) {
    return new Content<>(
        words,
        table,
        backend.registry().site().name(),
        words.today().toString(),
        rows.iterator(),
        all -> List.of(words.say("register.rows", all.size())),
        "");
  }

  /** The name of a room; its code when there is none any more; empty for no room. */
  String room(Optional<Code> code) {
    return code.map(
            one ->
                backend.places().rooms().stream()
                    .filter(room -> room.code().equals(one))
                    .findFirst()
                    .map(Room::name)
                    .orElse(one.value()))
        .orElse("");
  }
}
