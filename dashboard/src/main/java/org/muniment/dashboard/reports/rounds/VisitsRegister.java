package org.muniment.dashboard.reports.rounds;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.ReportPeriod;
import org.muniment.dashboard.web.table.LedgerFiles;
import org.muniment.dashboard.web.table.Table;
import org.muniment.domain.visit.Visit;

/** Who was in the stacks besides the staff (rule C6), from the first to the last. */
final class VisitsRegister {
  /** Of a year; an archive has some hundred. */
  private static final int MAX_VISITS = 100_000;

  private final Backend backend;
  private final RoundsReport report;

  VisitsRegister(Backend backend) {
    this.backend = backend;
    this.report = new RoundsReport(backend);
  }

  List<Route> routes() {
    return LedgerFiles.routes("/api/v1/reports/visits", backend, this::content);
  }

  private LedgerFiles.Content<Visit> content(Context ctx) {
    Words words = report.words(ctx);
    ReportPeriod period = RoundsReport.period(ctx, words);
    List<Visit> visits =
        new ArrayList<>(backend.rounds().visits().between(period.from(), period.to(), MAX_VISITS));
    Collections.reverse(visits);
    return report.ledger(
        words,
        table(words).savedAs("visits_" + period.file()),
        period,
        visits.iterator(),
        all ->
            List.of(
                words.say("register.rows", all.size()),
                words.say("register.visits.inside", all.stream().filter(Visit::isInside).count())));
  }

  private static Table<Visit> table(Words words) {
    return Table.<Visit>of("visits", words.say("register.visits"))
        .id("number", words.say("report.number"), Visit::id)
        .onPaper(6)
        .time("in", words.say("register.visits.in"), visit -> Optional.of(visit.at()))
        .onPaper(12)
        .time("out", words.say("register.visits.out"), Visit::leftAt)
        .onPaper(12)
        .text("name", words.say("register.visits.name"), Visit::name)
        .onPaper(14)
        .text("organisation", words.say("register.visits.organisation"), Visit::organisation)
        .onPaper(18)
        .text("purpose", words.say("paper.purpose"), Visit::purpose)
        .onPaper(26)
        .text("rooms", words.say("register.visits.rooms"), Visit::rooms)
        .onPaper(16)
        .text("with", words.say("register.visits.with"), Visit::accompaniedBy)
        .onPaper(14)
        .text("in-by", words.say("register.visits.in-by"), Visit::enteredBy)
        .onPaper(0)
        .text("out-by", words.say("register.visits.out-by"), Visit::leftBy)
        .onPaper(0);
  }
}
