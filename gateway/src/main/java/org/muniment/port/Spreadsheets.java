package org.muniment.port;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;

/**
 * Writes lists as files for a spreadsheet program (XLSX). Callable from any thread; rows are taken
 * one after the other, so a long list costs no more memory than a short one.
 */
public interface Spreadsheets {
  /** The media type of what {@link #write} writes. */
  String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** What stands in one cell. */
  sealed interface Cell {
    Cell NOTHING = new Nothing();

    /** Text and never a formula, whatever it begins with. */
    record Text(String text) implements Cell {}

    /**
     * A number that can be reckoned with.
     *
     * @param decimals how many are shown
     */
    record Number(double value, int decimals) implements Cell {
      public static final int MAX_DECIMALS = 9;

      public Number {
        if (!Double.isFinite(value) || decimals < 0 || decimals > MAX_DECIMALS) {
          throw new IllegalArgumentException(
              "a cell has a finite number of 0 to 9 decimals, got " + value + ", " + decimals);
        }
      }
    }

    /** A day, without a time. */
    record Day(LocalDate date) implements Cell {}

    /** A time as the site's clock shows it, to the minute. */
    record Moment(LocalDateTime at) implements Cell {}

    record Nothing() implements Cell {}
  }

  /**
   * A column.
   *
   * @param widthCharacters as wide as so many digits
   */
  record Column(String title, int widthCharacters) {
    public static final int MAX_WIDTH = 255;

    public Column {
      if (widthCharacters < 1 || widthCharacters > MAX_WIDTH) {
        throw new IllegalArgumentException(
            "a column is 1 to 255 characters wide, got " + widthCharacters);
      }
    }
  }

  /**
   * A list; the titles stay in sight when it is scrolled.
   *
   * @param name what the sheet's tab says; characters that it may not have become spaces
   * @param rows as many cells each as there are columns
   */
  record Sheet(String name, List<Column> columns, Iterator<List<Cell>> rows) {
    public Sheet {
      columns = List.copyOf(columns);
      if (columns.isEmpty()) {
        throw new IllegalArgumentException("a sheet has at least one column");
      }
    }
  }

  /**
   * Writes a whole file; the stream stays open. Rows beyond what a sheet can hold (1,048,576 with
   * the titles) are left out, and the last row says so by three dots.
   *
   * @param sheets at least one, each with a name of its own
   */
  void write(List<Sheet> sheets, OutputStream out) throws IOException;

  /** The same with one sheet. */
  default void write(Sheet sheet, OutputStream out) throws IOException {
    write(List.of(sheet), out);
  }
}
