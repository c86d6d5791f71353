package org.muniment.dashboard.pages.scan;

import java.util.List;
import java.util.Optional;

/**
 * What the page of scans shows.
 *
 * @param code that was scanned; empty when none was
 * @param found what can be said of it
 * @param scanners at serial ports, that this browser may listen to
 * @param mayScan whether the one who looks may have photographs read
 */
public record ScanView(String code, Optional<Found> found, List<String> scanners, boolean mayScan) {
  /**
   * A code that leads nowhere by itself.
   *
   * @param now the number that the box of a void label has; empty when nothing has this code
   * @param hints sentences
   * @param alike numbers that look like it
   * @param register where a box with this number is registered; empty when the reader may not
   */
  public record Found(
      String sentence,
      Optional<String> now,
      List<String> hints,
      List<String> alike,
      Optional<String> register) {}
}
