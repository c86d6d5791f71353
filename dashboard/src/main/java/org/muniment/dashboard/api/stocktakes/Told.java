package org.muniment.dashboard.api.stocktakes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Backend;
import org.muniment.desk.holdings.BoxesDesk;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.holding.Box;
import org.muniment.domain.stocktake.Line;

/**
 * Whether a reader is told what was said about something: of a box that is not for them they learn
 * number, place and what is done, and not in whose words (rule T3).
 */
final class Told {
  private final Set<String> withheld;

  private Told(Set<String> withheld) {
    this.withheld = withheld;
  }

  /** To who said it. */
  static Told everything() {
    return new Told(Set.of());
  }

  boolean of(String subject) {
    return !withheld.contains(subject);
  }

  /** Looks boxes up, many at once. */
  record Source(BoxesDesk boxes) {
    Source(Backend backend) {
      this(backend.holdings().boxes());
    }

    Told of(Reader reader, List<Line> lines) {
      Map<Long, Box> known =
          boxes.boxes(
              lines.stream()
                  .filter(line -> line.box().isPresent())
                  .map(line -> line.box().getAsLong())
                  .collect(Collectors.toSet()));
      Set<String> withheld = new HashSet<>();
      for (Line line : lines) {
        if (line.box().isPresent() && !maySee(reader, known.get(line.box().getAsLong()))) {
          withheld.add(line.subject());
        }
      }
      return new Told(withheld);
    }

    private static boolean maySee(Reader reader, Box box) {
      return box != null && reader.maySee(box);
    }
  }
}
