package org.muniment.desk.stocktake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.stocktake.Spoken;
import org.muniment.domain.text.Message;

/** What would come of a scanner's file, line by line. */
public record FilePreview(List<Line> lines) {
  /**
   * A line that has anything.
   *
   * @param number in the file, from 1
   * @param code as it is shown
   * @param at when it was scanned; empty when the file does not say
   * @param spoken what would be said; empty when the line cannot be taken
   * @param isRepeat whether this line of this file was taken before
   * @param problem why it cannot be taken
   */
  public record Line(
      int number,
      String code,
      Optional<Instant> at,
      Optional<Spoken> spoken,
      boolean isRepeat,
      Optional<Message> problem) {
    public Line {
      Objects.requireNonNull(code);
      Objects.requireNonNull(at);
      Objects.requireNonNull(spoken);
      Objects.requireNonNull(problem);
    }
  }

  public FilePreview {
    lines = List.copyOf(lines);
  }

  /** Lines that cannot be taken. */
  public int wrong() {
    return (int) lines.stream().filter(line -> line.problem().isPresent()).count();
  }

  /** Lines that were taken before. */
  public int repeats() {
    return (int) lines.stream().filter(Line::isRepeat).count();
  }
}
