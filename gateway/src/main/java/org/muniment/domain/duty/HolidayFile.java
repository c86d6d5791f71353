package org.muniment.domain.duty;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Name;

/**
 * Judges the rows of a list of holidays, whatever file it came in. Pure.
 *
 * <p>{@code 2026-10-01, 休, 国庆节} is a free day, {@code 2026/10/10, 班} a Saturday that is worked.
 */
public final class HolidayFile {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})(?:[-/.年])(\\d{1,2})(?:[-/.月])(\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");

  private static final Set<String> FREE =
      Set.of("free", "off", "holiday", "true", "休", "休息", "放假", "假", "节假日");

  private static final Set<String> WORKING =
      Set.of("working", "work", "workday", "false", "班", "上班", "补班", "補班", "工作日", "调休上班");

  /**
   * A row as it was written.
   *
   * @param line the file's, from 1; of files without lines the entry's number
   */
  public record Row(long line, String date, String kind, String name) {}

  /** What is wrong with a row, in one sentence. */
  public record Problem(long line, Message sentence) {}

  /** The good days in their order of rows, and what is wrong with the other rows. */
  public record Judged(List<CalendarDay> days, List<Problem> problems) {
    public Judged {
      days = List.copyOf(days);
      problems = List.copyOf(problems);
    }
  }

  private HolidayFile() {}

  public static Judged judge(List<Row> rows) {
    Map<LocalDate, CalendarDay> seen = new HashMap<>();
    List<CalendarDay> days = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Row row : rows) {
      try {
        CalendarDay day = day(row);
        CalendarDay other = seen.putIfAbsent(day.date(), day);
        if (other == null) {
          days.add(day);
        } else if (other.kind() != day.kind()) {
          throw new BadInput("refusal.holidays.twice", day.date().toString());
        }
      } catch (BadInput bad) {
        problems.add(new Problem(row.line(), bad.sentence()));
      }
    }
    return new Judged(days, problems);
  }

  private static CalendarDay day(Row row) {
    LocalDate date = date(row.date());
    CalendarDay.Kind kind =
        kind(row.kind()).orElseThrow(() -> new BadInput("refusal.holidays.kind", row.kind()));
    String name = row.name().isBlank() ? "" : Name.of(row.name()).value();
    return new CalendarDay(date, kind, name);
  }

  /**
   * {@code 2026-01-01}, {@code 2026/1/1}, {@code 20260101} or {@code 2026年1月1日}.
   *
   * @throws BadInput with the sentence for the person
   */
  public static LocalDate date(String text) {
    Matcher parts = DATE.matcher(text.strip());
    if (!parts.matches()) {
      throw new BadInput("refusal.holidays.date", text);
    }
    int first = parts.group(1) == null ? 4 : 1;
    try {
      LocalDate date =
          LocalDate.of(number(parts, first), number(parts, first + 1), number(parts, first + 2));
      if (DutyDays.isPossible(date)) {
        return date;
      }
    } catch (DateTimeException impossible) {
      // The same sentence as for a text that is no date at all.
    }
    throw new BadInput("refusal.holidays.date", text);
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  /** By its key or by what people write for it. */
  public static Optional<CalendarDay.Kind> kind(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (FREE.contains(word)) {
      return Optional.of(CalendarDay.Kind.FREE);
    }
    return WORKING.contains(word) ? Optional.of(CalendarDay.Kind.WORKING) : Optional.empty();
  }
}
