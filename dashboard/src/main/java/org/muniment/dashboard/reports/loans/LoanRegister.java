package org.muniment.dashboard.reports.loans;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.lending.LoanSaid;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.ReportPeriod;
import org.muniment.dashboard.web.table.LedgerFiles;
import org.muniment.dashboard.web.table.Table;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;

/** The loan register as PDF, XLSX and CSV (rules U1, U5, U6, N4). */
public final class LoanRegister implements Slice {
  private static final String PATH = "/api/v1/reports/loans";

  private final Backend backend;

  public LoanRegister(Backend backend) {
    this.backend = backend;
  }

  @Override
  public List<Route> routes() {
    return LedgerFiles.routes(PATH, backend, this::content);
  }

  private LedgerFiles.Content<LoanRow> content(Context ctx) {
    Words words =
        new Words(
            Requests.caller(ctx).texts(), backend.registry().site().timeZone(), Requests.at(ctx));
    Params params = Params.of(ctx, ReportPeriod.FROM, ReportPeriod.TO);
    ReportPeriod period = ReportPeriod.of(params, words.today());
    params.check();
    LoanSaid said = new LoanSaid(words, Requests.reader(ctx));
    return new LedgerFiles.Content<>(
        words,
        table(said, new Signers(backend.people())).savedAs("loans_" + period.file()),
        backend.registry().site().name(),
        period.sentence(words),
        new LoanRows(backend.lending().loans(), words.zone(), period),
        rows -> facts(words, rows),
        "");
  }

  private static List<String> facts(Words words, List<LoanRow> rows) {
    List<Loan> loans = rows.stream().map(row -> row.view().loan()).toList();
    List<String> facts = new ArrayList<>();
    facts.add(words.say("register.loans.asked", loans.size()));
    facts.add(
        words.say(
            "register.loans.out",
            loans.stream().filter(loan -> loan.issued().isPresent()).count()));
    facts.add(
        words.say(
            "register.loans.back",
            loans.stream().filter(loan -> loan.returned().isPresent()).count()));
    facts.add(
        words.say(
            "register.loans.overdue",
            loans.stream().filter(loan -> loan.isOverdue(words.today())).count()));
    return facts;
  }

  private static Table<LoanRow> table(LoanSaid said, Signers signers) {
    Words words = said.words();
    Table<LoanRow> table =
        Table.<LoanRow>of("loans", words.say("register.loans"))
            .id("loan", words.say("paper.loan"), row -> loan(row).id())
            .onPaper(6)
            .time("asked", words.say("paper.asked"), row -> Optional.of(loan(row).requestedAt()))
            .onPaper(11)
            .text("borrower", words.say("paper.borrower"), row -> said.borrower(row.view()))
            .onPaper(14)
            .text("box", words.say("paper.box"), row -> row.view().box().barcode().value())
            .onPaper(13)
            .text(
                "archival-code",
                words.say("paper.archival-code"),
                row -> said.archivalCode(row.view()))
            .onPaper(13)
            .text("title", words.say("paper.title"), row -> said.title(row.view()))
            .onPaper(22)
            .text("kind", words.say("paper.kind"), row -> said.kind(row.view()))
            .onPaper(7)
            .text(
                "purpose",
                words.say("paper.purpose"),
                row -> said.about(row.view(), loan(row).purpose()))
            .onPaper(13);
    leave(table, words, signers);
    return out(table, said, signers);
  }

  private static void leave(Table<LoanRow> table, Words words, Signers signers) {
    table
        .text(
            "decided-by",
            words.say("register.loans.leave"),
            row -> row.decided().map(event -> by(words, signers, event)).orElse(""))
        .onPaper(10)
        .time(
            "decided",
            words.say("register.loans.decided"),
            row -> row.decided().map(event -> event.by().at()))
        .onPaper(0);
  }

  private static String by(Words words, Signers signers, LoanEvent event) {
    String name = event.by().name();
    return words.sayOr("loans.by." + name, signers.name(name));
  }

  private static Table<LoanRow> out(Table<LoanRow> table, LoanSaid said, Signers signers) {
    Words words = said.words();
    return table
        .time("out", words.say("paper.out"), row -> loan(row).issued().map(Loan.Handing::at))
        .onPaper(11)
        .text(
            "out-by",
            words.say("paper.sign.archivist"),
            row -> loan(row).issued().map(one -> signers.name(one.by())).orElse(""))
        .onPaper(0)
        .day("due", words.say("paper.due"), row -> loan(row).due())
        .onPaper(11)
        .number("renewals", words.say("register.loans.renewals"), 0, row -> loan(row).renewals())
        .onPaper(0)
        .time("back", words.say("paper.back"), row -> loan(row).returned().map(Loan.Handing::at))
        .onPaper(11)
        .text(
            "back-by",
            words.say("register.loans.taken-by"),
            row -> loan(row).returned().map(one -> signers.name(one.by())).orElse(""))
        .onPaper(0)
        .optional("pieces-out", words.say("paper.pieces.out"), 0, row -> pieces(loan(row).issued()))
        .onPaper(6)
        .optional(
            "pieces-back", words.say("paper.pieces.back"), 0, row -> pieces(loan(row).returned()))
        .onPaper(6)
        .text(
            "condition",
            words.say("paper.condition"),
            row -> said.about(row.view(), condition(loan(row))))
        .onPaper(10)
        .text(
            "effect",
            words.say("register.loans.effect"),
            row -> said.about(row.view(), loan(row).effect()))
        .onPaper(10)
        .text(
            "state",
            words.say("register.state"),
            row -> words.say("loan.state." + loan(row).state().key()))
        .onPaper(8);
  }

  private static String condition(Loan loan) {
    return loan.returned().map(Loan.Handing::condition).orElse("");
  }

  private static Optional<Integer> pieces(Optional<Loan.Handing> handing) {
    return handing
        .map(Loan.Handing::pieces)
        .filter(pieces -> pieces.isPresent())
        .map(pieces -> pieces.getAsInt());
  }

  private static Loan loan(LoanRow row) {
    return row.view().loan();
  }
}
