package org.muniment.adapters.fastexcel;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.muniment.domain.holding.intake.Line;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Message;
import org.muniment.port.HoldingLists;

/** The rows of a sheet, with what stands in the cells as a person reads it. */
final class XlsxLines implements HoldingLists.Lines {
  /** Behind that, a spreadsheet's numbers are made up. */
  private static final int KEPT_DIGITS = 15;

  private static final Pattern ZEROS = Pattern.compile("0{2,40}");

  /** A day, month or year outside quotes and brackets. */
  private static final Pattern DATE = Pattern.compile("(?i)[dmy年月日]");

  private static final Pattern NOT_CODE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

  private final ReadableWorkbook book;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private long last;

  XlsxLines(ReadableWorkbook book, Stream<Row> stream) {
    this.book = book;
    this.stream = stream;
    rows = stream.iterator();
  }

  @Override
  public Optional<Line> next() {
    try {
      return rows.hasNext() ? Optional.of(line(rows.next())) : Optional.empty();
    } catch (BadInput known) {
      throw known;
    } catch (RuntimeException broken) {
      throw new BadInput("refusal.import.row", last + 1);
    }
  }

  private Line line(Row row) {
    last = row.getRowNum();
    List<String> cells = new ArrayList<>();
    Map<Integer, Message> flaws = new HashMap<>();
    int columns = Math.min(row.getCellCount(), Line.MAX_COLUMNS);
    for (int i = 0; i < columns; i++) {
      Cell cell = row.hasCell(i) ? row.getCell(i) : null;
      Optional<Message> flaw = flaw(cell);
      flaw.ifPresent(sentence -> flaws.put(cell.getColumnIndex(), sentence));
      cells.add(cell == null || flaw.isPresent() ? "" : text(cell).strip());
    }
    return new Line(last, cells, flaws);
  }

  private static Optional<Message> flaw(Cell cell) {
    if (cell == null) {
      return Optional.empty();
    }
    if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
      String formula = String.valueOf(cell.getFormula());
      return Optional.of(Message.of("refusal.import.formula", formula));
    }
    if (cell.getType() == CellType.ERROR) {
      return Optional.of(Message.of("refusal.import.error-cell", String.valueOf(cell.getText())));
    }
    if (cell.getType() == CellType.NUMBER && digits(cell.asNumber()) > KEPT_DIGITS) {
      return Optional.of(
          Message.of("refusal.import.digits", cell.asNumber().toPlainString(), KEPT_DIGITS));
    }
    int length = cell.getText() == null ? 0 : cell.getText().length();
    return length <= Line.MAX_CELL
        ? Optional.empty()
        : Optional.of(Message.of("refusal.import.cell", Line.MAX_CELL, length));
  }

  /** Only of whole numbers: 0.1 is written with 17 digits. */
  private static int digits(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= 0 ? plain.precision() - plain.scale() : 0;
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case EMPTY, ERROR, FORMULA -> "";
      case STRING, BOOLEAN -> cell.getText() == null ? "" : cell.getText();
    };
  }

  private static String number(Cell cell) {
    String format = cell.getDataFormatString();
    if (format != null && isDate(format)) {
      return date(cell);
    }
    BigDecimal number = cell.asNumber().stripTrailingZeros();
    String plain = number.toPlainString();
    boolean isPadded = format != null && ZEROS.matcher(format).matches() && number.scale() <= 0;
    return isPadded && plain.length() < format.length()
        ? "0".repeat(format.length() - plain.length()) + plain
        : plain;
  }

  private static boolean isDate(String format) {
    return DATE.matcher(NOT_CODE.matcher(format).replaceAll("")).find();
  }

  private static String date(Cell cell) {
    try {
      LocalDateTime at = cell.asDate();
      return at.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? at.toLocalDate().toString()
          : at.toString();
    } catch (ExcelReaderException | IllegalArgumentException none) {
      return cell.asNumber().toPlainString();
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    book.close();
  }
}
