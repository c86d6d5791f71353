package org.muniment.adapters.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.muniment.domain.holding.intake.Line;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Message;
import org.muniment.port.HoldingLists;

/** The records of a text file; blank lines count, as a spreadsheet program counts them. */
final class CsvLines implements HoldingLists.Lines {
  /** A quote that is never closed makes one record of all that follows. */
  private static final int MAX_RECORD = 4_000_000;

  private final Bounded source;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  CsvLines(Reader reader, char separator) throws IOException {
    source = new Bounded(reader);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(false)
            .get();
    parser = CSVParser.builder().setReader(source).setFormat(format).get();
    records = parser.iterator();
  }

  @Override
  public Optional<Line> next() {
    try {
      source.begin();
      return records.hasNext() ? Optional.of(line(records.next())) : Optional.empty();
    } catch (UncheckedIOException | IllegalStateException failed) {
      throw broken(failed);
    }
  }

  /** The parser wraps what its reader throws. */
  private BadInput broken(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooLong) {
        return new BadInput("refusal.import.record", parser.getRecordNumber() + 1, MAX_RECORD);
      }
      if (cause instanceof CharacterCodingException) {
        return new BadInput("refusal.import.changed");
      }
    }
    return new BadInput("refusal.import.quotes", parser.getCurrentLineNumber());
  }

  private static Line line(CSVRecord record) {
    List<String> cells = new ArrayList<>();
    Map<Integer, Message> flaws = new HashMap<>();
    int columns = Math.min(record.size(), Line.MAX_COLUMNS);
    for (int i = 0; i < columns; i++) {
      String cell = record.get(i);
      if (cell.length() > Line.MAX_CELL) {
        flaws.put(i, Message.of("refusal.import.cell", Line.MAX_CELL, cell.length()));
        cell = "";
      }
      cells.add(cell.strip());
    }
    return new Line(record.getRecordNumber(), cells, flaws);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Gives up when one record takes too much. */
  private static final class Bounded extends FilterReader {
    private long left;

    Bounded(Reader in) {
      super(in);
    }

    void begin() {
      left = MAX_RECORD;
    }

    @Override
    public int read() throws IOException {
      spend(1);
      return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      spend(1);
      int read = super.read(buffer, offset, length);
      spend(Math.max(0, read));
      return read;
    }

    private void spend(int characters) throws TooLong {
      left -= characters;
      if (left < 0) {
        throw new TooLong();
      }
    }
  }
}
