package org.muniment.dashboard.pages.trail;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.json.Csv;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.TrailReading;
import org.muniment.domain.text.Visible;
import org.muniment.port.Spreadsheets;
import org.muniment.port.Spreadsheets.Cell;

/** The trail as a file for a spreadsheet: headings and actions in words, values as stored. */
final class TrailFile {
  private static final List<String> COLUMNS =
      List.of(
          "number", "time", "utc", "kind", "who", "where", "action", "subject", "before", "after",
          "why", "hash");
  private static final int WIDTH = 24;

  private TrailFile() {}

  static void csv(Words words, Iterator<TrailReading.Line> lines, OutputStream out)
      throws IOException {
    try (Csv csv = new Csv(out)) {
      write(csv, COLUMNS.stream().map(column -> words.say("audit." + column)).toList());
      while (lines.hasNext()) {
        TrailReading.Line line = lines.next();
        List<String> texts = new ArrayList<>(List.of(Long.toString(line.number())));
        texts.add(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.by().at().atZone(words.zone())));
        texts.addAll(texts(words, line));
        write(csv, texts);
      }
    }
  }

  private static void write(Csv csv, List<String> texts) throws IOException {
    for (String text : texts) {
      csv.text(text);
    }
    csv.endLine();
  }

  static Spreadsheets.Sheet sheet(Words words, Iterator<TrailReading.Line> lines) {
    List<Spreadsheets.Column> columns =
        COLUMNS.stream()
            .map(column -> new Spreadsheets.Column(words.say("audit." + column), WIDTH))
            .toList();
    Iterator<List<Cell>> rows =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return lines.hasNext();
          }

          @Override
          public List<Cell> next() {
            return cells(words, lines.next());
          }
        };
    return new Spreadsheets.Sheet(words.say("audit.title"), columns, rows);
  }

  private static List<Cell> cells(Words words, TrailReading.Line line) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Number(line.number(), 0)));
    cells.add(new Cell.Moment(LocalDateTime.ofInstant(line.by().at(), words.zone())));
    texts(words, line).forEach(text -> cells.add(new Cell.Text(text)));
    return cells;
  }

  /** Everything after number and local time. */
  private static List<String> texts(Words words, TrailReading.Line line) {
    String withheld = words.say("audit.withheld");
    return List.of(
        TrailWords.utc(line.by().at()),
        words.say("audit.kind." + line.by().kind().key()),
        Visible.of(line.by().name()),
        TrailWords.somewhere(line.by().from()),
        TrailWords.action(words, line.action()),
        TrailWords.somewhere(line.subject()),
        line.withheld() ? withheld : fields(line.before()),
        line.withheld() ? withheld : fields(line.after()),
        line.withheld() ? withheld : Visible.of(line.why()),
        line.hash());
  }

  private static String fields(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + ": " + Visible.of(field.getValue()))
        .collect(Collectors.joining("; "));
  }
}
