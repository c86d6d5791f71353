package org.muniment.dashboard.pages.environment.compare;

import java.time.Duration;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.around.Place;
import org.muniment.dashboard.pages.environment.around.Statistics;

/**
 * A place's figures.
 *
 * @param statistics empty when nothing is known
 * @param above how long it was above its limits; empty when nothing was judged
 * @param below how long it was below
 */
record Compared(
    Place place,
    Optional<Statistics> statistics,
    Optional<Duration> above,
    Optional<Duration> below) {
  double coverage() {
    return statistics.map(Statistics::coverage).orElse(0.0);
  }
}
