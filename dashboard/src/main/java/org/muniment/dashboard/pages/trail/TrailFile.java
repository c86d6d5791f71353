package org.muniment.dashboard.pages.trail;

import java.io.IOException;
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
  private static final int WIDTH = 18;

  private static final List<String> COLUMNS =
      List.of(
          "number", "time", "utc", "kind", "who", "where", "action", "subject", "before", "after",
          "why", "hash");

  private TrailFile() {}

  static void csv(Csv csv, Words words, Iterator<TrailReading.Line> lines) throws IOException {
    for (String column : COLUMNS) {
      csv.text(words.say("audit." + column));
    }
    csv.endLine();
    while (lines.hasNext()) {
      TrailReading.Line line = lines.next();
      csv.text(Long.toString(line.number()));
      csv.text(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.by().at().atZone(words.zone())));
      for (String text : texts(words, line)) {
        csv.text(text);
      }
      csv.endLine();
    }
  }

  static Spreadsheets.Sheet sheet(Words words, Iterator<TrailReading.Line> lines) {
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
    return new Spreadsheets.Sheet(
        words.say("audit.title"),
        COLUMNS.stream()
            .map(column -> new Spreadsheets.Column(words.say("audit." + column), WIDTH))
            .toList(),
        rows);
  }

  private static List<Cell> cells(Words words, TrailReading.Line line) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Number(line.number(), 0));
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
