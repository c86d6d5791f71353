package org.muniment.app;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.app.YamlSection.Keys;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Message;

/** Reads {@code dailyLog:}. */
final class DailyLogSection {
  static final Keys KEYS = Keys.of("observations", "graceHours");

  private static final String OBSERVATIONS = "observations";
  private static final String GRACE = "graceHours";
  private static final String EXAMPLE = "[\"09:00\", \"15:00\"]";

  private DailyLogSection() {}

  static DailyLogSettings read(YamlSection section) {
    ObservationTimes times =
        section.has(OBSERVATIONS) ? times(section) : DailyLogSettings.DEFAULT.times();
    Duration grace =
        section
            .text(GRACE)
            .flatMap(text -> grace(section, text))
            .orElse(DailyLogSettings.DEFAULT.grace());
    return new DailyLogSettings(times, grace);
  }

  private static ObservationTimes times(YamlSection section) {
    List<String> texts = section.texts(OBSERVATIONS, EXAMPLE);
    List<LocalTime> times = texts.stream().flatMap(text -> time(section, text)).toList();
    if (times.size() == texts.size() && !times.isEmpty()) {
      try {
        return new ObservationTimes(times);
      } catch (BadInput bad) {
        section.wrong(OBSERVATIONS, bad.sentence());
      }
    }
    return DailyLogSettings.DEFAULT.times();
  }

  /** Whole minutes: people note no seconds. */
  private static Stream<LocalTime> time(YamlSection section, String text) {
    try {
      LocalTime time = LocalTime.parse(text);
      if (time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
        return Stream.of(time);
      }
    } catch (DateTimeException impossible) {
      // Said below.
    }
    section.wrong(OBSERVATIONS, Message.of("settings.time", text));
    return Stream.empty();
  }

  private static Optional<Duration> grace(YamlSection section, String text) {
    if (text.matches("[0-9]{1,3}")) {
      Duration grace = Duration.ofHours(Integer.parseInt(text));
      if (grace.compareTo(DailyLogSettings.MAX_GRACE) <= 0) {
        return Optional.of(grace);
      }
    }
    String most = Long.toString(DailyLogSettings.MAX_GRACE.toHours());
    section.wrong(GRACE, Message.of("settings.number", text, "0", most));
    return Optional.empty();
  }
}
