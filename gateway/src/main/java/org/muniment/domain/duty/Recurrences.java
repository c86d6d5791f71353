package org.muniment.domain.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.muniment.domain.text.BadInput;

/**
 * The text form of {@link Recurrence}, for files and interfaces: {@code daily}, {@code
 * working-days}, {@code weekly:FRIDAY:1:2026-01-02}, {@code monthly:31:3:2026-01-01}, {@code
 * yearly:2-29}, {@code every-days:90:2026-01-01}, {@code before-holidays:3}.
 */
public final class Recurrences {
  private static final int MAX_TEXT = 60;

  private Recurrences() {}

  public static String text(Recurrence recurrence) {
    if (recurrence instanceof Recurrence.Daily daily) {
      return daily.workingDaysOnly() ? "working-days" : "daily";
    }
    if (recurrence instanceof Recurrence.Weekly weekly) {
      return "weekly:%s:%d:%s".formatted(weekly.day(), weekly.every(), weekly.anchor());
    }
    if (recurrence instanceof Recurrence.Monthly monthly) {
      return "monthly:%d:%d:%s".formatted(monthly.day(), monthly.every(), monthly.anchor());
    }
    if (recurrence instanceof Recurrence.Yearly yearly) {
      return "yearly:%d-%d".formatted(yearly.month(), yearly.day());
    }
    if (recurrence instanceof Recurrence.EveryDays every) {
      return "every-days:%d:%s".formatted(every.days(), every.anchor());
    }
    return "before-holidays:%d".formatted(((Recurrence.BeforeHolidays) recurrence).freeDays());
  }

  /**
   * @throws BadInput with the sentence for the person, when it is none
   */
  public static Recurrence of(String text) {
    List<String> parts = text.length() > MAX_TEXT ? List.of() : List.of(text.split(":", -1));
    try {
      return read(parts, text);
    } catch (NumberFormatException | DateTimeParseException bad) {
      throw wrong(text);
    }
  }

  private static Recurrence read(List<String> parts, String text) {
    String form = parts.isEmpty() ? "" : parts.get(0) + '/' + parts.size();
    return switch (form) {
      case "daily/1" -> new Recurrence.Daily(false);
      case "working-days/1" -> new Recurrence.Daily(true);
      case "weekly/4" ->
          new Recurrence.Weekly(weekday(parts.get(1), text), number(parts, 2), date(parts, 3));
      case "monthly/4" ->
          new Recurrence.Monthly(number(parts, 1), number(parts, 2), date(parts, 3));
      case "yearly/2" -> yearly(parts.get(1), text);
      case "every-days/3" -> new Recurrence.EveryDays(number(parts, 1), date(parts, 2));
      case "before-holidays/2" -> new Recurrence.BeforeHolidays(number(parts, 1));
      default -> throw wrong(text);
    };
  }

  private static Recurrence yearly(String day, String text) {
    String[] parts = day.split("-", -1);
    if (parts.length != 2) {
      throw wrong(text);
    }
    return new Recurrence.Yearly(number(List.of(parts), 0), number(List.of(parts), 1));
  }

  private static DayOfWeek weekday(String name, String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equals(name)) {
        return day;
      }
    }
    throw wrong(text);
  }

  private static int number(List<String> parts, int index) {
    return Integer.parseInt(parts.get(index));
  }

  private static LocalDate date(List<String> parts, int index) {
    return LocalDate.parse(parts.get(index));
  }

  private static BadInput wrong(String text) {
    return new BadInput("refusal.duty.recurrence", text);
  }
}
