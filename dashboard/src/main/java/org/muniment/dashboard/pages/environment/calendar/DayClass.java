package org.muniment.dashboard.pages.environment.calendar;

import java.util.Comparator;
import java.util.Locale;
import org.muniment.domain.daylog.Share;
import org.muniment.port.LogBook.Gist;

/** How a day is drawn: a colour and, where something was wrong, a sign. */
enum DayClass {
  /** All of the known time. */
  ALL(""),
  /** At least 95 %. */
  MOST(""),
  /** At least 80 %. */
  SOME("–"),
  LITTLE("!"),
  /** Nothing is known, or nothing was judged. */
  UNKNOWN(""),
  FUTURE("");

  private static final double MOST_PCT = 95;
  private static final double SOME_PCT = 80;

  private final String sign;

  DayClass(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  String css() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DayClass of(Gist gist) {
    Share share = share(gist);
    if (share.ofMillis() == 0) {
      return UNKNOWN;
    }
    double percent = share.percent().getAsDouble();
    if (share.outMillis() == 0) {
      return ALL;
    }
    if (percent >= MOST_PCT) {
      return MOST;
    }
    return percent >= SOME_PCT ? SOME : LITTLE;
  }

  /** Temperature and humidity together; where only one is measured, that one. */
  static Share share(Gist gist) {
    if (gist.both().ofMillis() > 0) {
      return gist.both();
    }
    return gist.inLimits().values().stream()
        .filter(share -> share.ofMillis() > 0)
        .min(Comparator.comparingDouble(share -> share.percent().getAsDouble()))
        .orElse(Share.NONE);
  }
}
