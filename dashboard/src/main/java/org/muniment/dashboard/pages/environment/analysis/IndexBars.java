package org.muniment.dashboard.pages.environment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.muniment.dashboard.pages.environment.analysis.PreservationView.Bar;
import org.muniment.dashboard.pages.environment.analysis.PreservationView.Mark;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.climate.Preservation;

/** The preservation index of each spell as a bar, with the bands' limits as lines. */
final class IndexBars {
  static final int HEIGHT = 160;

  /** The scale ends here, or with the highest bar below it: twice as much is twice as good. */
  private static final double MOST_YEARS = 200;

  private static final double LEAST_YEARS = 90;
  private static final List<Double> BANDS = List.of(45.0, 75.0);

  private IndexBars() {}

  /**
   * @param label of a spell, below its bar
   */
  static List<Bar> of(Words words, List<Spell> spells, Function<Spell, String> label) {
    List<Bar> bars = new ArrayList<>();
    double step = 100.0 / Math.max(1, spells.size());
    double top = top(spells);
    for (int i = 0; i < spells.size(); i++) {
      Spell spell = spells.get(i);
      double years = spell.sum().indexYears();
      double height = HEIGHT * Math.min(1, years / top);
      String name = label.apply(spell);
      bars.add(
          new Bar(
              length(i * step + step * 0.15),
              length(step * 0.7),
              pixels(HEIGHT - height),
              pixels(height),
              PreservationPage.tone(Preservation.Band.of(years)).css(),
              spells.size() > 12 && i % 5 != 0 ? "" : name,
              words.say("environment.index.says", name, words.number(years, 1))));
    }
    return bars;
  }

  static List<Mark> bands(Words words, List<Spell> spells) {
    double top = top(spells);
    return BANDS.stream()
        .map(years -> new Mark(pixels(HEIGHT * (1 - years / top)), words.plain(years)))
        .toList();
  }

  private static double top(List<Spell> spells) {
    double most = spells.stream().mapToDouble(spell -> spell.sum().indexYears()).max().orElse(0);
    return Math.max(LEAST_YEARS, Math.min(MOST_YEARS, most * 1.05));
  }

  private static String length(double percent) {
    return String.format(Locale.ROOT, "%.2f%%", percent);
  }

  private static String pixels(double height) {
    return String.format(Locale.ROOT, "%.1f", height);
  }
}
