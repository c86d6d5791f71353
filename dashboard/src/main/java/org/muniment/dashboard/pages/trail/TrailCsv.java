package org.muniment.dashboard.pages.trail;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.json.Csv;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.TrailReading;
import org.muniment.domain.text.Visible;

/** The trail as a file for a spreadsheet: headings and actions in words, values as stored. */
final class TrailCsv {
  private static final List<String> COLUMNS =
      List.of(
          "number", "time", "utc", "kind", "who", "where", "action", "subject", "before", "after",
          "why", "hash");

  private TrailCsv() {}

  static void header(Csv csv, Words words) throws IOException {
    for (String column : COLUMNS) {
      csv.text(words.say("audit." + column));
    }
    csv.endLine();
  }

  static void line(Csv csv, Words words, TrailReading.Line line) throws IOException {
    String local =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.by().at().atZone(words.zone()));
    csv.text(Long.toString(line.number()))
        .text(local)
        .text(TrailWords.utc(line.by().at()))
        .text(words.say("audit.kind." + line.by().kind().key()))
        .text(Visible.of(line.by().name()))
        .text(TrailWords.somewhere(line.by().from()))
        .text(TrailWords.action(words, line.action()))
        .text(TrailWords.somewhere(line.subject()))
        .text(line.withheld() ? words.say("audit.withheld") : fields(line.before()))
        .text(line.withheld() ? words.say("audit.withheld") : fields(line.after()))
        .text(line.withheld() ? words.say("audit.withheld") : Visible.of(line.why()))
        .text(line.hash())
        .endLine();
  }

  private static String fields(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + ": " + Visible.of(field.getValue()))
        .collect(Collectors.joining("; "));
  }
}
