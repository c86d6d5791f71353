package org.muniment.dashboard.pages.duties;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.rounds.DutyView;
import org.muniment.domain.duty.CalendarDay;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.DutyTexts;
import org.muniment.domain.duty.DutyWindows.State;
import org.muniment.domain.duty.Equipment;
import org.muniment.domain.duty.Recurrence;
import org.muniment.domain.duty.Shift;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;

/** Duties in the words of one page: made anew for a request. */
final class DutyWords {
  private final Words words;
  private final Signers signers;
  private final Map<Code, String> rooms = new HashMap<>();
  private final Map<Long, String> equipment;

  DutyWords(Backend backend, Words words) {
    this.words = words;
    signers = new Signers(backend.people());
    for (Room room : backend.places().rooms()) {
      rooms.put(room.code(), room.name());
    }
    equipment =
        backend.rounds().equipment().list().stream()
            .collect(Collectors.toMap(Equipment::id, Equipment::name));
  }

  static String href(DutyView view) {
    return MonthPage.PATH + "/" + view.plan().id() + "?due=" + view.due();
  }

  Words words() {
    return words;
  }

  String name(DutyPlan plan) {
    return words.say(DutyTexts.name(plan));
  }

  String line(String line) {
    return words.say(DutyTexts.line(line));
  }

  /** The room or the piece of equipment; empty for the whole archive. */
  String place(DutyPlan plan) {
    String room = plan.room().map(this::room).orElse("");
    if (plan.equipment().isEmpty()) {
      return room;
    }
    String piece = equipment.getOrDefault(plan.equipment().getAsLong(), "");
    return room.isEmpty() ? piece : room + " · " + piece;
  }

  String room(Code code) {
    return rooms.getOrDefault(code, code.value());
  }

  String person(String account) {
    return signers.name(account);
  }

  String state(State state) {
    return words.say("duties.state." + state.key());
  }

  static Chip chip(State state) {
    return switch (state) {
      case DONE -> Chip.OK;
      case LATE, DUE -> Chip.NEAR;
      case MISSED -> Chip.ALARM;
      case OPEN, AHEAD -> Chip.EMPTY;
    };
  }

  static Icon icon(State state) {
    return switch (state) {
      case DONE -> Icon.CIRCLE_CHECK;
      case LATE -> Icon.CLOCK_EXCLAMATION;
      case DUE -> Icon.CLOCK;
      case MISSED -> Icon.ALERT_OCTAGON;
      case OPEN -> Icon.CHECKLIST;
      case AHEAD -> Icon.CALENDAR_EVENT;
    };
  }

  private static String tone(State state) {
    return switch (state) {
      case DONE -> "ok";
      case LATE, DUE -> "near";
      case MISSED -> "alarm";
      case OPEN -> "vacant";
      case AHEAD -> "plain";
    };
  }

  /** As it stands in the calendar. */
  MonthView.Line line(DutyView view) {
    return new MonthView.Line(
        name(view.plan()),
        place(view.plan()),
        href(view),
        tone(view.state()),
        icon(view.state()),
        state(view.state()),
        view.entry().map(this::by).orElse(""));
  }

  private String by(DutyEntry entry) {
    LocalDate written = entry.by().at().atZone(words.zone()).toLocalDate();
    String time = words.time(entry.by().at());
    String when = written.equals(entry.due()) ? time : words.shortDate(written) + " " + time;
    return words.say("duties.by", person(entry.by().name()), when);
  }

  /** What a day that is not as its weekday says is called. */
  String day(CalendarDay day) {
    String kind =
        words.say(day.kind() == CalendarDay.Kind.FREE ? "duties.day.free" : "duties.day.shifted");
    return day.name().isEmpty() ? kind : words.say("duties.day.name", day.name(), kind);
  }

  /** {@code 每周五；遇休息日提前}. */
  String when(DutyPlan.Terms terms) {
    String turn = turn(terms.recurrence());
    boolean shifts =
        terms.shift() != Shift.STAYS && !(terms.recurrence() instanceof Recurrence.BeforeHolidays);
    return shifts
        ? words.say("duties.when.shifted", turn, words.say("duty.shift." + terms.shift().key()))
        : turn;
  }

  private String turn(Recurrence recurrence) {
    if (recurrence instanceof Recurrence.Daily daily) {
      return words.say("duties.recurrence." + (daily.workingDaysOnly() ? "working-days" : "daily"));
    }
    if (recurrence instanceof Recurrence.Weekly weekly) {
      return words.say(several("week", weekly.every()), weekday(weekly.day()), weekly.every());
    }
    if (recurrence instanceof Recurrence.Monthly monthly) {
      return words.say(several("month", monthly.every()), monthly.day(), monthly.every());
    }
    if (recurrence instanceof Recurrence.Yearly yearly) {
      MonthDay day = MonthDay.of(yearly.month(), yearly.day());
      return words.say("duties.when.yearly", words.dated("common.date.short", day));
    }
    if (recurrence instanceof Recurrence.EveryDays every) {
      return words.say("duties.when.days", every.days());
    }
    int freeDays = ((Recurrence.BeforeHolidays) recurrence).freeDays();
    return words.say("duties.when.before-holidays", freeDays);
  }

  private static String several(String unit, int every) {
    return "duties.when." + unit + (every == 1 ? "ly" : "s");
  }

  String weekday(DayOfWeek day) {
    return named(words.say("duties.weekday"), day);
  }

  String named(String pattern, TemporalAccessor part) {
    return DateTimeFormatter.ofPattern(pattern, locale()).format(part);
  }

  private Locale locale() {
    return Locale.forLanguageTag(words.lang());
  }

  /** {@code 7月16日 星期四}, with the year when it is another one. */
  String date(LocalDate date) {
    return date.getYear() == words.today().getYear()
        ? words.dated("duties.date", date)
        : words.date(date);
  }
}
