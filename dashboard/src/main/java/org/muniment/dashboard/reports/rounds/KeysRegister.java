package org.muniment.dashboard.reports.rounds;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.LedgerFiles;
import org.muniment.dashboard.web.table.Table;
import org.muniment.domain.duty.ArchiveKey;
import org.muniment.domain.duty.KeyHandover;

/** The keys and who keeps them (rule C5). */
final class KeysRegister {
  private final Backend backend;
  private final RoundsReport report;

  /** A key with the last time it changed hands. */
  private record Line(ArchiveKey key, Optional<KeyHandover> last) {}

  KeysRegister(Backend backend) {
    this.backend = backend;
    this.report = new RoundsReport(backend);
  }

  List<Route> routes() {
    return LedgerFiles.routes("/api/v1/reports/keys", backend, this::content);
  }

  private LedgerFiles.Content<Line> content(Context ctx) {
    Words words = report.words(ctx);
    List<Line> lines = backend.rounds().keys().list().stream().map(this::line).toList();
    return report.register(words, table(words), lines);
  }

  private Line line(ArchiveKey key) {
    return new Line(key, backend.rounds().keys().handovers(key.id()).stream().findFirst());
  }

  private static Table<Line> table(Words words) {
    return Table.<Line>of("keys", words.say("register.keys"))
        .id("number", words.say("report.number"), line -> line.key().id())
        .onPaper(6)
        .text("name", words.say("register.keys.name"), line -> line.key().name())
        .onPaper(18)
        .text("opens", words.say("register.keys.opens"), line -> line.key().opens())
        .onPaper(30)
        .text("keeper", words.say("register.keys.keeper"), line -> keeper(words, line.key()))
        .onPaper(18)
        .time(
            "since",
            words.say("register.keys.since"),
            line -> line.last().map(one -> one.by().at()))
        .onPaper(12)
        .text(
            "from",
            words.say("register.keys.from"),
            line -> line.last().map(one -> held(words, one.from())).orElse(""))
        .onPaper(16)
        .text(
            "note",
            words.say("register.keys.note"),
            line -> line.last().map(KeyHandover::note).orElse(""))
        .onPaper(22)
        .text("remarks", words.say("register.remark"), line -> line.key().remarks())
        .onPaper(22);
  }

  private static String keeper(Words words, ArchiveKey key) {
    return key.lost() ? words.say("register.keys.lost") : held(words, key.keeper());
  }

  private static String held(Words words, String keeper) {
    return keeper.isEmpty() ? words.say("register.keys.cabinet") : keeper;
  }
}
