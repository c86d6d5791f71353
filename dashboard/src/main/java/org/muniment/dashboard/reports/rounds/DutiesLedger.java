package org.muniment.dashboard.reports.rounds;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.ReportPeriod;
import org.muniment.dashboard.web.table.LedgerFiles;
import org.muniment.dashboard.web.table.Table;
import org.muniment.desk.rounds.DutyLine;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyTexts;
import org.muniment.domain.duty.DutyWindows.State;

/** Every due date of every duty, with who did it, or that nobody did (rules C3–C6, E7). */
final class DutiesLedger {
  private final Backend backend;
  private final RoundsReport report;

  DutiesLedger(Backend backend) {
    this.backend = backend;
    this.report = new RoundsReport(backend);
  }

  List<Route> routes() {
    return LedgerFiles.routes("/api/v1/reports/duties", backend, this::content);
  }

  private LedgerFiles.Content<DutyLine> content(Context ctx) {
    Words words = report.words(ctx);
    ReportPeriod period = RoundsReport.period(ctx, words);
    List<DutyLine> lines = backend.rounds().duties().ledger(period.from(), period.to());
    return report.ledger(
        words,
        table(words).savedAs("duties_" + period.file()),
        period,
        lines.iterator(),
        all -> facts(words, all));
  }

  private static List<String> facts(Words words, List<DutyLine> lines) {
    return List.of(
        words.say("register.rows", lines.size()),
        fact(words, lines, State.DONE),
        fact(words, lines, State.LATE),
        fact(words, lines, State.MISSED));
  }

  private static String fact(Words words, List<DutyLine> lines, State state) {
    long count = lines.stream().filter(line -> line.state() == state).count();
    return words.say("register.fact", words.say("duty.state." + state.key()), count);
  }

  private Table<DutyLine> table(Words words) {
    Signers signers = new Signers(backend.people());
    return Table.<DutyLine>of("duties", words.say("register.duties"))
        .day("due", words.say("register.due"), line -> Optional.of(line.due()))
        .onPaper(10)
        .text("duty", words.say("register.duty"), line -> words.say(DutyTexts.name(line.plan())))
        .onPaper(20)
        .text("room", words.say("register.room"), line -> report.room(line.plan().room()))
        .onPaper(12)
        .text(
            "state",
            words.say("register.state"),
            line -> words.say("duty.state." + line.state().key()))
        .onPaper(8)
        .day("done", words.say("register.done"), line -> line.entry().map(DutyEntry::doneOn))
        .onPaper(10)
        .text(
            "by",
            words.say("register.by"),
            line -> line.entry().map(entry -> signers.name(entry.by().name())).orElse(""))
        .onPaper(10)
        .text("checklist", words.say("register.checklist"), line -> checklist(words, line))
        .onPaper(34)
        .text(
            "remark",
            words.say("register.remark"),
            line -> line.entry().map(DutyEntry::remark).orElse(""))
        .onPaper(20)
        .text("signed", words.say("report.signature"), line -> signed(words, line))
        .onPaper(8);
  }

  private static String checklist(Words words, DutyLine line) {
    return line.entry()
        .map(
            entry ->
                entry.answers().stream()
                    .map(answer -> answer(words, answer))
                    .collect(Collectors.joining("; ")))
        .orElse("");
  }

  private static String answer(Words words, DutyEntry.Answer answer) {
    String text = words.say(DutyTexts.line(answer.line()));
    String remark = answer.remark().isEmpty() ? "" : " (" + answer.remark() + ")";
    return (answer.isRight() ? "√ " : "× ") + text + remark;
  }

  private static String signed(Words words, DutyLine line) {
    return line.entry().filter(entry -> !entry.strokes().isEmpty()).isPresent()
        ? words.say("register.signed")
        : "";
  }
}
