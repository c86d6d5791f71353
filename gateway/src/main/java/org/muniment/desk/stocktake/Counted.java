package org.muniment.desk.stocktake;

import java.util.Map;
import java.util.Objects;
import org.muniment.domain.stocktake.Verdict;

/**
 * What came of a scanner's file.
 *
 * @param device the name that the file's scans have as their device
 * @param scans lines that were taken
 * @param repeats those of them that were there before
 * @param leftOut lines that are not understood
 * @param verdicts what was said, and how often
 */
public record Counted(
    String device, int scans, int repeats, int leftOut, Map<Verdict, Integer> verdicts) {
  public Counted {
    Objects.requireNonNull(device);
    verdicts = Map.copyOf(verdicts);
  }
}
