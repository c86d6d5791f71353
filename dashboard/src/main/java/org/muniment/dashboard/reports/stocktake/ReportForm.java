package org.muniment.dashboard.reports.stocktake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.paper.Paper;
import org.muniment.domain.paper.Ledger.Column;
import org.muniment.domain.paper.PaperReport;
import org.muniment.domain.paper.PaperReport.Part;
import org.muniment.domain.paper.PaperReport.Sign;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Result.Decided;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;

/** A report as it stands on paper. */
final class ReportForm {
  /** Of discrepancies, over all classes; the spreadsheet has the others: some 800 pages. */
  static final int MAX_LINES = 10_000;

  /** Of each class that needs no answer. */
  static final int MAX_OTHERS = 300;

  /** Of cabinets, and of people with their devices. */
  static final int MAX_ROWS = 1_000;

  private static final int MAX_SEEN = 3;

  private final Account account;
  private final ReportWords said;
  private final Summary summary;
  private final LineWords lines;
  private final Titles titles;
  private final String unit;
  private int room = MAX_LINES;

  ReportForm(Account account, ReportWords said, Titles titles, String unit) {
    this.account = account;
    this.said = said;
    this.summary = new Summary(account, said);
    this.lines = new LineWords(said, account.stocktake().counts() > 1);
    this.titles = titles;
    this.unit = unit;
  }

  PaperReport report() {
    List<Part> parts = new ArrayList<>();
    if (account.isHandover()) {
      parts.add(Part.of(said.say("handover"), summary.handedOver()));
    }
    parts.add(figures());
    parts.add(places());
    parts.add(people());
    classes(parts);
    parts.add(seal());
    if (account.isHandover()) {
      parts.add(Part.of(said.say("signed"), List.of(said.say("handover.says"))));
    }
    return new PaperReport(
        unit, summary.title(), account.mark(said), summary.facts(unit), parts, signs(), foot());
  }

  /** The same with what no font here can print. */
  static PaperReport lacking(PaperReport report, ReportWords said, List<String> characters) {
    List<Part> parts = new ArrayList<>(report.parts());
    String sentence = said.words().say("report.lacking", Paper.numbers(characters));
    parts.add(Part.of("", List.of(sentence)));
    return new PaperReport(
        report.unit(),
        report.title(),
        report.mark(),
        report.facts(),
        parts,
        report.signs(),
        report.foot());
  }

  private Column column(String key, int share) {
    return new Column(said.say("column." + key), share, false);
  }

  private Column number(String key, int share) {
    return new Column(said.say("column." + key), share, true);
  }

  private String count(int number) {
    return said.words().count(number);
  }

  private Part figures() {
    List<List<String>> rows =
        summary.figures().stream()
            .map(figure -> List.of(figure.name(), count(figure.number())))
            .toList();
    return new Part(
        said.say("figures"),
        List.of(summary.nothing()),
        List.of(column("class", 40), number("number", 12)),
        rows,
        "");
  }

  /** Each room with its sum, its cabinets below it. */
  private Part places() {
    List<List<String>> rows = new ArrayList<>();
    Map<Code, List<Counted>> cabinets =
        summary.cabinets().stream().collect(Collectors.groupingBy(Counted::room));
    summary
        .rooms()
        .forEach(
            (code, sum) -> {
              rows.add(place(said.name(code), said.say("room.all"), sum));
              cabinets
                  .get(code)
                  .forEach(it -> rows.add(place("", said.name(it.cabinet()), summary.place(it))));
            });
    return new Part(
        said.say("places"),
        List.of(summary.coverage()),
        List.of(
            column("room", 30),
            column("cabinet", 30),
            number("expected", 16),
            number("seen", 16),
            number("shelves", 24)),
        first(rows),
        more(rows));
  }

  private List<String> place(String room, String cabinet, PlaceProgress place) {
    return List.of(
        room,
        cabinet,
        count(place.expected()),
        count(place.seen()),
        said.say("shelves.of", place.closedShelves(), place.shelves()));
  }

  private static List<List<String>> first(List<List<String>> rows) {
    return rows.subList(0, Math.min(MAX_ROWS, rows.size()));
  }

  private String more(List<List<String>> rows) {
    return rows.size() > MAX_ROWS ? said.say("more", rows.size() - MAX_ROWS) : "";
  }

  private Part people() {
    List<List<String>> rows =
        account.result().shares().stream().map(this::share).collect(Collectors.toList());
    return new Part(
        said.say("people"),
        List.of(rows.isEmpty() ? said.say("nobody") : ""),
        List.of(
            column("who", 28),
            column("device", 30),
            column("pass", 16),
            number("scans", 12),
            column("first", 22),
            column("last", 22)),
        first(rows),
        more(rows));
  }

  private List<String> share(Result.Share share) {
    return List.of(
        said.person(share.by()),
        share.device(),
        said.words().say("stocktake.pass." + share.pass().key()),
        count(share.scans()),
        said.moment(share.first()),
        said.moment(share.last()));
  }

  /** What needs answers first, then what is only told. */
  private void classes(List<Part> parts) {
    Map<Outcome, List<Decided>> answered = new EnumMap<>(Outcome.class);
    Map<Outcome, List<Decided>> told = new EnumMap<>(Outcome.class);
    for (Decided decided : account.result().lines()) {
      Map<Outcome, List<Decided>> by = decided.line().needsAnswer() ? answered : told;
      by.computeIfAbsent(decided.line().outcome(), it -> new ArrayList<>()).add(decided);
    }
    answered.forEach((outcome, all) -> parts.add(discrepancies(outcome, all)));
    told.forEach((outcome, all) -> parts.add(others(outcome, all)));
  }

  private Part discrepancies(Outcome outcome, List<Decided> all) {
    int shown = Math.min(room, all.size());
    room -= shown;
    return part(outcome, all.size(), all.subList(0, shown));
  }

  private Part others(Outcome outcome, List<Decided> all) {
    int shown = Math.min(MAX_OTHERS, all.size());
    return part(outcome, Math.max(all.size(), summary.count(outcome)), all.subList(0, shown));
  }

  private Part part(Outcome outcome, int all, List<Decided> shown) {
    List<List<String>> rows = new ArrayList<>(shown.size());
    for (int from = 0; from < shown.size(); from += Titles.PIECE) {
      List<Decided> piece = shown.subList(from, Math.min(from + Titles.PIECE, shown.size()));
      Map<String, String> titled = titles.of(piece.stream().map(Decided::line).toList());
      piece.forEach(decided -> rows.add(row(decided, titled)));
    }
    return new Part(
        said.say("class", said.outcome(outcome), count(all)),
        List.of(),
        List.of(
            column("barcode", 22),
            column("title", 30),
            column("expected-at", 28),
            column("seen-at", 40),
            column("decision", 40)),
        rows,
        all > rows.size() ? said.say("more", all - rows.size()) : "");
  }

  private List<String> row(Decided decided, Map<String, String> titled) {
    String subject = decided.line().subject();
    return List.of(
        ReportWords.subject(subject),
        titled.getOrDefault(subject, ""),
        lines.expected(decided.line()),
        lines.seen(decided.line(), MAX_SEEN),
        lines.decision(decided));
  }

  private Part seal() {
    List<String> sentences = new ArrayList<>();
    summary.seal().forEach(fact -> sentences.add(said.say("fact", fact.name(), fact.value())));
    sentences.add(said.say(account.isClosed() ? "seal.check" : "seal.none"));
    return Part.of(said.say("seal.title"), sentences);
  }

  private List<Sign> signs() {
    String date = said.say("sign.date");
    Optional<List<Sign>> both =
        account
            .stocktake()
            .handover()
            .map(
                it ->
                    List.of(
                        new Sign(said.say("sign.from"), it.from(), date),
                        new Sign(said.say("sign.to"), it.to(), date)));
    return both.orElse(
        List.of(
            new Sign(said.say("sign.counted"), "", date),
            new Sign(said.say("sign.checked"), "", date)));
  }

  private String foot() {
    String name =
        said.say("foot", String.valueOf(account.stocktake().id()), account.stocktake().name());
    String mark =
        account.isClosed() ? "" : " · " + said.say("foot.interim", said.moment(account.at()));
    String printed =
        said.words()
            .say("report.printed", said.words().stamp(account.at()), said.words().zone().getId());
    return name + mark + " · " + printed;
  }
}
