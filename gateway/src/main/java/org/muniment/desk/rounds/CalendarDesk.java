package org.muniment.desk.rounds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.duty.CalendarDay;
import org.muniment.domain.duty.HolidayFile;
import org.muniment.domain.duty.WorkCalendar;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.HolidayLists;

/**
 * Which days are worked. Changes decide what is due from today on; what was due before stays as it
 * was written down.
 */
public final class CalendarDesk {
  /** Enough for a century of holidays. */
  static final int MAX_DAYS = 10_000;

  /** Years of China's holidays that are shipped; nothing is imported by itself. */
  private static final List<Integer> SHIPPED = List.of(2025, 2026);

  /**
   * What an import did, or would do.
   *
   * @param days that are new or become another, in the file's order
   * @param same how many are in the calendar already
   * @param problems one for each bad row; with one of them nothing is imported
   * @param isSaved false for a trial, and when there are problems
   */
  public record Imported(
      String name,
      List<CalendarDay> days,
      int same,
      List<HolidayFile.Problem> problems,
      boolean isSaved) {
    public Imported {
      days = List.copyOf(days);
      problems = List.copyOf(problems);
    }
  }

  private final RoundsBook book;
  private final DueBook due;
  private final List<HolidayLists> forms;

  CalendarDesk(RoundsBook book, DueBook due, List<HolidayLists> forms) {
    this.book = book;
    this.due = due;
    this.forms = List.copyOf(forms);
  }

  public WorkCalendar calendar() {
    return book.calendar();
  }

  /** The days of a year that are not as their weekday says, in their order. */
  public List<CalendarDay> days(int year) {
    return book.duties().days().stream().filter(day -> day.date().getYear() == year).toList();
  }

  /** Adds days, or replaces those of the same date. */
  public void save(By by, List<CalendarDay> days) {
    Fields fields = new Fields();
    days.forEach(day -> check(fields, day));
    fields.check();
    book.office.together(
        () -> {
          keep(by, "calendar.change", "-", changes(days));
          return days;
        });
  }

  private static void check(Fields fields, CalendarDay day) {
    RoundsBook.checkPossible(fields, "date", day.date());
    RoundsBook.optionalName(fields, "name", day.name());
  }

  /** Those that are not there yet just so. */
  private List<CalendarDay> changes(List<CalendarDay> days) {
    Map<LocalDate, CalendarDay> there = new HashMap<>();
    book.duties().days().forEach(day -> there.put(day.date(), day));
    List<CalendarDay> changes =
        days.stream().filter(day -> !day.equals(there.get(day.date()))).toList();
    if (there.size() + changes.size() > MAX_DAYS) {
      throw Refusal.conflict("refusal.calendar.many", MAX_DAYS);
    }
    return changes;
  }

  private void keep(By by, String action, String subject, List<CalendarDay> days) {
    if (days.isEmpty()) {
      return;
    }
    book.duties().saveDays(days);
    Deed deed = Deed.of(by, action, subject).after("days", days.size());
    for (CalendarDay day : days.size() > 40 ? days.subList(0, 40) : days) {
      deed = deed.after(day.date().toString(), (day.kind().key() + ' ' + day.name()).strip());
    }
    book.office.trail().add(deed);
    due.write(book.today(by));
  }

  /**
   * The day is as its weekday says again.
   *
   * @throws Refusal when it was not entered
   */
  public void remove(By by, LocalDate date) {
    book.office.together(
        () -> {
          CalendarDay day =
              book.calendar()
                  .special(date)
                  .orElseThrow(() -> Refusal.notFound("calendar-day", date.toString()));
          book.duties().removeDay(date);
          Deed deed = Deed.of(by, "calendar.remove", date);
          book.office.trail().add(deed.before("kind", day.kind().key()).before("name", shown(day)));
          due.write(book.today(by));
          return day;
        });
  }

  private static String shown(CalendarDay day) {
    return day.name().isEmpty() ? "-" : day.name();
  }

  /**
   * Days of a file: CSV, iCalendar or JSON. All of them, or none when one is bad.
   *
   * @param name of the file, for people
   * @param isTrial only says what would be
   * @throws Refusal when the file cannot be read at all
   */
  public Imported importFile(By by, String name, byte[] bytes, boolean isTrial) {
    Fields fields = new Fields();
    String called = fields.name("name", name);
    fields.check();
    HolidayFile.Judged judged = HolidayFile.judge(rows(bytes));
    return book.office.together(
        () -> {
          List<CalendarDay> changes = new ArrayList<>(changes(judged.days()));
          boolean isSaved = !isTrial && judged.problems().isEmpty();
          if (isSaved) {
            keep(by, "calendar.import", called, changes);
          }
          int same = judged.days().size() - changes.size();
          return new Imported(called, changes, same, judged.problems(), isSaved);
        });
  }

  private List<HolidayFile.Row> rows(byte[] bytes) {
    try {
      if (bytes.length > HolidayLists.MAX_BYTES) {
        throw new BadInput("refusal.holidays.size", HolidayLists.MAX_BYTES >> 10);
      }
      List<HolidayFile.Row> rows =
          forms.stream()
              .filter(form -> form.takes(bytes))
              .findFirst()
              .orElseThrow(() -> new BadInput("refusal.holidays.form"))
              .read(bytes);
      if (rows.isEmpty()) {
        throw new BadInput("refusal.holidays.none");
      }
      return rows;
    } catch (BadInput bad) {
      Fields fields = new Fields();
      fields.wrong("file", bad.sentence());
      fields.check();
      throw bad;
    }
  }

  /** Years of holidays in China that the program brings with it. */
  public List<Integer> shipped() {
    return SHIPPED;
  }

  /**
   * @throws Refusal when this year is not shipped
   */
  public Imported importShipped(By by, int year) {
    if (!SHIPPED.contains(year)) {
      throw Refusal.notFound("holidays", String.valueOf(year));
    }
    String name = "china-" + year + ".csv";
    return importFile(by, name, resource(name), false);
  }

  private static byte[] resource(String name) {
    try (InputStream in = CalendarDesk.class.getResourceAsStream("holidays/" + name)) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
