package org.muniment.dashboard.reports.stocktake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.holding.Box;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Result;

/**
 * Titles as they were then, as far as the reader may see the box today (rule T3); read piece by
 * piece, since a report may have a hundred thousand lines.
 */
final class Titles {
  static final int PIECE = 1_000;

  private final Words words;
  private final Reader reader;
  private final Result result;
  private final Function<Set<Long>, Map<Long, Box>> boxes;

  /**
   * @param boxes as they are now, by their ids
   */
  Titles(Words words, Reader reader, Result result, Function<Set<Long>, Map<Long, Box>> boxes) {
    this.words = words;
    this.reader = reader;
    this.result = result;
    this.boxes = boxes;
  }

  /**
   * By subject, of those that have one.
   *
   * @param lines at most {@link #PIECE}
   */
  Map<String, String> of(List<Line> lines) {
    Set<Long> ids =
        lines.stream()
            .filter(line -> line.box().isPresent())
            .map(line -> line.box().getAsLong())
            .collect(Collectors.toSet());
    Map<Long, Box> found = ids.isEmpty() ? Map.of() : boxes.apply(ids);
    Map<String, String> titles = new HashMap<>();
    for (Line line : lines) {
      if (line.box().isPresent()) {
        titles.put(line.subject(), title(line, found.get(line.box().getAsLong())));
      }
    }
    return titles;
  }

  private String title(Line line, Box box) {
    return box == null || !reader.maySee(box)
        ? words.say("holdings.withheld")
        : result.titles().getOrDefault(line.subject(), "");
  }
}
