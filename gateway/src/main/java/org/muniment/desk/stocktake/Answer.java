package org.muniment.desk.stocktake;

import java.util.Objects;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Spoken;

/**
 * What is said of a scan.
 *
 * @param scan as it is kept
 * @param isRepeat whether it was there before
 * @param isConflict whether what was there before under this id is something else; that one stays
 */
public record Answer(Scan scan, Spoken spoken, boolean isRepeat, boolean isConflict) {
  public Answer {
    Objects.requireNonNull(scan);
    Objects.requireNonNull(spoken);
  }
}
