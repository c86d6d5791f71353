package org.muniment.dashboard.web.table;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.Paper;
import org.muniment.domain.paper.Ledger;
import org.muniment.domain.paper.LedgerPages;
import org.muniment.port.DrawingPrinter;
import org.muniment.port.PdfPrinter;

/** A list on paper: A4 landscape, its headings on every page, page n of m. */
public final class TablePaper {
  /** More is for a spreadsheet: some four hundred pages. */
  public static final int MAX_ROWS = 10_000;

  /**
   * What stands around the list.
   *
   * @param unit whose it is
   * @param period in words
   * @param facts sums, each in a few words
   * @param note what a reader has to know; empty for none
   */
  public record Heading(String title, String unit, String period, List<String> facts, String note) {
    public Heading {
      facts = List.copyOf(facts);
    }
  }

  private final Words words;
  private final Heading heading;
  private final List<Ledger.Column> columns;
  private final List<List<String>> rows;

  private TablePaper(
      Words words, Heading heading, List<Ledger.Column> columns, List<List<String>> rows) {
    this.words = words;
    this.heading = heading;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Answers the list as a PDF that is called as its other files.
   *
   * @param all at most {@link #MAX_ROWS}
   */
  public static <T> void answer(
      Context ctx,
      DrawingPrinter printer,
      Words words,
      Heading heading,
      Table<T> table,
      Collection<T> all)
      throws IOException {
    byte[] pdf = of(words, heading, table, all).print(printer);
    String file = table.file(words) + ".pdf";
    ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    ctx.contentType(PdfPrinter.TYPE).result(pdf);
  }

  private static <T> TablePaper of(
      Words words, Heading heading, Table<T> table, Collection<T> all) {
    List<Column<T>> columns =
        table.columns().stream().filter(column -> column.paper() > 0).toList();
    List<List<String>> rows =
        all.stream().limit(MAX_ROWS).map(row -> cells(words, columns, row)).toList();
    return new TablePaper(
        words,
        heading,
        columns.stream()
            .map(one -> new Ledger.Column(one.title(), one.paper(), one.numeric()))
            .toList(),
        rows);
  }

  private static <T> List<String> cells(Words words, List<Column<T>> columns, T row) {
    return columns.stream().map(column -> column.value().apply(row).printed(words)).toList();
  }

  /** Where no font has a character, a second time, so that it can say so. */
  private byte[] print(DrawingPrinter printer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> lacking = print(printer, List.of(), out);
    if (!lacking.isEmpty()) {
      out.reset();
      print(printer, lacking, out);
    }
    return out.toByteArray();
  }

  private List<String> print(
      DrawingPrinter printer, List<String> lacking, ByteArrayOutputStream out) throws IOException {
    return printer.print(LedgerPages.of(ledger(lacking), this::number), out);
  }

  private String number(int page, int pages) {
    return words.say("report.pages", page, pages);
  }

  private Ledger ledger(List<String> lacking) {
    List<String> notes = new ArrayList<>(List.of(heading.note()));
    if (!lacking.isEmpty()) {
      notes.add(words.say("report.lacking", Paper.numbers(lacking)));
    }
    return new Ledger(
        heading.title(),
        heading.unit(),
        heading.period(),
        heading.facts(),
        columns,
        rows,
        words.say("table.none"),
        notes,
        List.of(words.say("report.filled.by"), words.say("report.reviewed.by")),
        words.say("report.printed", words.stamp(words.now()), words.zone().getId()));
  }
}
