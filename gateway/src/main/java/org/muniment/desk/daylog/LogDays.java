package org.muniment.desk.daylog;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.muniment.desk.Refusal;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.DayStatus;
import org.muniment.desk.daylog.DailyLogDesk.LogPlace;
import org.muniment.desk.daylog.DailyLogDesk.Unsigned;
import org.muniment.domain.daylog.DayForm;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Sha256;
import org.muniment.port.LogBook;
import org.muniment.port.LogBook.DayEntries;
import org.muniment.port.LogBook.DayState;

/** Reads days: sealed ones as they were written, the others as they come out now. Any thread. */
final class LogDays {
  private static final String NO_BASIS = "";

  /** Months of places that stay in memory, some third of a megabyte each. */
  private static final int MONTHS = 16;

  private static final int LONGEST_MONTH = 31;

  /** Years of places in short that stay in memory, some hundred kilobytes each. */
  private static final int YEARS = 64;

  private record Stretch<P>(P place, LocalDate from, LocalDate to) {}

  private final LogBook book;
  private final LogPlaces places;
  private final LogSource source;
  private final LiveDays live;
  private final InstantSource clock;
  private final Remembered<Stretch<LogPlace>, List<Day>> months;
  private final Remembered<Stretch<Code>, List<DayState>> years;

  LogDays(LogBook book, LogPlaces places, LogSource source, LiveDays live, InstantSource clock) {
    this.book = book;
    this.places = places;
    this.source = source;
    this.live = live;
    this.clock = clock;
    this.months = new Remembered<>(book, MONTHS);
    this.years = new Remembered<>(book, YEARS);
  }

  List<LogPlace> places() {
    return places.all().stream().map(this::place).toList();
  }

  LogPlaces.Held held(String code) {
    return places.held(code);
  }

  LogPlace place(LogPlaces.Held held) {
    LocalDate begins = places.begin(held.code()).orElseGet(this::today);
    return new LogPlace(held.code(), held.name(), held.room(), begins);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), source.cut().zone());
  }

  ObservationTimes times() {
    return source.cut().times();
  }

  static String fingerprint(Day day) {
    return Sha256.hex(DayForm.write(day.figures()));
  }

  List<Day> days(LogPlaces.Held held, LocalDate from, LocalDate to) {
    LogPlace place = place(held);
    LocalDate last = earlier(to, today());
    TreeMap<LocalDate, Day> days = new TreeMap<>();
    sealed(place, from, last).forEach(day -> days.put(day.date(), day));
    LocalDate first = later(from, place.begins());
    List<LocalDate> open =
        source.cut().dates(first, last).filter(date -> !days.containsKey(date)).toList();
    live.days(held, open).forEach((date, figures) -> days.put(date, unsealed(place, figures)));
    return List.copyOf(days.values());
  }

  /** Single days and long stretches are not asked for again and again. */
  private List<Day> sealed(LogPlace place, LocalDate from, LocalDate to) {
    Stretch<LogPlace> stretch = new Stretch<>(place, from, to);
    boolean isMonth = from.isBefore(to) && from.plusDays(LONGEST_MONTH).isAfter(to);
    return isMonth ? months.get(stretch, () -> read(stretch)) : read(stretch);
  }

  private List<Day> read(Stretch<LogPlace> stretch) {
    List<Day> days = new ArrayList<>();
    for (DayEntries one : book.days(stretch.place().code(), stretch.from(), stretch.to())) {
      days.add(SealedDay.of(one).day(stretch.place()));
    }
    return days;
  }

  private List<DayState> states(Code place, LocalDate from, LocalDate to) {
    return years.get(new Stretch<>(place, from, to), () -> book.states(place, from, to));
  }

  private static Day unsealed(LogPlace place, LogDay figures) {
    return new Day(
        place,
        figures.date(),
        figures.isOver() ? DayStatus.UNSEALED : DayStatus.RUNNING,
        figures,
        Words.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  Day day(LogPlaces.Held held, LocalDate date) {
    return days(held, date, date).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("daylog", date.toString()));
  }

  List<DayState> gists(LogPlaces.Held held, LocalDate from, LocalDate to) {
    return Stream.concat(
            states(held.code(), from, to).stream(), liveGists(held, place(held), from, to).stream())
        .sorted(Comparator.comparing(DayState::date))
        .toList();
  }

  private List<DayState> liveGists(
      LogPlaces.Held held, LogPlace place, LocalDate from, LocalDate to) {
    LocalDate earliest = today().minusDays(DailyLogDesk.MAX_LIVE_GISTS - 1L);
    LocalDate first = later(later(from, place.begins()), earliest);
    LocalDate last = earlier(to, today());
    Set<LocalDate> sealed = new HashSet<>();
    states(held.code(), first, last).forEach(state -> sealed.add(state.date()));
    List<LocalDate> open =
        source.cut().dates(first, last).filter(date -> !sealed.contains(date)).toList();
    return live.daysInShort(held, open).values().stream().map(LogDays::state).toList();
  }

  private static DayState state(LogDay day) {
    return new DayState(
        day.place(), day.date(), 0, 0, Optional.empty(), 0, NO_BASIS, Gists.of(day));
  }

  List<Unsigned> unsigned() {
    LocalDate yesterday = today().minusDays(1);
    List<Unsigned> unsigned = new ArrayList<>();
    Map<Code, LogPlace> byCode = new HashMap<>();
    List<LogPlaces.Held> all = places.all();
    for (LogPlaces.Held held : all) {
      LogPlace place = place(held);
      byCode.put(place.code(), place);
      for (DayState open : liveGists(held, place, place.begins(), yesterday)) {
        unsigned.add(unsigned(place, open));
      }
    }
    for (DayState sealed : book.unsigned(DailyLogDesk.MAX_UNSIGNED)) {
      Optional.ofNullable(byCode.get(sealed.place()))
          .ifPresent(place -> unsigned.add(unsigned(place, sealed)));
    }
    List<Code> order = all.stream().map(LogPlaces.Held::code).toList();
    return unsigned.stream()
        .sorted(
            Comparator.comparing(Unsigned::date)
                .reversed()
                .thenComparing(one -> order.indexOf(one.place().code())))
        .limit(DailyLogDesk.MAX_UNSIGNED)
        .toList();
  }

  private Unsigned unsigned(LogPlace place, DayState state) {
    boolean isOverdue = state.date().isBefore(today().minusDays(DailyLogDesk.OVERDUE_DAYS));
    return new Unsigned(place, state.date(), isOverdue, state.gist().excursions() > 0);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
