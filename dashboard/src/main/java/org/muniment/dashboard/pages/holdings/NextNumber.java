package org.muniment.dashboard.pages.holdings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.domain.holding.ArchivalPattern;
import org.muniment.domain.holding.ArchivalPattern.Built;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Description;
import org.muniment.port.Holdings;

/**
 * The next archival code within what a box is described as. Numbers that were given to boxes above
 * the clearance of the one who asks are counted too, so that none is given twice.
 */
final class NextNumber {
  /** More boxes of one fonds, category, year and period are not looked through. */
  private static final int MOST = 20_000;

  /** A code, or the sentence that says why there is none. */
  record Next(Optional<String> code, Optional<String> problem) {}

  private final HoldingsDesks desks;
  private final Set<String> levels;

  /**
   * @param levels all that there are
   */
  NextNumber(HoldingsDesks desks, List<String> levels) {
    this.desks = desks;
    this.levels = new HashSet<>(levels);
  }

  Next of(Words words, Description parts) {
    ArchivalPattern pattern = desks.rules().pattern();
    if (pattern.build(parts, 1) instanceof Built.Missing missing) {
      String names =
          missing.parts().stream()
              .map(part -> words.say("archival.part." + part.key()))
              .collect(Collectors.joining(" · "));
      return new Next(Optional.empty(), Optional.of(words.say("holdings.number.missing", names)));
    }
    int last = last(pattern, parts);
    return pattern.build(parts, last + 1) instanceof Built.Code built
        ? new Next(Optional.of(built.code()), Optional.empty())
        : new Next(Optional.empty(), Optional.empty());
  }

  private int last(ArchivalPattern pattern, Description parts) {
    AllBoxes boxes = new AllBoxes(desks.boxes(), Optional.of(query(pattern, parts)));
    int last = 0;
    for (int seen = 0; seen < MOST && boxes.hasNext(); seen++) {
      last = Math.max(last, number(pattern, parts, boxes.next()));
    }
    return last;
  }

  /** 0 for a code of other parts. */
  private static int number(ArchivalPattern pattern, Description parts, Box box) {
    Optional<String> code = box.description().archivalCode();
    OptionalInt number = code.map(pattern::number).orElse(OptionalInt.empty());
    boolean same =
        number.isPresent()
            && pattern.build(parts, number.getAsInt()) instanceof Built.Code built
            && code.filter(built.code()::equals).isPresent();
    return same ? number.getAsInt() : 0;
  }

  private Holdings.Query query(ArchivalPattern pattern, Description parts) {
    return new Holdings.Query(
        "",
        levels,
        Set.of(),
        OptionalInt.empty(),
        Set.of(),
        Set.of(),
        asked(pattern, ArchivalPattern.Part.CATEGORY) ? parts.category() : Optional.empty(),
        asked(pattern, ArchivalPattern.Part.RETENTION) ? parts.retention() : Optional.empty(),
        asked(pattern, ArchivalPattern.Part.YEAR) ? parts.year() : OptionalInt.empty(),
        Holdings.Order.ARCHIVAL_CODE);
  }

  private static boolean asked(ArchivalPattern pattern, ArchivalPattern.Part part) {
    return pattern.parts().contains(part);
  }
}
