package org.muniment.adapters.fastexcel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.muniment.port.Spreadsheets;

/** XLSX by fastexcel, row by row. */
public final class FastexcelSpreadsheets implements Spreadsheets {
  private static final String APPLICATION = "Muniment";
  private static final String VERSION = "01.0000";
  private static final String DAY_FORMAT = "yyyy-mm-dd";
  private static final String TIME_FORMAT = "yyyy-mm-dd hh:mm";
  private static final String CUT = "…";

  /** Rows that are in memory at most. */
  private static final int ROWS_AT_ONCE = 200;

  /** What a spreadsheet program takes in one cell, and in the name of a sheet. */
  private static final int MAX_CELL_CHARACTERS = 32_767;

  private static final int MAX_NAME_CHARACTERS = 31;

  private final int maxRows;

  public FastexcelSpreadsheets() {
    this(Worksheet.MAX_ROWS);
  }

  /**
   * @param maxRows of a sheet, the titles included
   */
  FastexcelSpreadsheets(int maxRows) {
    this.maxRows = maxRows;
  }

  @Override
  public void write(List<Sheet> sheets, OutputStream out) throws IOException {
    // finish() and not close(): the stream is the caller's.
    Workbook book = new Workbook(out, APPLICATION, VERSION);
    for (Sheet sheet : sheets) {
      write(book, sheet);
    }
    book.finish();
  }

  private void write(Workbook book, Sheet sheet) throws IOException {
    Worksheet page = book.newWorksheet(name(sheet.name()));
    titles(page, sheet.columns());
    int row = 1;
    while (sheet.rows().hasNext() && row < maxRows - 1) {
      row(page, row, sheet.rows().next());
      row++;
      if (row % ROWS_AT_ONCE == 0) {
        page.flush();
      }
    }
    if (sheet.rows().hasNext()) {
      page.inlineString(row, 0, CUT);
    }
    page.finish();
  }

  private static void titles(Worksheet page, List<Column> columns) {
    for (int c = 0; c < columns.size(); c++) {
      page.width(c, columns.get(c).widthCharacters());
      page.inlineString(0, c, cut(columns.get(c).title(), MAX_CELL_CHARACTERS));
      page.style(0, c).bold().set();
    }
    page.freezePane(0, 1);
    page.repeatRows(0);
  }

  private static void row(Worksheet page, int row, List<Cell> cells) {
    for (int c = 0; c < cells.size(); c++) {
      Cell cell = cells.get(c);
      if (cell instanceof Cell.Text text) {
        // As a string of its own and not a shared one: those stay in memory to the end.
        page.inlineString(row, c, cut(text.text(), MAX_CELL_CHARACTERS));
      } else if (cell instanceof Cell.Number number) {
        page.value(row, c, number.value());
        page.style(row, c).format(format(number.decimals())).set();
      } else if (cell instanceof Cell.Day day) {
        page.value(row, c, day.date());
        page.style(row, c).format(DAY_FORMAT).set();
      } else if (cell instanceof Cell.Moment moment) {
        page.value(row, c, moment.at());
        page.style(row, c).format(TIME_FORMAT).set();
      }
    }
  }

  private static String format(int decimals) {
    return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
  }

  private static String name(String asked) {
    String allowed = asked.replaceAll("[\\[\\]:*?/\\\\']|\\p{Cntrl}", " ").strip();
    return allowed.isEmpty() ? APPLICATION : cut(allowed, MAX_NAME_CHARACTERS);
  }

  /** Cut between characters, not inside one of two halves. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + CUT;
  }
}
