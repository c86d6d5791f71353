package org.muniment.desk.daylog;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.measure.Quantity;
import org.muniment.port.LogBook.Gist;

/** A day in short, for calendars and sums over years. */
public final class Gists {
  private Gists() {}

  public static Gist of(LogDay day) {
    EnumMap<Quantity, Share> inLimits = new EnumMap<>(Quantity.class);
    EnumMap<Quantity, Long> above = new EnumMap<>(Quantity.class);
    day.figures()
        .forEach(
            (quantity, figures) -> {
              if (figures.inLimits().ofMillis() > 0) {
                inLimits.put(quantity, figures.inLimits());
                above.put(quantity, aboveMillis(day, quantity));
              }
            });
    return new Gist(
        day.untilMillis() - day.fromMillis(),
        day.coverage().inMillis(),
        inLimits,
        above,
        day.both(),
        day.excursions().size(),
        day.alarms().size());
  }

  private static long aboveMillis(LogDay day, Quantity quantity) {
    return day.excursions().stream()
        .filter(one -> one.quantity() == quantity && one.kind() == AlarmKind.HIGH)
        .map(Excursion::lasted)
        .mapToLong(Duration::toMillis)
        .sum();
  }

  /** The rest of what is out of limits. */
  static Map<Quantity, Long> belowMillis(Gist gist) {
    EnumMap<Quantity, Long> below = new EnumMap<>(Quantity.class);
    gist.inLimits()
        .forEach(
            (quantity, share) ->
                below.put(quantity, share.outMillis() - gist.aboveMillis().get(quantity)));
    return below;
  }
}
