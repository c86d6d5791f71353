package org.muniment.dashboard.reports.stocktake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Result.Decided;
import org.muniment.domain.stocktake.Seen;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.port.Spreadsheets.Cell;
import org.muniment.port.Spreadsheets.Column;
import org.muniment.port.Spreadsheets.Sheet;

/** A report as the sheets of a spreadsheet: summary, discrepancies, places, people. */
final class ReportSheets {
  private static final int SHORT = 14;
  private static final int USUAL = 24;
  private static final int LONG = 44;

  /** Of one thing; who goes round in circles is not told every time. */
  private static final int MAX_SEEN = 50;

  private final Account account;
  private final ReportWords said;
  private final Summary summary;
  private final LineWords lines;
  private final Titles titles;
  private final String unit;

  ReportSheets(Account account, ReportWords said, Titles titles, String unit) {
    this.account = account;
    this.said = said;
    this.summary = new Summary(account, said);
    this.lines = new LineWords(said, account.stocktake().counts() > 1);
    this.titles = titles;
    this.unit = unit;
  }

  List<Sheet> sheets() {
    return List.of(summary(), discrepancies(), places(), people());
  }

  private Sheet sheet(String key, List<Column> columns, Iterator<List<Cell>> rows) {
    return new Sheet(said.say("sheet." + key), columns, rows);
  }

  private Column column(String key, int width) {
    return new Column(said.say("column." + key), width);
  }

  private static Cell text(String text) {
    return text.isEmpty() ? Cell.NOTHING : new Cell.Text(text);
  }

  private static Cell number(long number) {
    return new Cell.Number(number, 0);
  }

  private Cell time(Optional<Instant> at) {
    return at.<Cell>map(it -> new Cell.Moment(LocalDateTime.ofInstant(it, said.words().zone())))
        .orElse(Cell.NOTHING);
  }

  private Sheet summary() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(List.of(text(summary.title()), text(account.mark(said))));
    summary.facts(unit).forEach(it -> rows.add(List.of(text(it.name()), text(it.value()))));
    summary.figures().forEach(it -> rows.add(List.of(text(it.name()), number(it.number()))));
    List<String> sentences = new ArrayList<>(summary.handedOver());
    sentences.add(summary.nothing());
    sentences.add(summary.coverage());
    sentences.stream()
        .filter(sentence -> !sentence.isEmpty())
        .forEach(it -> rows.add(List.of(Cell.NOTHING, text(it))));
    summary.seal().forEach(it -> rows.add(List.of(text(it.name()), text(it.value()))));
    rows.add(
        List.of(
            text(said.say("seal.title")),
            text(said.say(account.isClosed() ? "seal.check" : "seal.none"))));
    return sheet(
        "summary", List.of(column("what", USUAL + SHORT), column("value", 80)), rows.iterator());
  }

  private Sheet discrepancies() {
    return sheet(
        "discrepancies",
        List.of(
            column("class", USUAL),
            column("barcode", USUAL),
            column("title", LONG),
            column("expected-at", LONG),
            column("status", SHORT),
            column("loan", SHORT),
            column("seen-at", LONG),
            column("times", SHORT),
            column("seen-last", USUAL),
            column("decision", USUAL),
            column("to", LONG),
            column("reason", LONG),
            column("document", USUAL),
            column("decided-by", USUAL),
            column("decided", USUAL)),
        new Rows());
  }

  /** The lines one after the other, with the titles of a piece of them at a time. */
  private final class Rows implements Iterator<List<Cell>> {
    private final List<Decided> all = account.result().lines();
    private final Map<String, String> titled = new HashMap<>();
    private int next;

    @Override
    public boolean hasNext() {
      return next < all.size();
    }

    @Override
    public List<Cell> next() {
      if (next % Titles.PIECE == 0) {
        titled.clear();
        List<Decided> piece = all.subList(next, Math.min(next + Titles.PIECE, all.size()));
        titled.putAll(titles.of(piece.stream().map(Decided::line).toList()));
      }
      Decided decided = all.get(next++);
      return line(decided, titled.getOrDefault(decided.line().subject(), ""));
    }
  }

  private List<Cell> line(Decided decided, String title) {
    Line line = decided.line();
    Optional<Resolution> resolution = decided.resolution();
    return List.of(
        text(said.outcome(line.outcome())),
        text(ReportWords.subject(line.subject())),
        text(title),
        text(line.expected().map(said::spot).orElse("")),
        text(lines.status(line)),
        line.loan().isPresent() ? number(line.loan().getAsLong()) : Cell.NOTHING,
        text(lines.seen(line, MAX_SEEN)),
        number(line.seen().size()),
        time(line.seen().stream().map(Seen::at).max(Instant::compareTo)),
        text(resolution.map(lines::action).orElse(undecided(line))),
        text(resolution.flatMap(Resolution::to).map(said::spot).orElse("")),
        text(resolution.map(Resolution::reason).orElse("")),
        text(resolution.flatMap(Resolution::document).orElse("")),
        text(resolution.map(it -> said.person(it.by().name())).orElse("")),
        time(resolution.map(it -> it.by().at())));
  }

  private String undecided(Line line) {
    return line.needsAnswer() ? said.say("undecided") : "";
  }

  private Sheet places() {
    return sheet(
        "places",
        List.of(
            column("room", USUAL),
            column("cabinet", USUAL),
            column("code", USUAL),
            column("expected", SHORT),
            column("seen", SHORT),
            column("shelves-all", SHORT),
            column("shelves", SHORT)),
        summary.cabinets().stream().map(this::place).iterator());
  }

  private List<Cell> place(Counted cabinet) {
    PlaceProgress place = summary.place(cabinet);
    return List.of(
        text(said.name(cabinet.room())),
        text(said.name(cabinet.cabinet())),
        text(cabinet.cabinet().value()),
        number(place.expected()),
        number(place.seen()),
        number(place.shelves()),
        number(place.closedShelves()));
  }

  private Sheet people() {
    return sheet(
        "people",
        List.of(
            column("who", USUAL),
            column("device", LONG),
            column("pass", SHORT),
            column("scans", SHORT),
            column("first", USUAL),
            column("last", USUAL)),
        account.result().shares().stream().map(this::share).iterator());
  }

  private List<Cell> share(Result.Share share) {
    return List.of(
        text(said.person(share.by())),
        text(share.device()),
        text(said.words().say("stocktake.pass." + share.pass().key())),
        number(share.scans()),
        time(Optional.of(share.first())),
        time(Optional.of(share.last())));
  }
}
