package org.muniment.dashboard.web.look;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.muniment.desk.daylog.ExposureDesk.Exposure;
import org.muniment.desk.holdings.Whereabouts.CabinetExposure;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Quantity;

/** What the holdings of a place went through in the last year, in a sentence. */
public final class LastYear {
  private LastYear() {}

  /** {@code 近一年：湿度高于上限（现为 60 %RH）37 小时；有读数的时间占 96.2 %}. */
  public static String of(CabinetExposure there, Words words) {
    Optional<Exposure> year = there.lastYear().filter(it -> !it.covered().isZero());
    if (year.isEmpty()) {
      return words.say("common.year.unknown");
    }
    List<String> parts = new ArrayList<>();
    add(parts, words, "above", year.get().above(), there.limits(), Limits::high);
    add(parts, words, "below", year.get().below(), there.limits(), Limits::low);
    String said =
        parts.isEmpty()
            ? words.say("common.year.none")
            : String.join(words.say("common.list"), parts);
    Exposure exposure = year.get();
    double share = (double) exposure.covered().toMillis() / exposure.asked().toMillis();
    return words.say("common.year", said, words.percent(share));
  }

  private static void add(
      List<String> parts,
      Words words,
      String side,
      Map<Quantity, Duration> times,
      Map<Quantity, Limits> limits,
      ToDoubleFunction<Limits> limit) {
    times.forEach(
        (quantity, time) -> {
          if (!time.isZero()) {
            String now =
                Optional.ofNullable(limits.get(quantity))
                    .map(limit::applyAsDouble)
                    .map(value -> words.plain(value) + "\u00a0" + quantity.unit())
                    .orElse("—");
            parts.add(
                words.say(
                    "common.year." + side, words.quantity(quantity), now, words.duration(time)));
          }
        });
  }
}
