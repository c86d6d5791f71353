package org.muniment.dashboard.pages.duties;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.rounds.DutiesDesk;
import org.muniment.desk.rounds.DutyView;
import org.muniment.desk.rounds.Month;
import org.muniment.domain.duty.CalendarDay;
import org.muniment.domain.duty.DutyWindows.State;

/** The month of duties for the page. */
final class MonthMaker {
  /** Missed ones that stand above the calendar; it has all of its month. */
  static final int MOST_MISSED = 50;

  /** What is due later than this may be done, and need not stand in sight. */
  private static final int SOON_DAYS = 7;

  private static final int WEEK = DayOfWeek.values().length;
  private static final MonthView.Day NO_DAY =
      new MonthView.Day("", "", false, "other", Optional.empty(), "", List.of());

  private final DutiesDesk duties;
  private final DutyWords names;
  private final Words words;

  MonthMaker(DutiesDesk duties, DutyWords names) {
    this.duties = duties;
    this.names = names;
    this.words = names.words();
  }

  MonthView of(YearMonth month) {
    List<MonthView.Day> days = duties.month(month).days().stream().map(this::day).toList();
    YearMonth now = YearMonth.from(words.today());
    return new MonthView(
        month.toString(),
        words.dated("duties.month.label", month),
        href(month.minusMonths(1)),
        href(month.plusMonths(1)),
        month.equals(now) ? Optional.empty() : Optional.of(MonthPage.PATH),
        Arrays.stream(DayOfWeek.values()).map(day -> names.named("EEE", day)).toList(),
        weeks(month, days),
        days.stream().filter(day -> !day.duties().isEmpty() || day.icon().isPresent()).toList(),
        now(),
        !duties.plans().isEmpty());
  }

  static String href(YearMonth month) {
    return MonthPage.PATH + "?month=" + month + "#month";
  }

  private MonthView.Day day(Month.Day day) {
    return new MonthView.Day(
        String.valueOf(day.date().getDayOfMonth()),
        names.date(day.date()),
        day.date().equals(words.today()),
        kind(day),
        day.special()
            .map(it -> it.kind() == CalendarDay.Kind.FREE ? Icon.CALENDAR_OFF : Icon.BRIEFCASE),
        day.special().map(names::day).orElse(""),
        day.duties().stream().map(names::line).toList());
  }

  private static String kind(Month.Day day) {
    if (day.special().isPresent()) {
      return day.isWorking() ? "shifted" : "free";
    }
    return day.isWorking() ? "working" : "rest";
  }

  private static List<List<MonthView.Day>> weeks(YearMonth month, List<MonthView.Day> days) {
    List<MonthView.Day> cells = new ArrayList<>();
    for (int i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) {
      cells.add(NO_DAY);
    }
    cells.addAll(days);
    while (cells.size() % WEEK != 0) {
      cells.add(NO_DAY);
    }
    List<List<MonthView.Day>> weeks = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += WEEK) {
      weeks.add(List.copyOf(cells.subList(i, i + WEEK)));
    }
    return weeks;
  }

  private MonthView.Now now() {
    LocalDate today = words.today();
    Map<Boolean, List<MonthView.Waiting>> open =
        duties.on(today).stream()
            .filter(view -> view.state() == State.DUE || view.state() == State.OPEN)
            .collect(
                Collectors.partitioningBy(
                    view -> view.due().isAfter(today.plusDays(SOON_DAYS)),
                    Collectors.mapping(this::waiting, Collectors.toList())));
    List<DutyView> missed = duties.missed(MOST_MISSED + 1);
    List<MonthView.Waiting> shown = missed.stream().limit(MOST_MISSED).map(this::waiting).toList();
    String more = missed.size() > MOST_MISSED ? words.say("duties.missed.more", MOST_MISSED) : "";
    return new MonthView.Now(open.get(false), open.get(true), shown, more);
  }

  private MonthView.Waiting waiting(DutyView view) {
    return new MonthView.Waiting(
        names.name(view.plan()),
        names.place(view.plan()),
        when(view),
        view.state() == State.DUE,
        DutyWords.href(view),
        words.say(view.state() == State.MISSED ? "duties.make-up" : "duties.tick"));
  }

  private String when(DutyView view) {
    if (view.state() == State.MISSED) {
      long days = DAYS.between(view.due(), words.today());
      return words.say("duties.missed.since", names.date(view.due()), days);
    }
    if (view.state() == State.OPEN) {
      return words.say("duties.until", names.date(view.due()));
    }
    return view.plan()
        .termsOn(view.due())
        .remindAt()
        .map(at -> words.say("duties.until.time", at.toString()))
        .orElseGet(() -> words.say("duties.until.today"));
  }
}
