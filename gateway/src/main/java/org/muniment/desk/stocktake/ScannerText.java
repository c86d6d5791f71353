package org.muniment.desk.stocktake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;

/**
 * The text file of a scanner with a memory: one code a line, or code and time, or time and code,
 * with a comma, a semicolon or a tab between them; quotes around either are dropped.
 */
final class ScannerText {
  static final int MAX_LINES = 100_000;

  private static final int SHOWN = 60;
  private static final Pattern SEPARATOR = Pattern.compile("[,;\t]");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-M-d['T'][ ]H:mm[:ss][.SSS]");

  private ScannerText() {}

  /**
   * @param number of the line in the file, from 1
   * @param code as it is shown, when the line is not understood
   * @param at empty when the file does not say
   * @param problem why the line cannot be taken; empty when it can
   */
  record Row(int number, String code, Optional<Instant> at, Optional<Message> problem) {}

  /**
   * Every line that has anything.
   *
   * @param zone of times without an offset
   * @throws Refusal when there is none, or there are too many
   */
  static List<Row> read(byte[] file, ZoneId zone) {
    String[] lines = text(file).split("\r\n|\r|\n", MAX_LINES + 2);
    if (lines.length > MAX_LINES + 1) {
      throw Refusal.unacceptable("refusal.stocktake.file-long", MAX_LINES);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        rows.add(row(i + 1, lines[i].strip(), zone));
      }
    }
    if (rows.isEmpty()) {
      throw Refusal.unacceptable("refusal.stocktake.file-empty");
    }
    return rows;
  }

  private static Row row(int number, String line, ZoneId zone) {
    String[] parts = SEPARATOR.split(line);
    if (parts.length == 1) {
      return row(number, line, unquoted(parts[0]), Optional.empty());
    }
    if (parts.length == 2) {
      Optional<Instant> first = time(unquoted(parts[0]), zone);
      Optional<Instant> second = time(unquoted(parts[1]), zone);
      if (first.isPresent() != second.isPresent()) {
        String code = unquoted(first.isPresent() ? parts[1] : parts[0]);
        return row(number, line, code, first.or(() -> second));
      }
    }
    return odd(number, line);
  }

  private static Row row(int number, String line, String code, Optional<Instant> at) {
    boolean isCode = !code.isEmpty() && Visible.firstHidden(code).isEmpty();
    return isCode ? new Row(number, code, at, Optional.empty()) : odd(number, line);
  }

  private static Row odd(int number, String line) {
    String shown = Visible.brief(line, SHOWN);
    Message problem = Message.of("refusal.stocktake.file-line", String.valueOf(number), shown);
    return new Row(number, shown, Optional.empty(), Optional.of(problem));
  }

  private static String unquoted(String part) {
    String text = part.strip();
    boolean isQuoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return isQuoted ? text.substring(1, text.length() - 1).strip() : text;
  }

  private static Optional<Instant> time(String text, ZoneId zone) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noOffset) {
      return local(text.replace('/', '-'), zone);
    }
  }

  private static Optional<Instant> local(String text, ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** With or without a byte order mark; codes are ASCII in every other encoding. */
  private static String text(byte[] file) {
    int first = file.length > 1 ? (file[0] & 0xFF) << 8 | file[1] & 0xFF : 0;
    if (first == 0xFFFE) {
      return cut(file, 2, StandardCharsets.UTF_16LE);
    }
    if (first == 0xFEFF) {
      return cut(file, 2, StandardCharsets.UTF_16BE);
    }
    boolean isMarked = file.length > 2 && first == 0xEFBB && (file[2] & 0xFF) == 0xBF;
    return cut(file, isMarked ? 3 : 0, StandardCharsets.UTF_8);
  }

  private static String cut(byte[] file, int from, Charset charset) {
    return new String(file, from, file.length - from, charset);
  }
}
