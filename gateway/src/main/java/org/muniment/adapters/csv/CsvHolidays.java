package org.muniment.adapters.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.domain.duty.HolidayFile;
import org.muniment.domain.holding.intake.Line;
import org.muniment.domain.text.BadInput;
import org.muniment.port.HolidayLists;

/**
 * Reads holidays as text with separators: a date, whether it is free or worked, a name. With a line
 * of titles the columns may have any order. Lines that begin with {@code #} are remarks.
 */
public final class CsvHolidays implements HolidayLists {
  private static final List<List<String>> TITLES =
      List.of(
          List.of("date", "日期"),
          List.of("kind", "type", "类型", "類型"),
          List.of("name", "名称", "名稱", "节日", "節日"));

  @Override
  public boolean takes(byte[] content) {
    for (byte one : content) {
      if (one == 0) {
        return isUtf16(content);
      }
    }
    return content.length > 0;
  }

  private static boolean isUtf16(byte[] content) {
    int mark = content.length < 2 ? 0 : (content[0] & 0xff) << 8 | content[1] & 0xff;
    return mark == 0xfffe || mark == 0xfeff;
  }

  @Override
  public List<HolidayFile.Row> read(byte[] content) {
    try {
      Charset charset = Encodings.find(() -> new ByteArrayInputStream(content), Optional.empty());
      return rows(content, charset);
    } catch (IOException bad) {
      throw new BadInput("refusal.holidays.form");
    }
  }

  private static List<HolidayFile.Row> rows(byte[] content, Charset charset) throws IOException {
    String text = text(content, charset);
    List<HolidayFile.Row> rows = new ArrayList<>();
    List<Integer> columns = List.of(0, 1, 2);
    boolean isFirst = true;
    try (CsvLines lines = new CsvLines(new java.io.StringReader(text), separator(text))) {
      for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        Line line = next.get();
        String begin = cell(line, 0);
        boolean isBlank = line.cells().stream().allMatch(String::isBlank);
        if (isBlank || begin.startsWith("#")) {
          continue;
        }
        if (isFirst && TITLES.stream().anyMatch(titles -> isTitle(titles, begin))) {
          columns = columns(line);
        } else {
          rows.add(row(line, columns));
        }
        isFirst = false;
        if (rows.size() > MAX_ROWS) {
          throw new BadInput("refusal.holidays.rows", MAX_ROWS);
        }
      }
    }
    return rows;
  }

  private static String text(byte[] content, Charset charset) throws IOException {
    try (InputStreamReader reader =
        new InputStreamReader(new ByteArrayInputStream(content), Encodings.strict(charset))) {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[8_192];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
      }
      return text.indexOf("\ufeff") == 0 ? text.substring(1) : text.toString();
    }
  }

  private static char separator(String text) {
    String line =
        text.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).findFirst().orElse("");
    if (line.contains("\t")) {
      return '\t';
    }
    return line.contains(";") ? ';' : ',';
  }

  private static List<Integer> columns(Line titles) {
    List<Integer> columns = new ArrayList<>();
    for (List<String> names : TITLES) {
      int found = -1;
      for (int i = 0; i < titles.cells().size(); i++) {
        found = found < 0 && isTitle(names, cell(titles, i)) ? i : found;
      }
      columns.add(found);
    }
    if (columns.get(0) < 0 || columns.get(1) < 0) {
      throw new BadInput("refusal.holidays.titles");
    }
    return columns;
  }

  private static boolean isTitle(List<String> names, String cell) {
    return names.contains(cell.toLowerCase(Locale.ROOT));
  }

  private static HolidayFile.Row row(Line line, List<Integer> columns) {
    return new HolidayFile.Row(
        line.number(),
        cell(line, columns.get(0)),
        cell(line, columns.get(1)),
        cell(line, columns.get(2)));
  }

  private static String cell(Line line, int column) {
    return column < 0 || column >= line.cells().size() ? "" : line.cells().get(column);
  }
}
