package org.muniment.dashboard.pages.log;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.dashboard.pages.log.DayView.Seen;
import org.muniment.dashboard.pages.log.MonthView.Pair;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Observation;
import org.muniment.domain.text.Visible;

/** The observations of a day with where they come from. */
final class SeenLines {
  private static final long MILLIS_PER_MINUTE = 60_000;

  private final Words words;

  SeenLines(Words words) {
    this.words = words;
  }

  List<Seen> of(LogDay day) {
    List<LocalTime> times = day.basis().times().times();
    List<Pair> inside = Cells.inside(words, day, times);
    List<Pair> outside = Cells.outside(words, day, times);
    List<Seen> lines = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      lines.add(line(times.get(i), "log.inside", inside.get(i), day.inside(), true));
      lines.add(line(times.get(i), "common.outdoor", outside.get(i), day.outside(), false));
    }
    return lines;
  }

  private Seen line(
      LocalTime time, String where, Pair pair, List<Observation> all, boolean isInside) {
    Optional<Observation> seen = all.stream().filter(one -> one.time().equals(time)).findFirst();
    return new Seen(
        time.toString(), words.say(where), pair, seen.map(this::source).orElse(""), isInside);
  }

  private String source(Observation observation) {
    Set<String> sources = new LinkedHashSet<>();
    long farthestMillis = 0;
    for (Observation.Seen seen : observation.seen().values()) {
      seen.sources().forEach(source -> sources.add(Visible.of(source)));
      farthestMillis =
          Math.abs(seen.offsetMillis()) > Math.abs(farthestMillis)
              ? seen.offsetMillis()
              : farthestMillis;
    }
    if (sources.isEmpty()) {
      return "";
    }
    String from = String.join(words.say("common.list"), sources);
    long minutes = Math.round((double) farthestMillis / MILLIS_PER_MINUTE);
    if (minutes == 0) {
      return words.say("log.source.exact", from);
    }
    return words.say(
        minutes < 0 ? "log.source.before" : "log.source.after", from, Math.abs(minutes));
  }
}
