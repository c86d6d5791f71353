package org.muniment.adapters.ical4j;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.ContentHandler;
import org.muniment.domain.duty.HolidayFile;
import org.muniment.domain.text.BadInput;

/**
 * Picks the days off and the worked days from the events of a calendar as it is read. Events that
 * say neither 休 nor 班 (a festival on which people work) are passed over.
 */
final class HolidayEvents implements ContentHandler {
  /** No holiday is longer; a longer event is an error of the file. */
  private static final int MAX_DAYS = 31;

  /** How Apple's calendars mark them, whatever the summary says. */
  private static final Map<String, String> SPECIAL =
      Map.of("WORK-HOLIDAY", "free", "ALTERNATE-WORKDAY", "working");

  private final int maxRows;
  private final List<HolidayFile.Row> rows = new ArrayList<>();
  private final Map<String, String> event = new HashMap<>();
  private boolean isInEvent;
  private String property = "";
  private long number;

  HolidayEvents(int maxRows) {
    this.maxRows = maxRows;
  }

  List<HolidayFile.Row> rows() {
    return List.copyOf(rows);
  }

  @Override
  public void startCalendar() {}

  @Override
  public void endCalendar() {}

  @Override
  public void startComponent(String name) {
    if (name.equalsIgnoreCase("VEVENT")) {
      isInEvent = true;
      event.clear();
      number++;
    }
  }

  @Override
  public void endComponent(String name) {
    if (name.equalsIgnoreCase("VEVENT")) {
      isInEvent = false;
      add();
    }
  }

  @Override
  public void startProperty(String name) {
    property = name.toUpperCase(Locale.ROOT);
  }

  @Override
  public void propertyValue(String value) {
    if (isInEvent) {
      event.putIfAbsent(property, value);
    }
  }

  @Override
  public void endProperty(String name) {}

  @Override
  public void parameter(String name, String value) {}

  private void add() {
    String summary = unescaped(event.getOrDefault("SUMMARY", ""));
    String kind =
        SPECIAL.getOrDefault(event.getOrDefault("X-APPLE-SPECIAL-DAY", ""), kind(summary));
    if (kind.isEmpty()) {
      return;
    }
    String start = date(event.getOrDefault("DTSTART", ""));
    String name = name(summary);
    for (String date : dates(start, date(event.getOrDefault("DTEND", "")))) {
      if (rows.size() >= maxRows) {
        throw new BadInput("refusal.holidays.rows", maxRows);
      }
      rows.add(new HolidayFile.Row(number, date, kind, name));
    }
  }

  private static String kind(String summary) {
    if (summary.contains("班")) {
      return "working";
    }
    return summary.contains("休") || summary.contains("假") ? "free" : "";
  }

  /** {@code 国庆节（休）} and {@code 国庆节 假期 第1天/共7天} are both called 国庆节. */
  private static String name(String summary) {
    return summary
        .replaceAll("第\\s*\\d+\\s*天.*", "")
        .replaceAll("[（(\\[【]?(假期|休息|放假|补班|補班|上班|休|班)[）)\\]】]?", "")
        .strip();
  }

  /** Of a date with a time the date. */
  private static String date(String value) {
    return value.length() > 8 ? value.substring(0, 8) : value;
  }

  /** Every day from the first to the one before the end; what is no date is judged elsewhere. */
  private static List<String> dates(String start, String end) {
    try {
      LocalDate first = LocalDate.parse(start, DateTimeFormatter.BASIC_ISO_DATE);
      LocalDate last = end.isEmpty() ? first.plusDays(1) : parsed(end);
      if (last.isAfter(first.plusDays(MAX_DAYS))) {
        throw new BadInput("refusal.holidays.long", start, MAX_DAYS);
      }
      LocalDate stop = last.isAfter(first) ? last : first.plusDays(1);
      return first.datesUntil(stop).map(LocalDate::toString).toList();
    } catch (DateTimeParseException bad) {
      return List.of(start);
    }
  }

  private static LocalDate parsed(String date) {
    return LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", " ").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
  }
}
