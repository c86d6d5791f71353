package org.muniment.dashboard.pages.environment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.dashboard.pages.environment.around.WallClock;
import org.muniment.dashboard.pages.environment.notes.NoteForm;
import org.muniment.dashboard.web.look.AlarmWhat;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.AlarmDesks;
import org.muniment.desk.daylog.DailyLogDesk;
import org.muniment.domain.alarm.Airing;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Visible;
import org.muniment.port.AlarmLog;

/** The alarms, the announced airings and what was noted of a room, as the chart marks them. */
final class ChartEvents {
  /** Longer than this before the chart begins, no alarm is looked for. */
  private static final Duration BEFORE = Duration.ofDays(62);

  /** More marks than these would hide the curve. */
  private static final int MAX_MARKS = 300;

  private final AlarmDesks desks;
  private final DailyLogDesk log;
  private final Words words;

  ChartEvents(AlarmDesks desks, DailyLogDesk log, Words words) {
    this.desks = desks;
    this.log = log;
    this.words = words;
  }

  Curves.Events of(Code room, Curves.Asked asked) {
    return new Curves.Events(alarms(room, asked), airings(room, asked), notes(room, asked));
  }

  private Map<String, List<Curves.Event>> alarms(Code room, Curves.Asked asked) {
    AlarmLog.Filter filter =
        new AlarmLog.Filter(
            false,
            Optional.of(asked.from().minus(BEFORE)),
            Optional.of(asked.end()),
            Optional.of(room),
            Optional.empty());
    Map<String, List<Curves.Event>> marks = new TreeMap<>();
    for (Alarm alarm : desks.alarms().newest(filter, Long.MAX_VALUE, MAX_MARKS)) {
      Instant end = alarm.clearedAt().or(alarm::endedAt).orElse(asked.end());
      if (alarm.quantity().isPresent() && end.isAfter(asked.from())) {
        marks
            .computeIfAbsent(alarm.quantity().get().key(), quantity -> new ArrayList<>())
            .add(mark(asked, alarm.eventAt(), end, AlarmWhat.of(words, alarm)));
      }
    }
    return marks;
  }

  private List<Curves.Event> airings(Code room, Curves.Asked asked) {
    return desks.masks().airings(asked.from()).stream()
        .filter(airing -> airing.place().equals(room) && airing.from().isBefore(asked.to()))
        .map(airing -> mark(asked, airing))
        .toList();
  }

  private List<Curves.Event> notes(Code room, Curves.Asked asked) {
    return log.annotations(room.value(), asked.from(), asked.to()).stream()
        .limit(MAX_MARKS)
        .map(note -> mark(asked, note.from(), note.until(), word(note)))
        .toList();
  }

  private String word(Annotation note) {
    return words.say(
        "environment.chart.note",
        words.say(NoteForm.kindKey(note.kind())),
        Visible.of(note.text()));
  }

  private Curves.Event mark(Curves.Asked asked, Airing airing) {
    String word = words.say("environment.chart.airing", airing.reason());
    return mark(asked, airing.from(), airing.until(), word);
  }

  private static Curves.Event mark(Curves.Asked asked, Instant from, Instant to, String word) {
    Instant begin = from.isBefore(asked.from()) ? asked.from() : from;
    Instant end = to.isAfter(asked.to()) ? asked.to() : to;
    return new Curves.Event(
        WallClock.millis(begin, asked.zone()), WallClock.millis(end, asked.zone()), word);
  }
}
