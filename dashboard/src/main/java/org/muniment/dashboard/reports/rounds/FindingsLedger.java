package org.muniment.dashboard.reports.rounds;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.ReportPeriod;
import org.muniment.dashboard.web.table.LedgerFiles;
import org.muniment.dashboard.web.table.Table;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.duty.Equipment;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.FindingStep;
import org.muniment.domain.holding.Box;
import org.muniment.port.Findings;

/** What was found wrong in a time, and what was done about it until now (rules P5, E7, U5). */
final class FindingsLedger {
  private static final int TO_THE_MINUTE = 16;

  private final Backend backend;
  private final RoundsReport report;

  /**
   * A finding with what it is about.
   *
   * @param told whether the reader is cleared for the box that it is about
   */
  private record Line(Finding finding, Optional<Box> box, boolean told) {}

  FindingsLedger(Backend backend) {
    this.backend = backend;
    this.report = new RoundsReport(backend);
  }

  List<Route> routes() {
    return LedgerFiles.routes("/api/v1/reports/findings", backend, this::content);
  }

  private LedgerFiles.Content<Line> content(Context ctx) {
    Words words = report.words(ctx);
    ReportPeriod period = RoundsReport.period(ctx, words);
    Reader reader = Requests.reader(ctx);
    List<Finding> found = new ArrayList<>();
    backend.rounds().findings().each(in(words, period), found::add);
    return report.ledger(
        words,
        table(words).savedAs("findings_" + period.file()),
        period,
        found.stream().map(finding -> line(reader, finding)).iterator(),
        all -> facts(words, all));
  }

  private static Findings.Query in(Words words, ReportPeriod period) {
    return new Findings.Query(
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.of(period.begin(words.zone())),
        Optional.of(period.end(words.zone())));
  }

  private Line line(Reader reader, Finding finding) {
    Optional<Box> box =
        finding.box().isPresent()
            ? backend.office().holdings().byId(finding.box().getAsLong())
            : Optional.empty();
    return new Line(finding, box, box.map(reader::maySee).orElse(true));
  }

  private static List<String> facts(Words words, List<Line> lines) {
    long open = lines.stream().filter(line -> line.finding().isOpen()).count();
    long overdue = lines.stream().filter(line -> line.finding().isOverdue(words.today())).count();
    return List.of(
        words.say("register.rows", lines.size()),
        words.say("register.findings.open", open),
        words.say("register.findings.overdue", overdue));
  }

  private Table<Line> table(Words words) {
    Signers signers = new Signers(backend.people());
    return Table.<Line>of("findings", words.say("register.findings"))
        .id("number", words.say("report.number"), line -> line.finding().id())
        .onPaper(5)
        .time("found", words.say("register.found"), line -> Optional.of(line.finding().foundAt()))
        .onPaper(10)
        .text("by", words.say("register.found-by"), line -> signers.name(line.finding().foundBy()))
        .onPaper(9)
        .text(
            "origin",
            words.say("register.origin"),
            line -> words.say("finding.origin." + line.finding().origin().key()))
        .onPaper(8)
        .text("about", words.say("register.about"), this::about)
        .onPaper(14)
        .text(
            "text", words.say("register.finding"), line -> told(words, line, line.finding().text()))
        .onPaper(30)
        .text("owner", words.say("register.owner"), line -> line.finding().owner())
        .onPaper(9)
        .day("due", words.say("register.until"), line -> line.finding().due())
        .onPaper(10)
        .text("steps", words.say("register.handling"), line -> steps(words, signers, line))
        .onPaper(40)
        .time("handled", words.say("register.handled"), line -> line.finding().handledAt())
        .onPaper(10);
  }

  private static String told(Words words, Line line, String text) {
    return line.told() || text.isEmpty() ? text : words.say("holdings.withheld");
  }

  private String about(Line line) {
    Finding finding = line.finding();
    Optional<String> equipment =
        finding.equipment().isPresent()
            ? backend.rounds().equipment().list().stream()
                .filter(piece -> piece.id() == finding.equipment().getAsLong())
                .findFirst()
                .map(Equipment::name)
            : Optional.empty();
    return Stream.of(
            line.box().map(box -> box.barcode().value()),
            finding.place().map(code -> code.value()),
            equipment)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  /** The first says again what was found. */
  private String steps(Words words, Signers signers, Line line) {
    return backend.rounds().findings().steps(line.finding().id()).stream()
        .filter(step -> step.kind() != FindingStep.Kind.NOTED)
        .map(
            step ->
                words.stamp(step.by().at()).substring(0, TO_THE_MINUTE)
                    + " "
                    + words.say("finding.step." + step.kind().key())
                    + " "
                    + signers.name(step.by().name())
                    + (step.text().isEmpty() ? "" : ": " + told(words, line, step.text())))
        .collect(Collectors.joining("; "));
  }
}
