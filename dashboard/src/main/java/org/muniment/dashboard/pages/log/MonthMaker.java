package org.muniment.dashboard.pages.log;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.muniment.dashboard.pages.log.MonthView.Kind;
import org.muniment.dashboard.pages.log.MonthView.Row;
import org.muniment.dashboard.pages.log.MonthView.Stand;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.daylog.DailyLogDesk;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.LogPlace;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Visible;

/** Makes the form of a month out of the days of the log; for one request. */
final class MonthMaker {
  private final Backend backend;
  private final DailyLogDesk log;
  private final Words words;
  private final Signers signers;

  MonthMaker(Backend backend, Words words) {
    this.backend = backend;
    this.log = backend.logDesks().days();
    this.words = words;
    this.signers = new Signers(backend.people());
  }

  MonthView of(LogPlace place, YearMonth month, CheckView check, boolean mayWrite) {
    String code = place.code().value();
    List<Day> days = log.days(code, month.atDay(1), month.atEndOfMonth());
    List<LocalTime> times = times(days);
    List<Row> rows = days.stream().map(day -> new RowMaker(words, signers, times).of(day)).toList();
    long waiting = rows.stream().filter(row -> row.stand() == Stand.WAITING).count();
    return new MonthView(
        code,
        name(words, backend, place),
        tabs(code),
        month.toString(),
        words.dated("log.month", month),
        month.isAfter(YearMonth.from(place.begins()))
            ? Optional.of(href(code, month.minusMonths(1)))
            : Optional.empty(),
        month.isBefore(YearMonth.from(words.today()))
            ? Optional.of(href(code, month.plusMonths(1)))
            : Optional.empty(),
        Visible.of(backend.registry().site().name()),
        limits(days),
        waiting == 0
            ? new MonthView.State(Chip.OK, words.say("log.waiting.none"))
            : new MonthView.State(Chip.NEAR, words.say("log.waiting", waiting)),
        missed(rows),
        check,
        times.stream().map(LocalTime::toString).toList(),
        rows,
        toCome(month),
        new Totals(words, days, rows).row(),
        toComeText(month),
        mayWrite ? nextToSign(code, rows) : Optional.empty(),
        byHandHref(code, days, rows),
        teach(days, name(words, backend, place)),
        mayWrite);
  }

  private List<MonthView.Tab> tabs(String chosen) {
    return log.places().stream()
        .map(
            place ->
                new MonthView.Tab(
                    place.code().value(),
                    name(words, backend, place),
                    place.code().value().equals(chosen)))
        .toList();
  }

  /** A cabinet is named with its room. */
  static String name(Words words, Backend backend, LogPlace place) {
    return place
        .room()
        .map(room -> backend.places().room(room.value()).name())
        .map(room -> words.say("log.cabinet", Visible.of(room), Visible.of(place.name())))
        .orElseGet(() -> Visible.of(place.name()));
  }

  /** What is said of a place in which nothing measures. */
  private Optional<String> teach(List<Day> days, String name) {
    boolean isBare =
        days.stream()
            .map(Day::figures)
            .allMatch(
                day ->
                    day.byHand().isEmpty()
                        && day.basis().sources().stream().allMatch(source -> source.outdoor()));
    return isBare ? Optional.of(words.say("log.bare", name)) : Optional.empty();
  }

  static String href(String place, YearMonth month) {
    return "/log/" + place + "?month=" + month;
  }

  /** Those of the month's days; when they were changed often, those of its last day. */
  private List<LocalTime> times(List<Day> days) {
    TreeSet<LocalTime> all = new TreeSet<>();
    days.forEach(day -> all.addAll(day.figures().basis().times().times()));
    if (all.size() > ObservationTimes.MAX) {
      return days.get(days.size() - 1).figures().basis().times().times();
    }
    return all.isEmpty() ? log.times().times() : List.copyOf(all);
  }

  private String limits(List<Day> days) {
    if (days.isEmpty()) {
      return "";
    }
    LogDay last = days.get(days.size() - 1).figures();
    List<String> said = new ArrayList<>();
    for (Quantity quantity : List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY)) {
      Optional.ofNullable(last.basis().limits().get(quantity))
          .flatMap(course -> course.at(last.untilMillis() - 1))
          .ifPresent(
              limits ->
                  said.add(
                      words.plain(limits.low())
                          + "–"
                          + words.plain(limits.high())
                          + "\u00a0"
                          + quantity.unit()));
    }
    String now = words.say("log.limits", String.join(words.say("log.comma"), said));
    return said.isEmpty() ? "" : isChanged(days) ? now + words.say("log.limits.changed") : now;
  }

  /** Whether other limits held on another day that is shown. */
  private static boolean isChanged(List<Day> days) {
    return days.stream()
            .map(day -> day.figures())
            .map(
                day ->
                    Stream.of(Quantity.TEMPERATURE, Quantity.HUMIDITY)
                        .map(quantity -> limits(day.basis().limits(), quantity, day))
                        .toList())
            .distinct()
            .count()
        > 1;
  }

  private static Optional<?> limits(
      Map<Quantity, LimitsCourse> all, Quantity quantity, LogDay day) {
    return Optional.ofNullable(all.get(quantity)).flatMap(c -> c.at(day.untilMillis() - 1));
  }

  private Optional<String> missed(List<Row> rows) {
    long missed = rows.stream().mapToLong(Row::missed).sum();
    return missed == 0 ? Optional.empty() : Optional.of(words.say("log.missed", missed));
  }

  private List<String> toCome(YearMonth month) {
    return Stream.iterate(month.atDay(1), day -> day.plusDays(1))
        .limit(month.lengthOfMonth())
        .filter(day -> day.isAfter(words.today()))
        .map(day -> words.dated("log.day", day))
        .toList();
  }

  private Optional<String> toComeText(YearMonth month) {
    LocalDate first = words.today().plusDays(1);
    if (!YearMonth.from(first).equals(month)) {
      return Optional.empty();
    }
    return Optional.of(words.say("log.to-come.days", first.getDayOfMonth(), month.lengthOfMonth()));
  }

  /** The oldest of the month that is shown. */
  private Optional<MonthView.NextToSign> nextToSign(String place, List<Row> rows) {
    return rows.stream()
        .filter(row -> row.stand() == Stand.WAITING)
        .findFirst()
        .map(
            row ->
                new MonthView.NextToSign(
                    "/log/" + place + "/" + row.date() + "#sign",
                    words.say("log.sign.day", words.shortDate(LocalDate.parse(row.date())))));
  }

  /** Where a reading by hand is most wanted: the newest observation that is missing. */
  private String byHandHref(String place, List<Day> days, List<Row> rows) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (rows.get(i).inside().stream().anyMatch(pair -> pair.kind() == Kind.MISSING)) {
        return "/log/" + place + "/" + rows.get(i).date() + "#by-hand";
      }
    }
    String date =
        days.isEmpty()
            ? words.today().toString()
            : days.get(days.size() - 1).figures().date().toString();
    return "/log/" + place + "/" + date + "#by-hand";
  }
}
