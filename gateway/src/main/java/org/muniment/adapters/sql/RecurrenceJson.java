package org.muniment.adapters.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.muniment.domain.duty.Recurrence;

/** When duties come again, as they are kept: {@code {"every": "weekly", "day": "FRIDAY" …}}. */
final class RecurrenceJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EVERY = "every";
  private static final String DAY = "day";
  private static final String COUNT = "count";
  private static final String ANCHOR = "anchor";

  private RecurrenceJson() {}

  static ObjectNode node(Recurrence recurrence) {
    ObjectNode node = JSON.createObjectNode();
    if (recurrence instanceof Recurrence.Daily daily) {
      return node.put(EVERY, daily.workingDaysOnly() ? "working-day" : "day");
    }
    if (recurrence instanceof Recurrence.Weekly weekly) {
      node.put(EVERY, "week").put(DAY, weekly.day().name()).put(COUNT, weekly.every());
      return node.put(ANCHOR, weekly.anchor().toString());
    }
    if (recurrence instanceof Recurrence.Monthly monthly) {
      node.put(EVERY, "month").put(DAY, monthly.day()).put(COUNT, monthly.every());
      return node.put(ANCHOR, monthly.anchor().toString());
    }
    if (recurrence instanceof Recurrence.Yearly yearly) {
      return node.put(EVERY, "year").put("month", yearly.month()).put(DAY, yearly.day());
    }
    if (recurrence instanceof Recurrence.EveryDays days) {
      return node.put(EVERY, "days").put(COUNT, days.days()).put(ANCHOR, days.anchor().toString());
    }
    int freeDays = ((Recurrence.BeforeHolidays) recurrence).freeDays();
    return node.put(EVERY, "holidays").put("freeDays", freeDays);
  }

  static Recurrence read(JsonNode node) {
    String every = node.path(EVERY).asText();
    int count = node.path(COUNT).asInt();
    return switch (every) {
      case "day", "working-day" -> new Recurrence.Daily(every.equals("working-day"));
      case "week" ->
          new Recurrence.Weekly(DayOfWeek.valueOf(node.path(DAY).asText()), count, anchor(node));
      case "month" -> new Recurrence.Monthly(node.path(DAY).asInt(), count, anchor(node));
      case "year" -> new Recurrence.Yearly(node.path("month").asInt(), node.path(DAY).asInt());
      case "days" -> new Recurrence.EveryDays(count, anchor(node));
      case "holidays" -> new Recurrence.BeforeHolidays(node.path("freeDays").asInt());
      default -> throw new IllegalArgumentException("not a recurrence: " + node);
    };
  }

  private static LocalDate anchor(JsonNode node) {
    return LocalDate.parse(node.path(ANCHOR).asText());
  }
}
