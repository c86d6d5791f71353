package org.muniment.dashboard.pages.today;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.daylog.DailyLogDesk;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.LogPlace;
import org.muniment.desk.daylog.DailyLogDesk.Unsigned;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.text.Visible;

/**
 * The logs that wait for a signature: yesterday's with the least that it takes to sign it, older
 * ones counted, those of more than a week among what was missed.
 */
final class LogTodo {
  private static final int MAX_PLACES = 12;

  private final Words words;
  private final DailyLogDesk log;
  private final boolean maySign;
  private final List<Todo.Row> missed = new ArrayList<>();
  private final List<Todo.Row> today = new ArrayList<>();

  private LogTodo(Words words, DailyLogDesk log, boolean maySign) {
    this.words = words;
    this.log = log;
    this.maySign = maySign;
  }

  static Todo of(Words words, DailyLogDesk log, boolean maySign) {
    LogTodo todo = new LogTodo(words, log, maySign);
    Map<LogPlace, List<Unsigned>> byPlace = new LinkedHashMap<>();
    for (Unsigned one : log.unsigned()) {
      byPlace.computeIfAbsent(one.place(), place -> new ArrayList<>()).add(one);
    }
    byPlace.entrySet().stream()
        .limit(MAX_PLACES)
        .forEach(entry -> todo.add(entry.getKey(), entry.getValue()));
    return new Todo(List.copyOf(todo.missed), List.copyOf(todo.today));
  }

  private void add(LogPlace place, List<Unsigned> unsigned) {
    LocalDate yesterday = words.today().minusDays(1);
    List<Unsigned> overdue = unsigned.stream().filter(Unsigned::overdue).toList();
    List<Unsigned> older =
        unsigned.stream().filter(one -> !one.overdue() && !one.date().equals(yesterday)).toList();
    unsigned.stream()
        .filter(one -> one.date().equals(yesterday))
        .findFirst()
        .ifPresent(one -> today.add(yesterday(place, one)));
    if (!older.isEmpty()) {
      today.add(counted(place, older, Icon.NOTEBOOK, "today.log.older"));
    }
    if (!overdue.isEmpty()) {
      missed.add(counted(place, overdue, Icon.ALERT_TRIANGLE, "today.log.overdue"));
    }
  }

  private Todo.Row yesterday(LogPlace place, Unsigned one) {
    String code = place.code().value();
    Optional<Todo.Sign> sign =
        maySign && !one.hasExcursions()
            ? Optional.of(sign(code, log.day(code, one.date())))
            : Optional.empty();
    return new Todo.Row(
        Icon.SIGNATURE,
        words.say("today.log.yesterday", Visible.of(place.name())),
        words.say(
            one.hasExcursions() ? "today.log.excursions" : "today.log.calm",
            words.shortDate(one.date())),
        "/log/" + code + "/" + one.date() + "#sign",
        words.say(maySign ? "log.sign" : "today.todo.look"),
        Optional.empty(),
        sign,
        Optional.empty(),
        Optional.empty());
  }

  private Todo.Sign sign(String place, Day day) {
    String says =
        words.say(
            "today.log.says",
            percent(day.figures().both()),
            percent(day.figures().coverage()),
            day.figures().inside().stream().filter(one -> one.seen().isEmpty()).count());
    return new Todo.Sign(place, day.date().toString(), log.fingerprint(day), says);
  }

  private String percent(Share share) {
    OptionalDouble percent = share.shownPercent();
    return percent.isPresent() ? words.plain(percent.getAsDouble()) + "\u00a0%" : "—";
  }

  /** The newest stand first. */
  private Todo.Row counted(LogPlace place, List<Unsigned> days, Icon icon, String key) {
    LocalDate oldest = days.get(days.size() - 1).date();
    return new Todo.Row(
        icon,
        words.say(key, Visible.of(place.name()), days.size()),
        words.say("today.log.since", words.date(oldest)),
        "/log/" + place.code() + "?month=" + YearMonth.from(oldest),
        words.say("today.todo.look"));
  }
}
