package org.muniment.dashboard.pages.environment.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.daylog.Share;
import org.muniment.port.LogBook.Gist;

/**
 * What a pointer reads over a day. One for a page: the same dates and shares are said thousands of
 * times in a year of many places, so each is put into words once.
 */
final class DayWords {
  private static final String BETWEEN = " · ";

  private final Words words;
  private final Map<LocalDate, String> dates = new HashMap<>();
  private final Map<Double, String> percents = new HashMap<>();
  private final String inLimits;
  private final String coverage;
  private final String excursions;
  private final String unknown;

  DayWords(Words words) {
    this.words = words;
    this.inLimits = BETWEEN + words.say("environment.in-limits") + " ";
    this.coverage = BETWEEN + words.say("environment.coverage") + " ";
    this.excursions = BETWEEN + words.say("environment.calendar.excursions") + " ";
    this.unknown = BETWEEN + words.say("environment.chart.noData");
  }

  LocalDate today() {
    return words.today();
  }

  String month(LocalDate first) {
    return words.dated("environment.date.month.short", first);
  }

  /** {@code 16 Jul · In limits 96.0 % · Coverage 100.0 % · Excursions 1}. */
  String says(LocalDate date, DayClass kind, Optional<Gist> gist) {
    String when = dates.computeIfAbsent(date, words::shortDate);
    if (kind == DayClass.FUTURE) {
      return when;
    }
    if (kind == DayClass.UNKNOWN) {
      return when + unknown;
    }
    Gist known = gist.orElseThrow();
    return when
        + inLimits
        + percent(DayClass.share(known))
        + coverage
        + percent(new Share(known.lengthMillis(), known.coveredMillis()))
        + excursions
        + known.excursions();
  }

  private String percent(Share share) {
    double shown = share.shownPercent().orElse(0);
    return percents.computeIfAbsent(shown, percent -> words.percent(percent / 100));
  }
}
